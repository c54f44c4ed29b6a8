package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;

/** What members are told of their application, and what is written to the audit log. */
public final class SendingNews {

    /** A member signed: member, title. */
    public static final NotificationKind SIGNED = new NotificationKind("application-signed", Frequency.DAILY);

    /** A member refused to sign: member, title, why. */
    public static final NotificationKind REFUSED = new NotificationKind("application-refused", Frequency.IMMEDIATE);

    /** It changed after one had signed: title. */
    public static final NotificationKind CHANGED = new NotificationKind("application-changed", Frequency.IMMEDIATE);

    /** A member left after it had signed: member, title. */
    public static final NotificationKind SIGNER_LEFT =
            new NotificationKind("application-signer-left", Frequency.IMMEDIATE);

    /** It was sent: title, number, moment. */
    public static final NotificationKind SENT = new NotificationKind("application-sent", Frequency.IMMEDIATE);

    /** A member proposes to take it back: member, title. */
    public static final NotificationKind WITHDRAWAL =
            new NotificationKind("application-withdrawal", Frequency.IMMEDIATE);

    /** It was taken back: title. */
    public static final NotificationKind WITHDRAWN = new NotificationKind("application-withdrawn", Frequency.IMMEDIATE);

    /** The funder asks to correct it: title, last day, message. */
    public static final NotificationKind TO_CORRECT =
            new NotificationKind("application-to-correct", Frequency.IMMEDIATE);

    /** It was not corrected in time: title. */
    public static final NotificationKind NOT_CORRECTED =
            new NotificationKind("application-not-corrected", Frequency.IMMEDIATE);

    /** For staff: it was corrected: number, title. */
    public static final NotificationKind CORRECTED = new NotificationKind("application-corrected", Frequency.IMMEDIATE);

    /** For staff: it was not corrected in time: number, title. */
    public static final NotificationKind CORRECTION_LAPSED =
            new NotificationKind("application-correction-lapsed", Frequency.IMMEDIATE);

    /** It can be examined: title. */
    public static final NotificationKind ELIGIBLE = new NotificationKind("application-eligible", Frequency.IMMEDIATE);

    /** It cannot be examined: title, reasons. */
    public static final NotificationKind INELIGIBLE =
            new NotificationKind("application-ineligible", Frequency.IMMEDIATE);

    /** All news. */
    public static final List<NotificationKind> KINDS = List.of(
            SIGNED,
            REFUSED,
            CHANGED,
            SIGNER_LEFT,
            SENT,
            WITHDRAWAL,
            WITHDRAWN,
            TO_CORRECT,
            NOT_CORRECTED,
            CORRECTED,
            CORRECTION_LAPSED,
            ELIGIBLE,
            INELIGIBLE);

    /** An application was sent: number. */
    public static final AuditType LOGGED_SENT =
            new AuditType("call-for-projects.application-sent", AuditType.Visibility.PUBLIC);

    /** An application was taken back: number. */
    public static final AuditType LOGGED_WITHDRAWN =
            new AuditType("call-for-projects.application-withdrawn", AuditType.Visibility.PUBLIC);

    /** A correction was asked for: number, reason. */
    public static final AuditType LOGGED_CORRECTION =
            new AuditType("call-for-projects.correction-asked", AuditType.Visibility.INTERNAL);

    /** It was decided whether an application is examined: decision, number. */
    public static final AuditType LOGGED_ELIGIBILITY =
            new AuditType("call-for-projects.eligibility-decided", AuditType.Visibility.INTERNAL);

    /** All entries of the audit log. */
    public static final List<AuditType> LOGGED =
            List.of(LOGGED_SENT, LOGGED_WITHDRAWN, LOGGED_CORRECTION, LOGGED_ELIGIBILITY);

    private SendingNews() {}

    /**
     * Tells several people.
     *
     * @param except who did it and need not be told; empty for nobody
     */
    public static void tell(
            PluginContext context, Handle handle, Collection<String> people, String except, Notice notice) {
        Notifications notifications = context.service(Notifications.class);
        people.stream()
                .filter(person -> !person.isEmpty() && !person.equals(except))
                .forEach(person -> notifications.tell(handle, person, notice));
    }

    /** Writes to the audit log; last in a transaction. */
    public static void log(PluginContext context, Handle handle, AuditEntry entry) {
        context.service(AuditTrail.class).record(handle, entry);
    }

    /** Says a moment in the words of news, which are kept in French. */
    public static String moment(PluginContext context, Instant moment) {
        return context.messages().format(Locale.FRENCH, "sending.plain", moment);
    }

    /** Says a day. */
    public static String day(PluginContext context, LocalDate day) {
        return context.messages().format(Locale.FRENCH, "sending.plain", day);
    }
}
