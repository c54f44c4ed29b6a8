package org.territoireouvert.calls.collective;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;

/** What the people of a collective are told; each sentence begins with the name of the collective. */
public final class CollectiveNews {

    /** Somebody is invited. */
    public static final NotificationKind INVITED = new NotificationKind("collective-invited", Frequency.IMMEDIATE);

    /** Somebody asks to join: who. */
    public static final NotificationKind ASKED = new NotificationKind("collective-asked", Frequency.IMMEDIATE);

    /** A request was answered with yes. */
    public static final NotificationKind ADMITTED = new NotificationKind("collective-admitted", Frequency.IMMEDIATE);

    /** A request was answered with no. */
    public static final NotificationKind DECLINED = new NotificationKind("collective-declined", Frequency.IMMEDIATE);

    /** Something is to be decided. */
    public static final NotificationKind PROPOSED = new NotificationKind("collective-proposed", Frequency.IMMEDIATE);

    /** It is decided. */
    public static final NotificationKind SETTLED = new NotificationKind("collective-settled", Frequency.DAILY);

    /** A member came: who. */
    public static final NotificationKind JOINED = new NotificationKind("collective-joined", Frequency.DAILY);

    /** A member went: who. */
    public static final NotificationKind LEFT = new NotificationKind("collective-left", Frequency.IMMEDIATE);

    /** The reader's own member was excluded. */
    public static final NotificationKind EXCLUDED = new NotificationKind("collective-excluded", Frequency.IMMEDIATE);

    /** The collective ended. */
    public static final NotificationKind DISSOLVED = new NotificationKind("collective-dissolved", Frequency.IMMEDIATE);

    /** All of them. */
    public static final List<NotificationKind> KINDS =
            List.of(INVITED, ASKED, ADMITTED, DECLINED, PROPOSED, SETTLED, JOINED, LEFT, EXCLUDED, DISSOLVED);

    private CollectiveNews() {}

    /** Tells all people of a collective but one, in the transaction that makes it true. */
    public static void tellAll(
            CollectiveStore store, Handle handle, Collective collective, Notice notice, String exceptPersonId) {
        Set<String> people = new LinkedHashSet<>();
        store.today(handle, collective.id()).forEach(member -> people.addAll(peopleOf(store, handle, member)));
        tell(store, handle, people, notice, exceptPersonId);
    }

    /** Tells the people who act for one member. */
    public static void tellMember(
            CollectiveStore store, Handle handle, Member member, Notice notice, String exceptPersonId) {
        tell(store, handle, peopleOf(store, handle, member), notice, exceptPersonId);
    }

    /** Tells the person with an address that they are invited. */
    public static void tellInvited(CollectiveStore store, Handle handle, String address, Notice notice) {
        store.context().service(Notifications.class).tellAddress(handle, address, notice);
    }

    private static void tell(
            CollectiveStore store, Handle handle, Set<String> people, Notice notice, String exceptPersonId) {
        Notifications notifications = store.context().service(Notifications.class);
        people.stream()
                .filter(person -> !person.equals(exceptPersonId))
                .forEach(person -> notifications.tell(handle, person, notice));
    }

    private static Set<String> peopleOf(CollectiveStore store, Handle handle, Member member) {
        if (member.kind() == Member.Kind.PERSON) {
            return member.personId().isEmpty() ? Set.of() : Set.of(member.personId());
        }
        Set<String> people = new LinkedHashSet<>(store.members().representatives(handle, member.id()));
        store.context().service(Organisations.class).members(member.organisationId()).stream()
                .filter(one -> one.role() == Membership.Role.REPRESENTATIVE)
                .forEach(one -> people.add(one.personId()));
        return people;
    }
}
