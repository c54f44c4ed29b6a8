package org.territoireouvert.consultation.web.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.LegalText;

/** Shows amendments, each against the version on which it was written. */
final class AmendmentViews {

    private final PluginContext context;
    private final TextRepository texts;

    AmendmentViews(PluginContext context) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
    }

    /** Returns the view of an amendment. */
    AmendmentView of(Handle handle, PlannedStep step, SuggestedAmendment suggested, Locale locale) {
        return of(handle, step, List.of(suggested), locale).getFirst();
    }

    /** Returns the views of a part of a list. */
    Slice<AmendmentView> of(Handle handle, PlannedStep step, Slice<SuggestedAmendment> suggested, Locale locale) {
        return new Slice<>(of(handle, step, suggested.items(), locale), suggested.previous(), suggested.next());
    }

    /** Returns the views of amendments, in their order; each version is read once. */
    List<AmendmentView> of(Handle handle, PlannedStep step, List<SuggestedAmendment> suggested, Locale locale) {
        AmendmentView.Maker maker =
                new AmendmentView.Maker(context.service(TextDiff.class), context.messages(), locale);
        Map<Integer, LegalText> versions = new HashMap<>();
        return suggested.stream()
                .map(one -> maker.of(
                        step,
                        one,
                        versions.computeIfAbsent(
                                one.version(),
                                number -> texts.find(handle, step, number)
                                        .orElseThrow()
                                        .text())))
                .toList();
    }
}
