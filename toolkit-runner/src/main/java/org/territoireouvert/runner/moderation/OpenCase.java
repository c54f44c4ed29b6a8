package org.territoireouvert.runner.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.runner.moderation.ModerationCase.Cause;

/** Puts a content before the moderators. */
public final class OpenCase {

    private final ModerationParts parts;

    /** Works with these parts. */
    public OpenCase(ModerationParts parts) {
        this.parts = parts;
    }

    /**
     * Returns the open case about a content; opens one when there is none.
     *
     * @param hidden whether the content is out of sight until the decision
     */
    public ModerationCase open(Handle handle, Subject subject, Cause cause, boolean hidden) {
        Instant now = parts.identity().clock().instant();
        parts.cases()
                .add(
                        handle,
                        new ModerationCase(
                                parts.identity().ids().next(),
                                subject.ref(),
                                subject.title(),
                                subject.path(),
                                subject.authorId(),
                                cause,
                                0,
                                hidden ? Optional.of(now) : Optional.empty(),
                                now,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        return parts.cases().open(handle, subject.ref()).orElseThrow();
    }
}
