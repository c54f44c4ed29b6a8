package org.territoireouvert.consultation.charter;

import java.time.LocalDate;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Means;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;

/** The criteria that the charter asks every consultation for. */
final class CoreChecks {

    private CoreChecks() {}

    static Finding frame(Facts facts) {
        Frame frame = facts.consultation().frame();
        return frame.isComplete()
                        && !frame.owner().isBlank()
                        && !frame.weightOfOpinion().isBlank()
                ? new Finding.Met(facts.part("decide"))
                : facts.beforeOpening("charter.CH10.missing");
    }

    static Finding calendar(Facts facts) {
        if (facts.consultation().steps().stream().noneMatch(step -> isDuring(step, facts))) {
            return facts.beforeOpening("charter.CH11.missing.part");
        }
        if (facts.consultation().steps().stream().noneMatch(step -> isSynthesis(step, facts))) {
            return Finding.missingBy(facts.closesOn(), facts.today(), "charter.CH11.missing.synthesis");
        }
        return facts.consultation().dates().answerBy().isPresent()
                ? new Finding.Met(facts.part("etapes"))
                : Finding.missingBy(facts.closesOn(), facts.today(), "charter.CH11.missing.answer");
    }

    private static boolean isDuring(Step step, Facts facts) {
        return step.kind() != StepKind.SYNTHESIS
                && !step.startsOn().isAfter(facts.closesOn())
                && !step.endsOn().isBefore(facts.opensOn());
    }

    private static boolean isSynthesis(Step step, Facts facts) {
        return step.kind() == StepKind.SYNTHESIS
                || step.kind() == StepKind.ANNOUNCED && step.startsOn().isAfter(facts.closesOn());
    }

    static Finding guarantor(Facts facts) {
        return facts.consultation().guarantor().isComplete()
                ? new Finding.Met(facts.part("decide"))
                : Finding.missingBy(facts.closesOn(), facts.today(), "charter.CH12.missing");
    }

    /** Data sets are written anew at each visit, so what people wrote is in them at once; amendments are in none. */
    static Finding openData(Facts facts) {
        if (facts.written().isEmpty()) {
            return facts.isOver() || !facts.takesPart()
                    ? Finding.notApplicable("charter.none-written")
                    : new Finding.NotYet(Remark.of("charter.CH13.missing"), facts.closesOn());
        }
        return new Finding.Met(facts.consultation().path() + "/donnees");
    }

    static Finding answers(Facts facts) {
        if (facts.isSilent()) {
            return Finding.notApplicable("charter.none-written");
        }
        return facts.trace().answeredOn().isPresent() && facts.trace().answered() >= 1
                ? new Finding.Met(facts.part("suites"))
                : Finding.awaited(answerBy(facts), facts.today(), "charter.CH14.missing");
    }

    private static LocalDate answerBy(Facts facts) {
        return facts.consultation().dates().answerBy().orElse(facts.closesOn());
    }

    static Finding method(Facts facts) {
        if (facts.consultation().means().method().isBlank()) {
            return Finding.missingBy(facts.closesOn(), facts.today(), "charter.CH15.missing");
        }
        return facts.trace().synthesisOn().isPresent() && facts.trace().reviewed()
                ? new Finding.Met(facts.part("decide"))
                : Finding.awaited(answerBy(facts), facts.today(), "charter.CH15.unreviewed");
    }

    static Finding traceability(Facts facts) {
        TraceFacts trace = facts.trace();
        if (facts.isSilent()) {
            return Finding.notApplicable("charter.none-written");
        }
        if (trace.synthesisOn().isEmpty()) {
            return Finding.awaited(answerBy(facts), facts.today(), "charter.CH16.missing");
        }
        if (trace.unsourced() > 0) {
            return Finding.missing("charter.CH16.unsourced", trace.unsourced());
        }
        return trace.coverage() >= 1
                ? new Finding.Met(facts.part("etapes"))
                : Finding.missing("charter.CH16.partial", Math.floor(trace.coverage() * 100) / 100);
    }

    /** Rules, decisions with their reasons, appeals and counts are a page of every site. */
    static Finding moderation(Facts facts) {
        return new Finding.Met("/moderation");
    }

    static Finding cost(Facts facts) {
        Means means = facts.consultation().means();
        return means.cost().cents() > 0 || means.staffDays() > 0
                ? new Finding.Met(facts.part("decide"))
                : Finding.missing("charter.CH18.missing");
    }

    /** What came in on paper can be noted in calls and debates only; elsewhere the announced way is all that there is to see. */
    static Finding offline(Facts facts) {
        if (facts.consultation().means().offline().isBlank()) {
            return facts.beforeOpening("charter.CH19.missing");
        }
        boolean notes = facts.consultation().steps().stream()
                .anyMatch(step -> step.kind() == StepKind.CONTRIBUTIONS || step.kind() == StepKind.DEBATE);
        return facts.heardElsewhere() || !notes
                ? new Finding.Met(facts.part("decide"))
                : Finding.awaited(facts.closesOn(), facts.today(), "charter.CH19.unnoted");
    }

    static Finding sourceCode(Facts facts) {
        return facts.site().sourceCode().isBlank()
                ? Finding.missing("charter.CH20.missing")
                : new Finding.Met(facts.site().sourceCode());
    }
}
