package org.territoireouvert.consultation.web.text.version;

import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.model.PlannedStep;

/** Finds the version of a text that an address names. */
final class RequestedVersions {

    private final PluginContext context;
    private final TextRepository texts;

    RequestedVersions(PluginContext context) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
    }

    TextVersion requested(Request request, PlannedStep step) {
        String number = request.pathParameter("version");
        return find(step, number).orElseThrow(() -> new NotFoundException("No version " + number));
    }

    /** Finds a version by what somebody typed; empty when it is no number or no version has it. */
    Optional<TextVersion> find(PlannedStep step, String typed) {
        return Optional.of(typed)
                .filter(number -> number.matches("[1-9][0-9]{0,2}"))
                .flatMap(number -> context.database()
                        .<Optional<TextVersion>, RuntimeException>read(
                                handle -> texts.find(handle, step, Integer.parseInt(number))));
    }
}
