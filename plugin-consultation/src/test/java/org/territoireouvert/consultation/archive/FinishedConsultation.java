package org.territoireouvert.consultation.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.amending.TextRepository;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.archive.data.ConsultationData;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.Contribution.Part;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.Means;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Stage;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.opinion.OpinionRepository;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.opinion.StatementRepository;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.PreparationRepository;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.Section;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.testkit.context.TestContext;

/** A consultation that was over ten days ago, in which people wrote what browsers and spreadsheets should not run. */
public final class FinishedConsultation {

    /** What a browser would run. */
    public static final String SCRIPT = "<script>alert(\"1\")</script><img src=x onerror=alert(2)> & 😀";

    /** What a spreadsheet would compute. */
    public static final String FORMULA = "=HYPERLINK(\"https://piege.exemple\";\"ici\")";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate OPENED = TODAY.minusDays(40);
    private static final LocalDate CLOSED = TODAY.minusDays(10);

    public final TestContext context;
    public final PublicReader reader;
    public final ConsultationData data;
    public final ContentType contributionType;
    private final ContributionRepository contributions;

    public FinishedConsultation(TestContext context) {
        this.context = context;
        ConsultationRepository consultations = new ConsultationRepository(context.database());
        this.contributions = new ContributionRepository(context.service(Json.class));
        this.contributionType = new ContributionContent(context, consultations).type();
        this.reader = new PublicReader(context, contributionType);
        this.data = new ConsultationData(context, reader);
        context.database().write(handle -> {
            new PreparationRepository().add(handle, described());
            return true;
        });
    }

    private static Consultation described() {
        return new Consultation(
                "eau",
                "Prix de l’eau " + SCRIPT,
                Stage.PUBLISHED,
                new Frame(
                        "Comment payer l’eau ? " + SCRIPT,
                        "Régie de l’eau",
                        "Le conseil",
                        ParticipationLevel.CONSULT,
                        "Le tarif",
                        "La régie",
                        "Chaque avis reçoit une réponse"),
                new Dates(OPENED, CLOSED, Optional.of(TODAY.plusDays(20))),
                new Guarantor("Garante", "garante@exemple.fr", "Aucun"),
                new Means("Lecture par deux personnes", "Registre en mairie", Money.ofUnits(1_200), 3),
                List.of(
                        step(StepKind.CONTRIBUTIONS, "Appel " + SCRIPT),
                        step(StepKind.TEXT, "Le projet de délibération"),
                        step(StepKind.OPINIONS, "Les avis"),
                        step(StepKind.DEBATE, "Tarif unique ?"),
                        Step.of("Délibération", TODAY.plusDays(5), TODAY.plusDays(5), ""),
                        step(StepKind.SYNTHESIS, "Ce qui a été dit"),
                        step(StepKind.QUESTIONNAIRE, "Vos usages"),
                        step(StepKind.MEETINGS, "Réunions"),
                        step(StepKind.RANKING, "Vos priorités")),
                List.of(
                        Document.of("Rapport", "/fichiers/rapport.pdf", "PDF, 2 Mo"),
                        Document.of("Loi", "https://loi.exemple.fr/", "")),
                List.of(new Change(FORMULA, SCRIPT, TODAY, "En vigueur", Change.Progress.DONE)),
                ConsultationOnStorage.NOW);
    }

    private static Step step(StepKind kind, String title) {
        return new Step(-1, kind, title, OPENED, CLOSED, "Terminé");
    }

    public Consultation consultation() {
        return new ConsultationRepository(context.database()).find("eau").orElseThrow();
    }

    public PlannedStep step(StepKind kind) {
        return PublicReader.steps(consultation(), kind).getFirst();
    }

    /** Writes a contribution and returns it. */
    public Contribution write(StepKind step, ContributionKind kind, Words words) {
        Instant at = ConsultationOnStorage.NOW.minus(Duration.ofDays(20));
        Contribution contribution =
                Contribution.of(context.ids().next(), step(step), kind, words, "jeanne@exemple.fr", at);
        context.database().write(handle -> {
            contributions.add(handle, contribution);
            return true;
        });
        return contribution;
    }

