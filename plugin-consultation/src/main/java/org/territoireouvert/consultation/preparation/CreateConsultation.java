package org.territoireouvert.consultation.preparation;

import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.contribution.PromptRepository;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.preparation.blueprint.Blueprint;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;

/** Begins a consultation as a draft, which only those who prepare it find. */
public final class CreateConsultation {

    /** Last parts of addresses that are not consultations, and what a title without letters comes to. */
    private static final Set<String> RESERVED = Set.of("nouvelle", "-");

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final TellOfConsultation tell;
    private final PreparationRepository preparation = new PreparationRepository();
    private final PromptRepository prompts = new PromptRepository();

    /** Creates the use case. */
    public CreateConsultation(PluginContext context, ConsultationRepository consultations, TellOfConsultation tell) {
        this.context = context;
        this.consultations = consultations;
        this.tell = tell;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The draft is stored. */
        record Created(Consultation consultation) implements Outcome {}

        /** Another page stands at the address that the title gives. */
        record AddressTaken(String slug) implements Outcome {}
    }

    /**
     * Creates a draft whose address comes from its title.
     *
     * @param blueprint what it is filled with; empty for a draft that has only a title and dates
     */
    public Outcome create(String title, Dates dates, Optional<Blueprint> blueprint, Actor actor) {
        String slug = SearchText.slug(title);
        return context.database().write(handle -> {
            if (RESERVED.contains(slug) || consultations.find(handle, slug).isPresent()) {
                return new Outcome.AddressTaken(slug);
            }
            Consultation blank =
                    Consultation.draft(slug, title, dates, context.clock().instant());
            preparation.add(handle, blueprint.map(chosen -> chosen.fill(blank)).orElse(blank));
            Consultation draft = consultations.find(handle, slug).orElseThrow();
            blueprint.ifPresent(chosen -> addPrompts(handle, draft, chosen));
            tell.log(handle, draft, TellOfConsultation.CREATED, actor);
            return new Outcome.Created(draft);
        });
    }

    /** The storage numbers the steps, so a call gets its questions after them. */
    private void addPrompts(Handle handle, Consultation draft, Blueprint blueprint) {
        draft.steps().stream()
                .filter(step -> step.kind() == StepKind.CONTRIBUTIONS)
                .forEach(step -> prompts.replace(handle, new PlannedStep(draft, step), blueprint.prompts()));
    }
}
