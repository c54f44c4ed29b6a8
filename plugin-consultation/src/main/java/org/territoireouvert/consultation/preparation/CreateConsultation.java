package org.territoireouvert.consultation.preparation;

import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
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

    /** Creates a draft whose address comes from its title. */
    public Outcome create(String title, Dates dates, Actor actor) {
        String slug = SearchText.slug(title);
        return context.database().write(handle -> {
            if (RESERVED.contains(slug) || consultations.find(handle, slug).isPresent()) {
                return new Outcome.AddressTaken(slug);
            }
            Consultation draft =
                    Consultation.draft(slug, title, dates, context.clock().instant());
            preparation.add(handle, draft);
            tell.log(handle, draft, TellOfConsultation.CREATED, actor);
            return new Outcome.Created(draft);
        });
    }
}
