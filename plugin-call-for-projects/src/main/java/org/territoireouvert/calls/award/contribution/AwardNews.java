package org.territoireouvert.calls.award.contribution;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.People;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.collective.Member;

/** What is told, to whom, and what is written to the audit log. */
public final class AwardNews {

    /** A project was funded: what a registry of initiatives needs to make an entry of it. */
    public static final EventType FUNDED = new EventType(
            "call-for-projects.project-funded",
            Set.of("number", "call", "title", "summary", "territory", "holder", "path"));

    /** An application was granted money. */
    public static final AuditType GRANTED =
            new AuditType("call-for-projects.grant-awarded", AuditType.Visibility.PUBLIC);

    /** An agreement was signed. */
    public static final AuditType SIGNED =
            new AuditType("call-for-projects.agreement-signed", AuditType.Visibility.PUBLIC);

    /** A change of an agreement was accepted by both sides. */
    public static final AuditType CHANGED =
            new AuditType("call-for-projects.agreement-changed", AuditType.Visibility.PUBLIC);

    /** An instalment was paid. */
    public static final AuditType PAID =
            new AuditType("call-for-projects.instalment-paid", AuditType.Visibility.PUBLIC);

    /** A funded project was closed or given up. */
    public static final AuditType CLOSED = new AuditType("call-for-projects.grant-closed", AuditType.Visibility.PUBLIC);

    /** Something happened to a grant of one's collective: signed, paid, changed, closed. */
    public static final NotificationKind GRANT = new NotificationKind("grant-news", Frequency.IMMEDIATE);

    /** A report is due in two weeks at most. */
    public static final NotificationKind REPORT_DUE = new NotificationKind("report-due", Frequency.IMMEDIATE);

    /** A report was accepted or has to be corrected. */
    public static final NotificationKind REPORT_ANSWERED = new NotificationKind("report-answered", Frequency.IMMEDIATE);

    /** The other side proposes to change the agreement. */
    public static final NotificationKind CHANGE_PROPOSED = new NotificationKind("change-proposed", Frequency.IMMEDIATE);

    /** Staff: a report came in. */
    public static final NotificationKind REPORT_SENT = new NotificationKind("report-sent", Frequency.DAILY);

    /** Staff: an instalment is due. */
    public static final NotificationKind INSTALMENT_DUE = new NotificationKind("instalment-due", Frequency.DAILY);

    /** Staff: the data of an agreement have to be published. */
    public static final NotificationKind PUBLICATION_DUE = new NotificationKind("publication-due", Frequency.IMMEDIATE);

    private final AwardStore store;

    /** Tells from these tables. */
    public AwardNews(AwardStore store) {
        this.store = store;
    }

    /** Tells everybody who acts for a member of the collective of a grant. */
    public void tellMembers(Handle handle, Grant grant, NotificationKind kind, String... arguments) {
        Notifications notifications = store.context().service(Notifications.class);
        Organisations organisations = store.context().service(Organisations.class);
        Set<String> people = new LinkedHashSet<>();
        for (Member member : store.members().of(handle, grant.collectiveId())) {
            if (member.isMember() && member.kind() == Member.Kind.PERSON) {
                people.add(member.personId());
            } else if (member.isMember()) {
                people.addAll(store.members().representatives(handle, member.id()));
                organisations.members(member.organisationId()).stream()
                        .filter(one -> one.role() == Membership.Role.REPRESENTATIVE)
                        .map(Membership::personId)
                        .forEach(people::add);
            }
        }
        people.forEach(person -> notifications.tell(handle, person, Notice.of(kind, grant.agreementPath(), arguments)));
    }

    /** Tells the members of staff who lead the examination. */
    public void tellStaff(Handle handle, Grant grant, NotificationKind kind, String... arguments) {
        Notifications notifications = store.context().service(Notifications.class);
        for (Colleague colleague : store.context().service(People.class).colleaguesWho(CallRights.EXAMINE, "")) {
            notifications.tell(handle, colleague.id(), Notice.of(kind, grant.agreementPath(), arguments));
        }
    }
}
