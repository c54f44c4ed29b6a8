package org.territoireouvert.runner.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.access.RoleHolders;
import org.territoireouvert.runner.moderation.ModerationCase.Cause;
import org.territoireouvert.runner.notification.CoreNotices;

/** Puts a content before the moderators. */
public final class OpenCase {

    private static final String QUEUE = "/admin/moderation";

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
        boolean added = parts.cases()
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
        if (added) {
            tellModerators(handle, subject);
        }
        return parts.cases().open(handle, subject.ref()).orElseThrow();
    }

    /** Once a case, however many report it; not to who wrote what waits. */
    private void tellModerators(Handle handle, Subject subject) {
        String content = subject.ref().id();
        Notice notice = Notice.of(CoreNotices.MODERATION_WAITING, QUEUE, subject.title());
        parts.identity().roles().holding(Role.MODERATOR).stream()
                .filter(grant -> grant.scope().reaches(subject.ref().plugin(), content))
                .map(RoleHolders.Grant::accountId)
                .distinct()
                .filter(moderator -> !moderator.equals(subject.authorId()))
                .forEach(moderator -> parts.notifications().tell(handle, moderator, notice));
    }
}
