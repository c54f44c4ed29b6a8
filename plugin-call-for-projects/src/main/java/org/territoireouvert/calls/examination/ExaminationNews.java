package org.territoireouvert.calls.examination;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.model.collective.Member;

/** Tells people what happens in an examination, and writes what is public into the log. */
public final class ExaminationNews {

    /** Assessments wait for somebody. */
    public static final NotificationKind ASKED = new NotificationKind("assessment-asked", Frequency.DAILY);

    /** An assessment was opened again. */
    public static final NotificationKind REOPENED = new NotificationKind("assessment-reopened", Frequency.IMMEDIATE);

    /** A collective is to assess applications of others. */
    public static final NotificationKind PEERS_ASKED =
            new NotificationKind("peer-assessments-asked", Frequency.IMMEDIATE);

    /** An assessment of one's collective is final. */
    public static final NotificationKind PEER_DONE = new NotificationKind("peer-assessment-done", Frequency.IMMEDIATE);

    /** Somebody gave the opinion that was asked for. */
    public static final NotificationKind OPINION_GIVEN = new NotificationKind("opinion-given", Frequency.IMMEDIATE);

    /** Somebody gives no opinion: number, who. */
    public static final NotificationKind OPINION_DECLINED =
            new NotificationKind("opinion-declined", Frequency.IMMEDIATE);

    /** It was decided about one's application. */
    public static final NotificationKind DECIDED = new NotificationKind("application-decided", Frequency.IMMEDIATE);

    /** The decision on a call is fixed: call, number of funded projects, amount. */
    public static final AuditType FROZEN = new AuditType("call-for-projects.decision-frozen", Visibility.PUBLIC);

    /** A conflict of interest was declared: call, how many until now. */
    public static final AuditType CONFLICT = new AuditType("call-for-projects.conflict-declared", Visibility.PUBLIC);

    /** A final assessment was opened again: number, reason. */
    public static final AuditType OPENED_AGAIN =
            new AuditType("call-for-projects.assessment-reopened", Visibility.INTERNAL);

    /** Somebody took the whole examination as files: call. */
    public static final AuditType EXPORTED =
            new AuditType("call-for-projects.examination-exported", Visibility.INTERNAL);

    private final Room room;

    /** Uses the services of the runtime. */
    public ExaminationNews(Room room) {
        this.room = room;
    }

    /** Tells one person. */
    public void tell(Handle handle, String personId, Notice notice) {
        if (!personId.isEmpty()) {
            room.context().service(Notifications.class).tell(handle, personId, notice);
        }
    }

    /** Tells all who act for the members of a collective. */
    public void tellCollective(Handle handle, String collectiveId, Notice notice, String exceptPersonId) {
        people(handle, collectiveId).stream()
                .filter(person -> !person.equals(exceptPersonId))
                .forEach(person -> tell(handle, person, notice));
    }

    private Set<String> people(Handle handle, String collectiveId) {
        Set<String> people = new LinkedHashSet<>();
        for (Member member : room.members().of(handle, collectiveId)) {
            if (member.isMember() && member.kind() == Member.Kind.PERSON) {
                people.add(member.personId());
            } else if (member.isMember()) {
                people.addAll(room.members().representatives(handle, member.id()));
                room.context().service(Organisations.class).members(member.organisationId()).stream()
                        .filter(one -> one.role() == Membership.Role.REPRESENTATIVE)
                        .map(Membership::personId)
                        .forEach(people::add);
            }
        }
        return people;
    }

    /** Writes into the log. */
    public void log(Handle handle, AuditEntry entry) {
        room.context().service(AuditTrail.class).record(handle, entry);
    }
}
