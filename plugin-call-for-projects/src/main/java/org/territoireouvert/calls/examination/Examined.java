package org.territoireouvert.calls.examination;

import java.util.Optional;
import org.territoireouvert.calls.model.examination.Ratio;

/**
 * What comes out of the assessments of one application.
 *
 * @param asked assessments that are to be done or done
 * @param finals assessments that are done
 * @param conflicts that were declared
 * @param spread between the highest and the lowest total
 * @param moderated whether a meeting was held about it
 * @param mean of assessors, if there is any
 * @param peers mean of other collectives, if there is any
 * @param score by which it is ranked, if there is any
 */
public record Examined(
        int asked,
        int finals,
        int conflicts,
        int spread,
        boolean moderated,
        Optional<Ratio> mean,
        Optional<Ratio> peers,
        Optional<Ratio> score) {

    /** Nothing was assessed. */
    public static final Examined NOTHING =
            new Examined(0, 0, 0, 0, false, Optional.empty(), Optional.empty(), Optional.empty());

    /** Tells whether assessors lie so far apart that they should meet, and did not. */
    public boolean disagrees(long setting) {
        return finals > 1 && spread >= setting && !moderated;
    }
}
