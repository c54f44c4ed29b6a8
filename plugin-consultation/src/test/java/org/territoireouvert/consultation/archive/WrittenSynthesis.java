package org.territoireouvert.consultation.archive;

import java.util.List;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.answer.AnswerContributions;
import org.territoireouvert.consultation.answer.AnswerRepository;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.synthesis.ArrangeThemes;
import org.territoireouvert.consultation.synthesis.SortContributions;
import org.territoireouvert.consultation.synthesis.TreatmentRepository;
import org.territoireouvert.consultation.synthesis.WriteSentence;
import org.territoireouvert.consultation.synthesis.publication.PublishSynthesis;
import org.territoireouvert.testkit.context.TestContext;

/** A published synthesis with a sentence, an answer, what happened since, and what the guarantor says. */
final class WrittenSynthesis {

    private static final Actor STAFF = new Actor.Visitor();

    private WrittenSynthesis() {}

    /** Writes it; it cites a contribution and one that its author takes back afterwards, and sets a third one aside. */
    static void add(FinishedConsultation finished) {
        TestContext context = finished.context;
        Contribution cited = finished.write(
                StepKind.CONTRIBUTIONS, ContributionKind.PROPOSAL, Words.of("Un prix selon le revenu", "Pour tous"));
        Contribution regretted = finished.write(
                StepKind.CONTRIBUTIONS,
                ContributionKind.PROPOSAL,
                Words.of("Retirée ensuite", "Regret de l’avoir dit"));
        Contribution elsewhere = finished.write(
                StepKind.CONTRIBUTIONS, ContributionKind.PROPOSAL, Words.of("La piscine", "Plus longue"));
        PlannedStep step = finished.step(StepKind.SYNTHESIS);
        context.database().write(handle -> {
            new TreatmentRepository().takeIn(handle, step);
            return true;
        });
        SortContributions sort = new SortContributions(context);
        String theme = new ArrangeThemes(context)
                .add(step, "", "Un prix juste " + FinishedConsultation.SCRIPT)
                .orElseThrow();
        sort.group(step, List.of(cited.id(), regretted.id()), theme);
        sort.setAside(step, List.of(elsewhere.id()), "Parle de la piscine " + FinishedConsultation.SCRIPT);
        new WriteSentence(context)
                .add(step, theme, new WriteSentence.Said(FinishedConsultation.SCRIPT, true, true, List.of()));
        PublishSynthesis publish = new PublishSynthesis(context);
        publish.publish(step, "Première version", STAFF);
        publish.review(step, "Rien à redire", STAFF);
        AnswerContributions answers = new AnswerContributions(context);
        answers.answer(step, theme, "", Answer.Decision.PARTLY, "Un tarif social", STAFF);
        answers.answer(step, "", elsewhere.id(), Answer.Decision.LATER, "Voyez la consultation sur le sport", STAFF);
        String answer = context.database()
                .read(handle ->
                        new AnswerRepository().to(handle, step, theme, "").orElseThrow())
                .id();
        answers.follow(step, answer, Answer.Progress.DONE, "Le tarif social est voté", STAFF);
        finished.withdraw(regretted);
    }
}
