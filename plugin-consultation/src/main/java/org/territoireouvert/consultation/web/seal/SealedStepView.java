package org.territoireouvert.consultation.web.seal;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.seal.Seal;
import org.territoireouvert.consultation.seal.SealCheck;

/**
 * A step and its seals, as a page shows them.
 *
 * @param over whether nobody takes part in it any more
 * @param latest its newest seal, if there is one
 * @param earlier the others, the newest first
 */
public record SealedStepView(PlannedStep planned, boolean over, Optional<Seal> latest, List<Seal> earlier) {

    static SealedStepView of(PlannedStep planned, boolean over, List<Seal> seals) {
        return new SealedStepView(
                planned,
                over,
                seals.stream().findFirst(),
                seals.stream().skip(1).toList());
    }

    /** Returns where on the page it stands. */
    public String id() {
        return "etape-" + planned.step().number();
    }

    /** Returns the address below which its files are. */
    public String files(Seal seal) {
        return planned.consultation().path() + "/sceau/" + planned.step().number() + "/" + seal.number();
    }

    /** Returns the name under which the lines are downloaded. */
    public String fileName(Seal seal) {
        return fileName(planned, seal) + ".txt";
    }

    /** Returns the name under which the proofs are downloaded. */
    public String proofsName(Seal seal) {
        return fileName(planned, seal) + "-preuves.jsonl";
    }

    static String fileName(PlannedStep planned, Seal seal) {
        return planned.consultation().slug() + "-sceau-" + planned.step().number() + "-" + seal.number();
    }

    /** Tells whether the step was prolonged since it was sealed. */
    public boolean prolonged() {
        return latest.filter(seal -> seal.isOutlived(planned)).isPresent();
    }

    /** Returns what the last check found; empty before the first, and while the step is open again. */
    public Optional<SealCheck> check() {
        return prolonged() ? Optional.empty() : latest.flatMap(Seal::check);
    }
}
