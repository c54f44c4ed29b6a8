package org.territoireouvert.initiatives.writing;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.web.Actor;

/** What authors are told, and what is written to the audit log. */
public final class WritingNews {

    /** Somebody is invited to write: title. */
    public static final NotificationKind INVITED = new NotificationKind("author-invited", Frequency.IMMEDIATE);

    /** Somebody accepted an invitation: name, title. */
    public static final NotificationKind JOINED = new NotificationKind("author-joined", Frequency.DAILY);

    /** A draft came back: title, message. */
    public static final NotificationKind RETURNED = new NotificationKind("draft-returned", Frequency.IMMEDIATE);

    /** A draft was refused: title, reason. */
    public static final NotificationKind REFUSED = new NotificationKind("draft-refused", Frequency.IMMEDIATE);

    /** A draft became an entry, or a version of one: title. */
    public static final NotificationKind PUBLISHED = new NotificationKind("entry-published", Frequency.IMMEDIATE);

    /** An entry is not in lists any more, or is again: title, reason. */
    public static final NotificationKind MOVED = new NotificationKind("entry-moved", Frequency.IMMEDIATE);

    /** Nobody said for long that an entry is up to date: title. */
    public static final NotificationKind TO_CONFIRM = new NotificationKind("entry-to-confirm", Frequency.WEEKLY);

    /** All news. */
    public static final List<NotificationKind> KINDS =
            List.of(INVITED, JOINED, RETURNED, REFUSED, PUBLISHED, MOVED, TO_CONFIRM);

    /** A version was published: title, version. */
    public static final AuditType VERSION_PUBLISHED =
            new AuditType("initiative-registry.version-published", AuditType.Visibility.PUBLIC);

    /** A draft was returned to its authors: message, title. */
    public static final AuditType DRAFT_RETURNED =
            new AuditType("initiative-registry.draft-returned", AuditType.Visibility.INTERNAL);

    /** A draft was refused: reason, title. */
    public static final AuditType DRAFT_REFUSED =
            new AuditType("initiative-registry.draft-refused", AuditType.Visibility.INTERNAL);

    /** An entry was archived: reason, title. */
    public static final AuditType ARCHIVED =
            new AuditType("initiative-registry.entry-archived", AuditType.Visibility.PUBLIC);

    /** An entry was withdrawn: reason, title. */
    public static final AuditType WITHDRAWN =
            new AuditType("initiative-registry.entry-withdrawn", AuditType.Visibility.PUBLIC);

    /** An entry is back: title. */
    public static final AuditType RESTORED =
            new AuditType("initiative-registry.entry-restored", AuditType.Visibility.PUBLIC);

    /** All entries of the audit log. */
    public static final List<AuditType> LOGGED =
            List.of(VERSION_PUBLISHED, DRAFT_RETURNED, DRAFT_REFUSED, ARCHIVED, WITHDRAWN, RESTORED);

    private WritingNews() {}

    static void tell(WritingStore store, Handle handle, Collection<String> people, Notice notice, Actor by) {
        Notifications notifications = store.context().service(Notifications.class);
        people.stream()
                .filter(person -> !person.equals(Writer.of(by).orElse("")))
                .forEach(person -> notifications.tell(handle, person, notice));
    }

    static void log(WritingStore store, Handle handle, AuditEntry entry) {
        store.context().service(AuditTrail.class).record(handle, entry);
    }
}
