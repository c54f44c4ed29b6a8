package org.territoireouvert.consultation.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.answering.Respondent;
import org.territoireouvert.consultation.answering.SaveAnswers;
import org.territoireouvert.consultation.answering.SendAnswers;
import org.territoireouvert.consultation.asking.QuestionnaireRepository;
import org.territoireouvert.consultation.commenting.Passage;
import org.territoireouvert.consultation.commenting.PassageDocuments;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.meeting.AgendaPoint;
import org.territoireouvert.consultation.meeting.Meeting;
import org.territoireouvert.consultation.meeting.MeetingPlace;
import org.territoireouvert.consultation.meeting.MeetingPlan;
import org.territoireouvert.consultation.meeting.MeetingRepository;
import org.territoireouvert.consultation.meeting.minutes.Minutes;
import org.territoireouvert.consultation.meeting.minutes.MinutesRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.questionnaire.Answer;
import org.territoireouvert.consultation.questionnaire.Answers;
import org.territoireouvert.consultation.questionnaire.Bounds;
import org.territoireouvert.consultation.questionnaire.Choice;
import org.territoireouvert.consultation.questionnaire.FileRules;
import org.territoireouvert.consultation.questionnaire.Question;
import org.territoireouvert.consultation.questionnaire.QuestionKind;
import org.territoireouvert.consultation.questionnaire.Questionnaire;
import org.territoireouvert.consultation.questionnaire.Terms;
import org.territoireouvert.consultation.ranking.PriorityList;
import org.territoireouvert.consultation.ranking.PriorityListRepository;
import org.territoireouvert.consultation.ranking.RankedItem;
import org.territoireouvert.consultation.ranking.RankingRepository;
import org.territoireouvert.consultation.text.ArticleId;
import org.territoireouvert.consultation.text.anchor.Anchor;
import org.territoireouvert.testkit.context.TestContext;

/** What a questionnaire, a meeting and a ranking came to, and a comment on words of a text. */
final class GatheredResults {

    private static final Instant THEN = ConsultationOnStorage.NOW.minus(Duration.ofDays(15));

    private GatheredResults() {}

    static void add(FinishedConsultation finished) {
        answer(finished.context, finished.step(StepKind.QUESTIONNAIRE));
        meet(finished.context, finished.step(StepKind.MEETINGS));
        rank(finished.context, finished.step(StepKind.RANKING));
        comment(finished.context, finished.step(StepKind.TEXT));
    }

    /** Two sheets answer; staff take the text of the second one away. */
    private static void answer(TestContext context, PlannedStep step) {
        Question tap = new Question(
                "q1",
                QuestionKind.SINGLE,
                "Que buvez-vous ? " + FinishedConsultation.SCRIPT,
                "",
                false,
                false,
                List.of(Choice.of("c1", FinishedConsultation.FORMULA), Choice.of("c2", "L’eau en bouteille")),
                List.of(),
                Bounds.NONE,
                FileRules.NONE,
                Optional.empty(),
                0,
                false);
        Question why = Question.of("q2", QuestionKind.LONG_TEXT, "Pourquoi ?", Bounds.NONE)
                .disclose();
        Question litres = Question.of("q3", QuestionKind.NUMBER, "Combien de litres ?", new Bounds(0, 100));
        Question kept = Question.of("q4", QuestionKind.SHORT_TEXT, "Où habitez-vous ?", Bounds.NONE);
        Questionnaire asked = new Questionnaire(new Terms(false, false, true), List.of(tap, why, litres, kept), 4);
        context.database().write(handle -> {
            new QuestionnaireRepository(context.service(Json.class)).publish(handle, step, 1, asked, THEN);
            return true;
        });
        sheet(context, step, "feuille-1", FinishedConsultation.SCRIPT);
        sheet(context, step, "feuille-2", "Insulte");
        context.database()
                .write(handle -> handle.createUpdate("update con_reply_text set hidden = 1 where text = 'Insulte'")
                        .execute());
    }

    private static void sheet(TestContext context, PlannedStep step, String id, String why) {
        Respondent sheet = Respondent.sheet(id);
        Answers answers = Answers.NONE
                .with("q1", Answer.of("c1"))
                .with("q2", Answer.of(why))
                .with("q3", Answer.of("2,5"))
                .with("q4", Answer.of("Rue secrète"));
        new SaveAnswers(context).save(step, sheet, 1, answers);
        if (!(new SendAnswers(context).send(step, sheet) instanceof SendAnswers.Outcome.Sent)) {
            throw new IllegalStateException("The sheet \"" + id + "\" was not sent");
        }
    }

    private static void meet(TestContext context, PlannedStep step) {
        MeetingPlan plan = new MeetingPlan(
                "Réunion publique " + FinishedConsultation.SCRIPT,
                "",
                THEN,
                THEN.plus(Duration.ofHours(2)),
                THEN,
                new MeetingPlace("Salle des fêtes", "Rue du Port", "", true, true, "Boucle magnétique"),
                0,
                List.of(new AgendaPoint("Le tarif", 30, "La régie")));
        Meeting meeting = Meeting.of(context.ids().next(), step, plan, THEN);
        context.database().write(handle -> {
            MeetingRepository meetings = new MeetingRepository();
            meetings.add(handle, meeting);
            meetings.count(handle, meeting.id(), 42);
            new MinutesRepository()
                    .add(
                            handle,
                            meeting.id(),
                            new Minutes(
                                    1,
                                    "On a parlé **du tarif** " + FinishedConsultation.SCRIPT
                                            + "\n\n- [la loi](https://loi.exemple.fr/)\n- l’été",
                                    List.of("Une étude"),
                                    THEN));
            return true;
        });
    }

    private static void rank(TestContext context, PlannedStep step) {
        RankingRepository rankings = new RankingRepository();
        PriorityListRepository lists = new PriorityListRepository();
        context.database().write(handle -> {
            rankings.hold(handle, step);
            rankings.add(handle, step, RankedItem.of("i1", FinishedConsultation.FORMULA, FinishedConsultation.SCRIPT));
            rankings.add(handle, step, RankedItem.of("i2", "Réparer les fuites", ""));
            lists.put(handle, step, rankings.find(handle, step), "personne-1", new PriorityList(List.of("i2", "i1")));
            lists.put(handle, step, rankings.find(handle, step), "personne-2", new PriorityList(List.of("i2")));
            return true;
        });
    }

    private static void comment(TestContext context, PlannedStep step) {
        ArticleId article = new ArticleId("a1");
        Passage passage = new Passage(article, 1, Optional.of(new Anchor(article, "tarif est unique", "Le ", ".", 3)));
        Contribution comment = Contribution.of(
                        context.ids().next(),
                        step,
                        ContributionKind.COMMENT,
                        Words.of("Article 1", "Et pour les familles ?"),
                        "paul@exemple.fr",
                        THEN)
                .about(new PassageDocuments(context.service(Json.class)).write(passage));
        context.database().write(handle -> {
            new ContributionRepository(context.service(Json.class)).add(handle, comment);
            return true;
        });
    }
}