    public void writeProposals(int count) {
        PlannedStep step = step(StepKind.CONTRIBUTIONS);
        context.database().write(handle -> {
            for (int number = 0; number < count; number++) {
                contributions.add(
                        handle,
                        Contribution.of(
                                context.ids().next(),
                                step,
                                ContributionKind.PROPOSAL,
                                Words.of("Proposition " + number, "Un texte de quelques mots.\n\nEt un autre."),
                                "auteur-" + number,
                                ConsultationOnStorage.NOW));
            }
            return count;
        });
    }

    public void withdraw(Contribution contribution) {
        context.database()
                .write(handle -> contributions.move(
                        handle,
                        contribution.id(),
                        Contribution.State.PUBLISHED,
                        Contribution.State.WITHDRAWN,
                        ConsultationOnStorage.NOW));
    }

    /** Has people write in every step. */
    public FinishedConsultation filled() {
        write(StepKind.CONTRIBUTIONS, ContributionKind.PROPOSAL, Words.of(FORMULA, SCRIPT));
        write(
                StepKind.CONTRIBUTIONS,
                ContributionKind.PROPOSAL,
                new Words(Position.NONE, "Réponses", List.of(new Part("Question ?", "Réponse\nsur deux lignes"))));
        write(StepKind.DEBATE, ContributionKind.ARGUMENT, new Words(Position.FOR, "C’est plus juste", List.of()));
        amend();
        opine();
        return this;
    }

    /** Has people write in every step, and everything that is published about it. */
    public FinishedConsultation withResults() {
        WrittenSynthesis.add(filled());
        GatheredResults.add(this);
        return this;
    }

    private void amend() {
        Article article = new Article(
                new ArticleId("a1"),
                "Article 1",
                "Tarif",
                List.of(Paragraph.of("Le tarif est unique."), Paragraph.item(1, SCRIPT)));
        LegalText text = new LegalText("Délibération", List.of(new Section(1, "Titre I"), article), 1);
        SuggestedAmendment amendment = new SuggestedAmendment(
                context.ids().next(),
                1,
                new Amendment.ReplaceParagraphs(article.id(), List.of(Paragraph.of("-1 + " + SCRIPT))),
                FORMULA,
                "paul@exemple.fr",
                SuggestedAmendment.State.PROPOSED,
                "",
                0,
                0,
                ConsultationOnStorage.NOW);
        PlannedStep step = step(StepKind.TEXT);
        AmendmentRepository amendments = new AmendmentRepository(context.service(Json.class));
        context.database().write(handle -> {
            new TextRepository(context.service(Json.class))
                    .add(handle, step, new TextVersion(1, text, "", ConsultationOnStorage.NOW));
            amendments.add(handle, step, amendment);
            contributions.add(handle, amendment.contribution(step, "Article 1"));
            return amendments.decide(
                    handle,
                    step,
                    amendment.id(),
                    SuggestedAmendment.State.REJECTED,
                    "Non : " + SCRIPT,
                    ConsultationOnStorage.NOW);
        });
    }

    private void opine() {
        PlannedStep step = step(StepKind.OPINIONS);
        StatementRepository statements = new StatementRepository();
        OpinionRepository opinions = new OpinionRepository();
        context.database().write(handle -> {
            for (String text : List.of("@Un compteur par foyer", SCRIPT, "Une eau moins chère l’hiver")) {
                String id = context.ids().next();
                statements.add(
                        handle,
                        step,
                        new Statement(
                                id, text, "", Statement.State.PUBLISHED, "", Tally.NONE, ConsultationOnStorage.NOW));
                for (int person = 0; person < 12; person++) {
                    opinions.put(handle, step, id, "personne-" + person, person < 7 ? Vote.AGREE : Vote.DISAGREE);
                }
            }
            return true;
        });
    }
}
