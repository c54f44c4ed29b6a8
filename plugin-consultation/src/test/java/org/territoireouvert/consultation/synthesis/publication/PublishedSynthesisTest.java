package org.territoireouvert.consultation.synthesis.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.archive.FinishedConsultation;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.opinion.ReviewStatement;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.opinion.StatementRepository;
import org.territoireouvert.consultation.synthesis.ArrangeThemes;
import org.territoireouvert.consultation.synthesis.SortContributions;
import org.territoireouvert.consultation.synthesis.TreatmentRepository;
import org.territoireouvert.consultation.synthesis.WriteSentence;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Source;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.context.TestContext;

/** A published synthesis quotes only what everybody may still read. */
class PublishedSynthesisTest {

    private static final Actor STAFF = new Actor.Visitor();

    @BothDatabases
    void statementRefusedAfterwardsIsCountedAndNotQuoted(Storage storage) {
        TestContext context = ConsultationOnStorage.of(storage);
        FinishedConsultation finished = new FinishedConsultation(context);
        PlannedStep opinions = finished.step(StepKind.OPINIONS);
        PlannedStep synthesis = finished.step(StepKind.SYNTHESIS);
        String kept = propose(context, opinions, "L’eau de pluie est récupérée");
        String refused = propose(context, opinions, "Le maire boit trop");
        publish(context, synthesis, List.of(kept, refused));
        assertThat(last(finished, synthesis).sources())
                .extracting(Source::text)
                .containsExactlyInAnyOrder("L’eau de pluie est récupérée", "Le maire boit trop");

        new ReviewStatement(context).refuse(opinions, refused, "Attaque une personne", STAFF);

        Phrase phrase = last(finished, synthesis);
        assertThat(phrase.sources()).extracting(Source::text).containsExactly("L’eau de pluie est récupérée");
        assertThat(phrase.count()).isEqualTo(2);
    }

    private static String propose(TestContext context, PlannedStep step, String text) {
        String id = context.ids().next();
        context.database().write(handle -> {
            new StatementRepository()
                    .add(
                            handle,
                            step,
                            new Statement(
                                    id,
                                    text,
                                    "jeanne",
                                    Statement.State.PROPOSED,
                                    "",
                                    Tally.NONE,
                                    ConsultationOnStorage.NOW));
            return true;
        });
        new ReviewStatement(context).accept(step, id, STAFF);
        return id;
    }

    private static void publish(TestContext context, PlannedStep step, List<String> contributions) {
        context.database().write(handle -> {
            new TreatmentRepository().takeIn(handle, step);
            return true;
        });
        String theme = new ArrangeThemes(context).add(step, "", "L’eau").orElseThrow();
        new SortContributions(context).group(step, contributions, theme);
        new WriteSentence(context).add(step, theme, new WriteSentence.Said("On en parle.", true, false, List.of()));
        new PublishSynthesis(context).publish(step, "", STAFF);
    }

    private static Phrase last(FinishedConsultation finished, PlannedStep step) {
        return finished.context
                .database()
                .read(handle -> new PublishedSynthesis(finished.context, finished.contributionType)
                        .last(handle, step)
                        .orElseThrow())
                .document()
                .sections()
                .getFirst()
                .phrases()
                .getFirst();
    }
}
