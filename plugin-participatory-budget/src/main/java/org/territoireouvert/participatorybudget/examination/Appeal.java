package org.territoireouvert.participatorybudget.examination;

import java.time.Instant;
import java.util.Optional;

/**
 * An author asks the services to look again at a refused idea (recours); once, for everybody to read.
 *
 * @param reason in the author's words
 * @param answer of the services
 */
public record Appeal(String reason, Instant appealedAt, Optional<Answer> answer) {

    /** What the services answered. */
    public record Answer(String text, Instant answeredAt) {}
}
