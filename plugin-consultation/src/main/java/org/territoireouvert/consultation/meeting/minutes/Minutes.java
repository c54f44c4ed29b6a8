package org.territoireouvert.consultation.meeting.minutes;

import java.time.Instant;
import java.util.List;

/**
 * What was said in a meeting (compte rendu), in one version.
 *
 * @param version from 1
 * @param text Markdown
 * @param decisions each in a sentence, in the order of the agenda; possibly empty
 */
public record Minutes(int version, String text, List<String> decisions, Instant publishedAt) {

    /** Refuses versions that are none. */
    public Minutes {
        if (version < 1) {
            throw new IllegalArgumentException("Versions of minutes begin with 1, not with " + version);
        }
        decisions = List.copyOf(decisions);
    }
}
