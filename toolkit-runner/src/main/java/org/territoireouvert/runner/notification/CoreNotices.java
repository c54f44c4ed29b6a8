package org.territoireouvert.runner.notification;

import java.util.List;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.NotificationKind;

/** The kinds of news of the runtime itself. Their sentences are the messages {@code notification.<name>}. */
public final class CoreNotices {

    /** Under what name the runtime tells. */
    public static final String OWNER = "core";

    /** Somebody answered a comment of the person: {@code 0} title of the content. Who is not kept in news. */
    public static final NotificationKind COMMENT_ANSWERED =
            new NotificationKind("comment-answered", Frequency.IMMEDIATE);

    /** Somebody commented on a content that the person follows or wrote: {@code 0} its title. */
    public static final NotificationKind CONTENT_COMMENTED = new NotificationKind("content-commented", Frequency.DAILY);

    /** A content that the person follows was changed: {@code 0} its title. */
    public static final NotificationKind CONTENT_CHANGED = new NotificationKind("content-changed", Frequency.DAILY);

    /** What the person wrote was moderated: {@code 0} title of the content. */
    public static final NotificationKind MODERATION_DECIDED =
            new NotificationKind("moderation-decided", Frequency.IMMEDIATE);

    /** An appeal of the person was answered: {@code 0} title of the content. */
    public static final NotificationKind MODERATION_APPEAL_ANSWERED =
            new NotificationKind("moderation-appeal-answered", Frequency.IMMEDIATE);

    /** What the person follows was linked to or replaced by something else: {@code 0} its title, {@code 1} the other title. */
    public static final NotificationKind FOLLOW_CHANGED = new NotificationKind("follow-changed", Frequency.DAILY);

    /** Something waits for the moderators: {@code 0} title of the content. Who wrote or reported it is not kept in news. */
    public static final NotificationKind MODERATION_WAITING =
            new NotificationKind("moderation-waiting", Frequency.IMMEDIATE);

    /** All of them, in the order of the preferences. */
    public static final List<NotificationKind> ALL = List.of(
            COMMENT_ANSWERED,
            CONTENT_COMMENTED,
            CONTENT_CHANGED,
            FOLLOW_CHANGED,
            MODERATION_DECIDED,
            MODERATION_APPEAL_ANSWERED,
            MODERATION_WAITING);

    /** Those that only moderators are told. */
    public static final List<NotificationKind> OF_MODERATORS = List.of(MODERATION_WAITING);

    private CoreNotices() {}
}
