package org.territoireouvert.consultation.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.territoireouvert.consultation.archive.FinishedConsultation;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** What came in is sealed once the step is over, and what happens to it afterwards is seen. */
class SealStepTest {

    private static final List<StepKind> SEALED =
            Arrays.stream(StepKind.values()).filter(SealClosedSteps::isSealed).toList();

    @BothDatabases
    void jobSealsStepsThatClosedEarlierOnce(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);

        steps.job.work();
        String first = steps.seal(StepKind.CONTRIBUTIONS).fingerprint();
        steps.finished.context.clock().advance(Duration.ofDays(2));
        steps.job.work();

        assertThat(SEALED).hasSize(7);
        for (StepKind kind : SEALED) {
            Seal seal = steps.seal(kind);
            assertThat(seal.number()).as(kind.name()).isEqualTo(1);
            assertThat(seal.fingerprint()).isEqualTo(Fingerprint.of(steps.lines(kind)));
            assertThat(seal.check().orElseThrow().unchanged()).isEqualTo(seal.lines());
        }
        assertThat(steps.seal(StepKind.CONTRIBUTIONS).fingerprint()).isEqualTo(first);
        assertThat(steps.sealedOn()).contains(LocalDate.of(2026, 11, 27));
    }

    @BothDatabases
    void linesHoldNoWordAndOpinionsAsSums(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);
        steps.job.work();

        assertThat(steps.lines(StepKind.CONTRIBUTIONS))
                .startsWith("sceau-de-consultation 1 consultations/eau/contributions/0 1\nPROPOSAL ")
                .doesNotContain("script", "Réponse", "jeanne");
        assertThat(steps.lines(StepKind.OPINIONS))
                .contains("- agreed=7,disagreed=5,passed=0\n")
                .doesNotContain("compteur", "personne-");
        assertThat(steps.lines(StepKind.QUESTIONNAIRE))
                .contains("ANSWERS - - people=2\n", "SHEETS - - sheets=2\n", "RESULT q1/c1 - people=2,total=0\n")
                .contains("RESULT q3 - people=2\nCLASSES q3 - sha256:")
                .containsOnlyOnce("TEXT q2 - sha256:")
                .doesNotContain("TEXT q4");
        assertThat(steps.lines(StepKind.RANKING))
                .contains("LISTS - - people=2", "RANKED i2 - firsts=2,lists=2,points=10");
        assertThat(steps.lines(StepKind.MEETINGS)).contains("MINUTES ");
        assertThat(steps.lines(StepKind.TEXT)).contains("AMENDMENT ", "COMMENT ", "SIGNATURES ");
    }

    @BothDatabases
    void proofsOpenLinesButNeverClassesOfNumbers(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);
        steps.job.work();

        assertThat(steps.proofs(StepKind.OPINIONS).lines()).hasSize(3).allMatch(line -> line.contains("\"salt\":\""));
        assertThat(steps.proofs(StepKind.OPINIONS)).contains("@Un compteur par foyer");
        assertThat(steps.proofs(StepKind.QUESTIONNAIRE)).doesNotContain("CLASSES", "Insulte", "secrète");
    }

    @BothDatabases
    void whatIsTakenBackHiddenOrErasedIsExplainedAndNotAltered(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);
        Contribution kept = written(steps.finished, "Gardée");
        Contribution withdrawn = written(steps.finished, "Reprise");
        Contribution hidden = written(steps.finished, "Masquée");
        Contribution erased = written(steps.finished, "Effacée");
        int unchanged = steps.check(StepKind.CONTRIBUTIONS).unchanged();
        String before = steps.lines(StepKind.CONTRIBUTIONS);

        steps.finished.withdraw(withdrawn);
        steps.finished.context.contents().hidden().add(hidden.id());
        steps.finished.withdraw(erased);
        steps.tamper("update con_contribution set title = '', parts = '[]' where id = '" + erased.id() + "'");
        steps.finished.context.database().write(handle -> {
            new ForgetSealed().words(handle, erased.id());
            return true;
        });
        SealCheck check = steps.check(StepKind.CONTRIBUTIONS);

        assertThat(check.altered()).isZero();
        assertThat(List.of(check.withdrawn(), check.hidden(), check.erased())).containsExactly(1, 1, 1);
        assertThat(check.unchanged()).isEqualTo(unchanged - 3);
        assertThat(steps.lines(StepKind.CONTRIBUTIONS)).isEqualTo(before);
        assertThat(steps.proofs(StepKind.CONTRIBUTIONS))
                .contains(kept.id())
                .doesNotContain(withdrawn.id(), hidden.id(), erased.id());
        assertThat(steps.count("select count(*) from con_seal_line where salt = '' and kind = 'PROPOSAL'"))
                .isEqualTo(1);
    }

    private static Contribution written(FinishedConsultation finished, String title) {
        return finished.write(StepKind.CONTRIBUTIONS, ContributionKind.PROPOSAL, Words.of(title, "Un texte"));
    }

    @BothDatabases
    void whatIsRewordedDroppedOrCountedOtherwiseIsAltered(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);
        Contribution reworded = written(steps.finished, "Pour");
        Contribution dropped = written(steps.finished, "Gênante");
        Contribution behind = written(steps.finished, "Masquée puis réécrite");
        steps.job.work();

        steps.tamper("update con_contribution set title = 'Contre' where id = '" + reworded.id() + "'");
        steps.tamper("delete from con_contribution where id = '" + dropped.id() + "'");
        steps.finished.withdraw(behind);
        steps.tamper("update con_contribution set title = 'Autre' where id = '" + behind.id() + "'");
        steps.tamper("update con_statement set agreed = agreed + 1 where text like '@Un%'");
        steps.tamper("update con_ranking_item set points = points - 3 where id = 'i2'");
        steps.tamper("update con_reply_count set people = 1 where question = 'q1' and choice = 'c1'");
        steps.tamper("update con_reply_count set total = 1 where question = 'q3' and choice = ''");

        assertThat(steps.check(StepKind.CONTRIBUTIONS).altered()).isEqualTo(3);
        assertThat(steps.check(StepKind.CONTRIBUTIONS).findings())
                .hasSize(3)
                .anyMatch(line -> line.contains(dropped.id()));
        assertThat(steps.check(StepKind.OPINIONS).altered()).isEqualTo(1);
        assertThat(steps.check(StepKind.RANKING).altered()).isEqualTo(1);
        assertThat(steps.check(StepKind.QUESTIONNAIRE).altered()).isEqualTo(2);
    }

    @BothDatabases
    void joinedAccountExplainsAsMuchAsItTookAway(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);
        steps.job.work();

        steps.tamper("update con_statement set agreed = agreed - 1");
        steps.finished.context.database().write(handle -> {
            new ForgetSealed()
                    .left(
                            handle,
                            "eau",
                            steps.finished.step(StepKind.OPINIONS).step().number(),
                            1);
            return true;
        });
        SealCheck explained = steps.check(StepKind.OPINIONS);
        steps.tamper("update con_statement set disagreed = disagreed - 2 where text like '@Un%'");

        assertThat(List.of(explained.changed(), explained.altered())).containsExactly(3, 0);
        assertThat(steps.check(StepKind.OPINIONS).altered()).isEqualTo(1);
    }

    @BothDatabases
    void whatStaffTypeLaterComesIntoALaterSealADayAfter(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);
        steps.job.work();
        String first = steps.lines(StepKind.CONTRIBUTIONS);

        Contribution letter = written(steps.finished, "Une lettre");
        SealCheck waiting = steps.check(StepKind.CONTRIBUTIONS);
        steps.finished.context.clock().advance(SealStep.BETWEEN);
        steps.job.work();

        assertThat(waiting.added()).isEqualTo(1);
        assertThat(steps.seal(StepKind.CONTRIBUTIONS).number()).isEqualTo(2);
        assertThat(steps.lines(StepKind.CONTRIBUTIONS)).contains(letter.id());
        assertThat(steps.lines(StepKind.CONTRIBUTIONS).lines().skip(1))
                .containsAll(first.lines().skip(1).toList());
        assertThat(steps.lines(StepKind.CONTRIBUTIONS, 1)).isEqualTo(first);
    }

    @BothDatabases
    void noLaterSealMakesGoodWhatWasAltered(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);
        Contribution reworded = written(steps.finished, "Pour");
        steps.job.work();

        steps.tamper("update con_contribution set title = 'Contre' where id = '" + reworded.id() + "'");
        written(steps.finished, "Une lettre");
        steps.finished.context.clock().advance(Duration.ofDays(30));
        steps.job.work();

        assertThat(steps.seal(StepKind.CONTRIBUTIONS).number()).isEqualTo(1);
        assertThat(steps.seal(StepKind.CONTRIBUTIONS).isVerified()).isFalse();
        assertThat(steps.sealedOn()).isEmpty();
    }

    @BothDatabases
    void prolongedStepIsSealedAnewWithWhatChangedMeanwhile(Storage storage) throws IOException {
        SealedSteps steps = new SealedSteps(storage);
        Contribution reworded = written(steps.finished, "Pour");
        steps.job.work();

        steps.tamper("update con_step set ends_on = '2026-11-26' where kind = 'CONTRIBUTIONS'");
        steps.tamper("update con_contribution set title = 'Contre' where id = '" + reworded.id() + "'");
        steps.job.work();

        assertThat(steps.seal(StepKind.CONTRIBUTIONS).number()).isEqualTo(2);
        assertThat(steps.seal(StepKind.CONTRIBUTIONS).isVerified()).isTrue();
        assertThat(steps.lines(StepKind.CONTRIBUTIONS, 1)).isNotEqualTo(steps.lines(StepKind.CONTRIBUTIONS, 2));
    }
}
