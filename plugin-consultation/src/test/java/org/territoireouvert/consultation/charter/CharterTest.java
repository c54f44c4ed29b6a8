package org.territoireouvert.consultation.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.DocumentKind;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.Means;
import org.territoireouvert.consultation.model.Stage;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;

/** What each criterion comes to, from 1 to 30 March, with an answer promised by 30 April. */
class CharterTest {

    private static final LocalDate OPENS = LocalDate.of(2027, 3, 1);
    private static final LocalDate CLOSES = LocalDate.of(2027, 3, 30);
    private static final LocalDate ANSWER = LocalDate.of(2027, 4, 30);

    /** A consultation that keeps all, long after its end. */
    private static final class Kept {
        private LocalDate today = LocalDate.of(2027, 12, 1);
        private Optional<LocalDate> publishedOn = Optional.of(OPENS.minusDays(5));
        private Dates dates = new Dates(OPENS, CLOSES, Optional.of(ANSWER));
        private Frame frame =
                new Frame("Objet court.", "Le service", "Le conseil", ParticipationLevel.CONSULT, "A", "B", "C");
        private Guarantor guarantor = new Guarantor("Zoé", "zoe@exemple.fr", "Aucun lien");
        private Means means = new Means("Lue par deux agents", "Registre", Money.ofUnits(10), 2);
        private List<Step> steps = List.of(
                new Step(0, StepKind.CONTRIBUTIONS, "Écrire", OPENS, CLOSES, ""),
                new Step(1, StepKind.SYNTHESIS, "Lire", ANSWER, ANSWER, ""));
        private Map<DocumentKind, LocalDate> documents = new EnumMap<>(Map.of(
                DocumentKind.INFORMATION, OPENS,
                DocumentKind.TRAINING, OPENS,
                DocumentKind.PLAIN_LANGUAGE, OPENS,
                DocumentKind.EVALUATION, CLOSES.plusMonths(2)));
        private Set<ContributionKind> written = Set.of(ContributionKind.PROPOSAL);
        private boolean heard = true;
        private Optional<LocalDate> sealedOn = Optional.of(CLOSES.plusDays(1));
        private boolean sealBroken;
        private boolean profiled = true;
        private TraceFacts trace = new TraceFacts(1, Optional.of(ANSWER), true, 0, Optional.of(ANSWER), 1, true);
        private SiteFacts site = new SiteFacts(true, true, "https://forge.exemple.fr", "/initiatives");

        private Facts facts() {
            Consultation consultation = new Consultation(
                    "eau",
                    "Prix de l’eau",
                    Stage.PUBLISHED,
                    frame,
                    dates,
                    guarantor,
                    means,
                    steps,
                    List.of(),
                    List.of(),
                    Instant.EPOCH);
            return new Facts(
                    consultation,
                    today,
                    15,
                    publishedOn,
                    documents,
                    written,
                    heard,
                    sealedOn,
                    sealBroken,
                    profiled,
                    trace,
                    site);
        }
    }

    private static Finding finding(Criterion criterion, UnaryOperator<Kept> change) {
        return Objects.requireNonNull(
                Charter.of(change.apply(new Kept()).facts()).findings().get(criterion));
    }

    private static String state(Finding finding) {
        return finding.getClass().getSimpleName();
    }

    @Test
    void consultationThatKeepsAllIsAnExample() {
        Charter charter = Charter.of(new Kept().facts());

        assertThat(charter.findings().values()).allMatch(Finding.Met.class::isInstance);
        assertThat(charter.findings()).hasSize(23);
        assertThat(charter.label()).contains(Label.EXEMPLARY);
        assertThat(charter.isProvisional()).isFalse();
        assertThat(charter.met()).isEqualTo(23);
    }

