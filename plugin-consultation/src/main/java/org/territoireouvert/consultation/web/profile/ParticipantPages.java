package org.territoireouvert.consultation.web.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.charter.Charter;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.charter.Criterion;
import org.territoireouvert.consultation.charter.Finding;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.profile.Census;
import org.territoireouvert.consultation.profile.CensusRepository;
import org.territoireouvert.consultation.profile.Participants;
import org.territoireouvert.consultation.profile.ProfileRepository;
import org.territoireouvert.consultation.profile.PublishedCounts;
import org.territoireouvert.consultation.profile.Question;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** Shows who took part, and the indicators of the consultation. */
final class ParticipantPages {

    /** What every consultation tells besides participants and cost: training, traceability, method, guarantor. */
    private static final List<Criterion> INDICATORS =
            List.of(Criterion.CH33, Criterion.CH16, Criterion.CH15, Criterion.CH12);

    private final PluginContext context;
    private final RequestedConsultations consultations;
    private final Charters charters;
    private final Participants participants = new Participants();
    private final CensusRepository census = new CensusRepository();
    private final ProfileRepository profiles = new ProfileRepository();

    ParticipantPages(PluginContext context, RequestedConsultations consultations, Charters charters) {
        this.context = context;
        this.consultations = consultations;
        this.charters = charters;
    }

    /**
     * An indicator that is a criterion of the charter.
     *
     * @param kept whether it is kept
     */
    public record Indicator(String id, String title, boolean kept) {}

    /** Shows the page. */
    Response show(Request request) {
        Consultation consultation = consultations.requested(request);
        Locale locale = request.locale();
        Charter charter = charters.of(consultation);
        return context.database().read(handle -> {
            int people = participants.count(handle, consultation.slug());
            Census figures = census.find(handle, consultation.slug());
            Map<Question, Map<String, Integer>> shown = profiles.shown(handle, consultation.slug());
            return consultations
                    .page(request, "participants", consultation, consultations.say(locale, "participants.title"))
                    .with("people", people)
                    .with("costEach", each(consultation.means().cost(), people))
                    .with("indicators", indicators(charter, locale))
                    .with("source", figures.source())
                    .with("comparisons", comparisons(figures, shown, locale))
                    .with("asked", !figures.asked().isEmpty())
                    .with(
                            "open",
                            consultation.isPublished()
                                    && consultation.dates().state(consultations.today()) == ConsultationState.OPEN)
                    .with("fewest", PublishedCounts.FEWEST_ANSWERS)
                    .with("smallest", PublishedCounts.SMALLEST)
                    .with("follows", ProfileRepository.FOLLOWS_AFTER);
        });
    }

    /** Returns what was spent for each, rounded to the cent; nothing when nobody took part. */
    private static Money each(Money cost, int people) {
        return people == 0 ? Money.ZERO : new Money(Math.round((double) cost.cents() / people));
    }

    private List<Indicator> indicators(Charter charter, Locale locale) {
        return INDICATORS.stream()
                .map(criterion -> new Indicator(
                        criterion.name(),
                        consultations.say(locale, "charter." + criterion.name()),
                        charter.findings().get(criterion) instanceof Finding.Met))
                .toList();
    }

    private List<ComparisonView> comparisons(Census figures, Map<Question, Map<String, Integer>> shown, Locale locale) {
        List<ComparisonView> comparisons = new ArrayList<>();
        for (Question question : figures.asked()) {
            PublishedCounts.of(figures.bands(question), shown.getOrDefault(question, Map.of()))
                    .ifPresent(counts -> comparisons.add(
                            ComparisonView.of(question, counts, figures.of(question), context.messages(), locale)));
        }
        return comparisons;
    }
}
