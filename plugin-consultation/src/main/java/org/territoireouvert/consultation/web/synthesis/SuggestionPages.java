package org.territoireouvert.consultation.web.synthesis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.language.group.TextGroup;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.synthesis.Treatment;
import org.territoireouvert.consultation.synthesis.TreatmentRepository;
import org.territoireouvert.consultation.synthesis.reading.ContributionTexts;
import org.territoireouvert.consultation.web.synthesis.Workbench.Tab;

/** Proposes groups of contributions that use the same words; staff decide. */
final class SuggestionPages {

    private static final int MOST_SHOWN = 50;

    private final PluginContext context;
    private final Workbench workbench;
    private final ContributionTexts texts;
    private final ContributionRepository contributions;
    private final TreatmentRepository treatments = new TreatmentRepository();

    SuggestionPages(PluginContext context, Workbench workbench, ContributionTexts texts) {
        this.context = context;
        this.workbench = workbench;
        this.texts = texts;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /**
     * A group that is proposed.
     *
     * @param words that tell it from the others, joined by commas
     * @param size how many contributions are in it
     * @param shown the first of them, those in the middle of the group first
     */
    public record Suggestion(String words, int size, List<Contribution> shown) {}

    /** Shows groups of the contributions that wait. */
    Response show(Request request) {
        PlannedStep step = workbench.requested(request);
        workbench.takeIn(step);
        List<String> open = context.database()
                .<List<String>, RuntimeException>read(handle -> treatments
                        .inState(handle, step, Treatment.OPEN, Keyset.first(ContributionTexts.MOST_GROUPED))
                        .items());
        List<TextGroup> groups = texts.groups(step.consultation().slug(), open);
        return context.database()
                .read(handle -> workbench
                        .page(
                                handle,
                                request,
                                "synthesis-suggestions",
                                step,
                                Tab.SUGGESTIONS,
                                workbench.say(request.locale(), "synthesis.suggestions"))
                        .with("read", open.size())
                        .with(
                                "suggestions",
                                groups.stream()
                                        .map(group -> suggestion(handle, group))
                                        .toList()));
    }

    private Suggestion suggestion(Handle handle, TextGroup group) {
        List<String> shown = group.ids().stream().limit(MOST_SHOWN).toList();
        Map<String, Contribution> found = contributions.findAll(handle, shown);
        return new Suggestion(
                String.join(", ", group.words()),
                group.size(),
                shown.stream().map(found::get).filter(Objects::nonNull).toList());
    }
}
