package org.territoireouvert.consultation.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.consultation.model.PlannedStep;

/**
 * A seal of a step.
 *
 * @param number from 1; a later one takes up what came in since, or what a prolonged step brought
 * @param endsOn last day of the step when it was sealed
 * @param lines how many stand in the file, its first line not counted
 * @param fingerprint SHA-256 of the file, 64 hexadecimal digits
 * @param latest whether it is the newest of its step, the one that is checked
 * @param released how many people's answers lawfully left or shrank since
 * @param check what the last check found
 */
public record Seal(
        String consultation,
        int step,
        int number,
        Instant sealedAt,
        LocalDate endsOn,
        int lines,
        String fingerprint,
        boolean latest,
        int released,
        Optional<SealCheck> check) {

    /** Version of the canonical format: what the lines say, and in which order. */
    public static final int FORMAT = 1;

    /** Tells whether the step was prolonged since. */
    public boolean isOutlived(PlannedStep planned) {
        return !endsOn.equals(planned.step().endsOn());
    }

    /** Tells whether it was checked, and nothing is altered. */
    public boolean isVerified() {
        return check.filter(found -> found.altered() == 0).isPresent();
    }

    /** Returns the first line of the file, which says what is sealed: so that no file can stand for another. */
    static String head(PlannedStep planned, int number) {
        return "sceau-de-consultation " + FORMAT + " " + planned.path().substring(1) + " " + number;
    }

    /** Returns the first line of the file. */
    public String head(PlannedStep planned) {
        return head(planned, number);
    }
}
