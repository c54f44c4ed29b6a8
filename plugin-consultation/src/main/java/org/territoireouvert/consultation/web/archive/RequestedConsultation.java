package org.territoireouvert.consultation.web.archive;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** Finds the published consultation that an address names; one that moderators hide is not given away. */
final class RequestedConsultation {

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final ContentType type;

    RequestedConsultation(PluginContext context, ConsultationRepository consultations, ContentType type) {
        this.context = context;
        this.consultations = consultations;
        this.type = type;
    }

    Consultation requested(Request request) {
        String slug = request.pathParameter("slug");
        return consultations
                .findPublished(slug)
                .filter(found -> context.service(Contents.class)
                        .hidden(type, List.of(slug))
                        .isEmpty())
                .orElseThrow(() -> new NotFoundException("No consultation \"" + slug + "\""));
    }
}
