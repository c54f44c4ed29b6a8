package org.territoireouvert.calls.team;

import java.util.List;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.NotificationKind;

/** What people who look for a team are told. */
public final class TeamNews {

    /** Followers of a call: something new was published. Title of the call, title. */
    public static final NotificationKind PUBLISHED = new NotificationKind("team-published", Frequency.DAILY);

    /** Two could go together: the reader's own title, the other one. */
    public static final NotificationKind MATCH = new NotificationKind("team-match", Frequency.DAILY);

    /** Somebody answers: who, title. */
    public static final NotificationKind INTEREST = new NotificationKind("team-interest", Frequency.IMMEDIATE);

    /** The reader's answer was accepted: title. */
    public static final NotificationKind ACCEPTED = new NotificationKind("team-accepted", Frequency.IMMEDIATE);

    /** The reader's answer was declined: title. */
    public static final NotificationKind DECLINED = new NotificationKind("team-declined", Frequency.IMMEDIATE);

    /** A message: title. */
    public static final NotificationKind MESSAGE = new NotificationKind("team-message", Frequency.IMMEDIATE);

    /** A carrier came or went, or the text changed: title. */
    public static final NotificationKind CHANGED = new NotificationKind("team-changed", Frequency.DAILY);

    /** A merge is proposed: the reader's sketch, the other one. */
    public static final NotificationKind MERGE_PROPOSED =
            new NotificationKind("team-merge-proposed", Frequency.IMMEDIATE);

    /** A text changed after a merge was proposed: both titles. */
    public static final NotificationKind MERGE_AGAIN = new NotificationKind("team-merge-again", Frequency.IMMEDIATE);

    /** Two became one: both titles. */
    public static final NotificationKind MERGED = new NotificationKind("team-merged", Frequency.IMMEDIATE);

    /** A merge was refused: both titles. */
    public static final NotificationKind MERGE_REFUSED =
            new NotificationKind("team-merge-refused", Frequency.IMMEDIATE);

    /** A sketch asks a mentor: title. */
    public static final NotificationKind MENTOR_ASKED = new NotificationKind("team-mentor-asked", Frequency.IMMEDIATE);

    /** A mentor accompanies a sketch no more: title. */
    public static final NotificationKind MENTOR_ENDED = new NotificationKind("team-mentor-ended", Frequency.IMMEDIATE);

    /** What the reader answered is not open any more: title. */
    public static final NotificationKind CLOSED = new NotificationKind("team-closed", Frequency.IMMEDIATE);

    /** Staff took away what the reader published: title, why. */
    public static final NotificationKind REMOVED = new NotificationKind("team-removed", Frequency.IMMEDIATE);

    /** All of them. */
    public static final List<NotificationKind> KINDS = List.of(
            PUBLISHED,
            MATCH,
            INTEREST,
            ACCEPTED,
            DECLINED,
            MESSAGE,
            CHANGED,
            MERGE_PROPOSED,
            MERGE_AGAIN,
            MERGED,
            MERGE_REFUSED,
            MENTOR_ASKED,
            MENTOR_ENDED,
            CLOSED,
            REMOVED);

    /** Staff took a publication away: the call, the reason. Not public, since reasons may name people. */
    public static final AuditType POST_REMOVED =
            new AuditType("call-for-projects.team-post-removed", AuditType.Visibility.INTERNAL);

    /** Staff named a mentor: the call, the mentor. */
    public static final AuditType MENTOR_NAMED =
            new AuditType("call-for-projects.team-mentor-named", AuditType.Visibility.INTERNAL);

    /** Staff took a mentor away: the call, the reason. */
    public static final AuditType MENTOR_REMOVED =
            new AuditType("call-for-projects.team-mentor-removed", AuditType.Visibility.INTERNAL);

    /** All audit events. */
    public static final List<AuditType> AUDITS = List.of(POST_REMOVED, MENTOR_NAMED, MENTOR_REMOVED);

    private TeamNews() {}
}