    @Test
    void nothingIsMetByAnEmptyDraftExceptWhatTheSiteDoes() {
        Consultation draft =
                Consultation.draft("eau", "Prix de l’eau", new Dates(OPENS, CLOSES, Optional.empty()), Instant.EPOCH);
        Charter charter = Charter.of(new Facts(
                draft,
                OPENS.minusDays(30),
                15,
                Optional.empty(),
                Map.of(),
                Set.of(),
                false,
                Optional.empty(),
                false,
                false,
                TraceFacts.NOTHING,
                new SiteFacts(false, false, "", "")));

        assertThat(charter.label()).isEmpty();
        assertThat(charter.findings().entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof Finding.Met)
                        .map(Map.Entry::getKey))
                .containsExactly(Criterion.CH03, Criterion.CH17);
    }

    @ParameterizedTest
    @CsvSource({"-5,Met", "0,Met", "1,NotMet"})
    void rulesAreThereOnTheFirstDay(int published, String state) {
        assertThat(state(finding(Criterion.CH01, kept -> {
                    kept.publishedOn = Optional.of(OPENS.plusDays(published));
                    return kept;
                })))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"INFORMATION,0,Met", "TRAINING,-3,Met", "INFORMATION,1,NotMet", "EVALUATION,-3,NotMet"})
    void somethingToReadIsThereOnTheFirstDay(DocumentKind kind, int listed, String state) {
        assertThat(state(finding(Criterion.CH02, kept -> {
                    kept.documents = Map.of(kind, OPENS.plusDays(listed));
                    return kept;
                })))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"14,NotMet", "15,Met", "21,Met"})
    void fifteenDaysAreTheLeast(int days, String state) {
        assertThat(state(finding(Criterion.CH03, kept -> {
                    kept.dates = new Dates(OPENS, OPENS.plusDays(days - 1), Optional.of(ANSWER));
                    return kept;
                })))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-10,NotYet", "2027-04-30,NotYet", "2027-05-01,NotMet"})
    void resultsAreAwaitedUntilThePromisedDay(LocalDate today, String state) {
        assertThat(state(finding(Criterion.CH04, kept -> {
                    kept.today = today;
                    kept.trace = TraceFacts.NOTHING;
                    return kept;
                })))
                .isEqualTo(state);
    }

    @Test
    void resultsThatComeLateStayLate() {
        assertThat(finding(Criterion.CH04, kept -> {
                    LocalDate late = ANSWER.plusDays(1);
                    kept.trace = new TraceFacts(1, Optional.of(late), true, 0, Optional.of(late), 1, true);
                    return kept;
                }))
                .isEqualTo(Finding.missing("charter.CH04.late"));
    }

    @Test
    void whatCanStillBeMendedSaysUntilWhen() {
        Finding open = finding(Criterion.CH12, kept -> {
            kept.today = OPENS;
            kept.guarantor = Guarantor.named("Zoé");
            return kept;
        });
        Finding over = finding(Criterion.CH12, kept -> {
            kept.guarantor = Guarantor.NONE;
            return kept;
        });

        assertThat(open).isEqualTo(new Finding.NotMet(Remark.of("charter.CH12.missing"), Optional.of(CLOSES)));
        assertThat(over).isEqualTo(new Finding.NotMet(Remark.of("charter.CH12.missing"), Optional.empty()));
    }

    @Test
    void withoutContributionsNothingHasToBeAnswered() {
        Charter charter = Charter.of(emptied().facts());

        assertThat(charter.findings())
                .containsEntry(Criterion.CH13, Finding.notApplicable("charter.none-written"))
                .containsEntry(Criterion.CH14, Finding.notApplicable("charter.none-written"))
                .containsEntry(Criterion.CH16, Finding.notApplicable("charter.none-written"));
        assertThat(charter.asked()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(ContributionKind.class)
    void whateverIsWrittenIsGivenAway(ContributionKind kind) {
        assertThat(state(finding(Criterion.CH13, kept -> {
                    kept.written = Set.of(kind);
                    return kept;
                })))
                .isEqualTo("Met");
    }

    private static Kept emptied() {
        Kept kept = new Kept();
        kept.written = Set.of();
        return kept;
    }

    @ParameterizedTest
    @CsvSource({"1,0,Met", "0.99,0,NotMet", "1,1,NotMet"})
    void everyContributionIsTracedAndEverySentenceHasASource(double coverage, int unsourced, String state) {
        assertThat(state(finding(Criterion.CH16, kept -> {
                    kept.trace = new TraceFacts(
                            coverage, Optional.of(ANSWER), true, unsourced, Optional.of(ANSWER), 1, true);
                    return kept;
                })))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "true,CONTRIBUTIONS,2027-12-01,Met",
        "false,CONTRIBUTIONS,2027-03-10,NotYet",
        "false,CONTRIBUTIONS,2027-03-31,NotMet",
        "false,OPINIONS,2027-12-01,Met"
    })
    void whatCameInOnPaperIsNotedWhereItCanBe(boolean heard, StepKind kind, LocalDate today, String state) {
        assertThat(state(finding(Criterion.CH19, kept -> {
                    kept.heard = heard;
                    kept.today = today;
                    kept.steps = List.of(new Step(0, kind, "Écrire", OPENS, CLOSES, ""));
                    return kept;
                })))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2027-09-30,Met", "2027-10-01,NotMet"})
    void evaluationComesWithinSixMonths(LocalDate listed, String state) {
        assertThat(state(finding(Criterion.CH32, kept -> {
                    kept.documents = Map.of(DocumentKind.EVALUATION, listed);
                    return kept;
                })))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"'Un. Deux trois.',1.5", "'',0", "'   ',0", "Une seule phrase de six mots,6"})
    void wordsOfASentenceAreCounted(String text, double words) {
        assertThat(ExemplaryChecks.wordsPerSentence(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"LEGAL,", "CORE,COMPLIANT", "EXEMPLARY,EXEMPLARY"})
    void oneThingThatIsMissingCostsTheLabelOfItsLevel(Level level, Label label) {
        Charter whole = Charter.of(new Kept().facts());
        for (Criterion criterion : whole.of(level).keySet()) {
            Map<Criterion, Finding> findings = new EnumMap<>(whole.findings());
            findings.put(criterion, Finding.missing("charter.CH01.missing"));

            assertThat(new Charter(ANSWER, findings).label()).isEqualTo(Optional.ofNullable(label));
        }
    }

    @Test
    void labelFollowsFromTheRules() {
        Random random = new Random(23);
        List<Finding> all = List.of(
                new Finding.Met("/"),
                new Finding.Met("/a"),
                Finding.missing("charter.CH01.missing"),
                new Finding.NotYet(Remark.of("charter.CH04.missing"), ANSWER),
                Finding.notApplicable("charter.none-written"));
        for (int round = 0; round < 5_000; round++) {
            boolean core = random.nextBoolean();
            Map<Criterion, Finding> findings = new EnumMap<>(Criterion.class);
            for (Criterion criterion : Criterion.values()) {
                boolean any = criterion.level() == Level.EXEMPLARY || !core && random.nextInt(9) == 0;
                findings.put(criterion, all.get(any ? random.nextInt(all.size()) : 0));
            }
            Charter charter = new Charter(ANSWER, findings);
            long beyond = charter.count(Level.EXEMPLARY, Finding.Met.class);
            long asked =
                    charter.of(Level.EXEMPLARY).size() - charter.count(Level.EXEMPLARY, Finding.NotApplicable.class);

            assertThat(charter.label().isPresent())
                    .isEqualTo(charter.missing(Level.LEGAL).isEmpty());
            assertThat(charter.label().filter(label -> label != Label.COMPLIANT).isPresent())
                    .isEqualTo(charter.missing(Level.LEGAL).isEmpty()
                            && charter.missing(Level.CORE).isEmpty());
            assertThat(charter.label().filter(label -> label == Label.EXEMPLARY).isPresent())
                    .isEqualTo(charter.missing(Level.LEGAL).isEmpty()
                            && charter.missing(Level.CORE).isEmpty()
                            && beyond >= 0.7 * asked);
        }
    }

    @Test
    void alteredSealIsNotAwaitedButMissing() {
        assertThat(finding(Criterion.CH34, kept -> {
                    kept.sealBroken = true;
                    return kept;
                }))
                .isEqualTo(Finding.missing("charter.CH34.broken"));
    }
}
