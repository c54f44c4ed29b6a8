package org.territoireouvert.runner.notification;

import java.util.List;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.NotificationKind;

/** Kinds of news of the runtime itself; the arguments of their sentences are named here. */
public final class CoreNotifications {

    /** Somebody commented on what one follows: title. */
    public static final NotificationKind CONTENT_COMMENTED = new NotificationKind("content-commented", Frequency.DAILY);
    /** Somebody answered one's comment: title. */
    public static final NotificationKind COMMENT_ANSWERED =
            new NotificationKind("comment-answered", Frequency.IMMEDIATE);
    /** What one follows was changed: title. */
    public static final NotificationKind CONTENT_CHANGED = new NotificationKind("content-changed", Frequency.DAILY);
    /** Moderators decided about one's text: title. */
    public static final NotificationKind MODERATION_DECIDED =
            new NotificationKind("moderation-decided", Frequency.IMMEDIATE);
    /** A moderator answered one's appeal: title. */
    public static final NotificationKind APPEAL_ANSWERED = new NotificationKind("appeal-answered", Frequency.IMMEDIATE);

    /** All of them. */
    public static final List<NotificationKind> ALL =
            List.of(CONTENT_COMMENTED, COMMENT_ANSWERED, CONTENT_CHANGED, MODERATION_DECIDED, APPEAL_ANSWERED);

    private CoreNotifications() {}
}
