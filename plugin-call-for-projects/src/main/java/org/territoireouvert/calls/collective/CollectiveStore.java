package org.territoireouvert.calls.collective;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct;
import org.territoireouvert.calls.model.collective.Member;

/**
 * What the use cases of collectives work on.
 *
 * @param clock that decides; another one for invented data
 * @param listeners hear who comes and goes
 */
public record CollectiveStore(
        PluginContext context,
        InstantSource clock,
        CollectiveRepository collectives,
        MemberRepository members,
        RepresentativeRepository representatives,
        ActingMembers acting,
        DecisionRepository decisions,
        InvitationRepository invitations,
        CharterRepository charters,
        ActRepository acts,
        List<MembershipListener> listeners) {

    /** Copies the list. */
    public CollectiveStore {
        listeners = List.copyOf(listeners);
    }

    /** Puts it together on the plugin's tables. */
    public static CollectiveStore of(PluginContext context, List<MembershipListener> listeners) {
        MemberRepository members = new MemberRepository(context.database());
        return new CollectiveStore(
                context,
                context.clock(),
                new CollectiveRepository(context.database()),
                members,
                new RepresentativeRepository(),
                new ActingMembers(members, context.service(Organisations.class)),
                new DecisionRepository(),
                new InvitationRepository(),
                new CharterRepository(),
                new ActRepository(),
                listeners);
    }

    /** Returns the same at another time. */
    public CollectiveStore at(InstantSource other) {
        return new CollectiveStore(
                context,
                other,
                collectives,
                members,
                representatives,
                acting,
                decisions,
                invitations,
                charters,
                acts,
                listeners);
    }

    /** Returns the time that counts. */
    public Instant now() {
        return clock.instant();
    }

    /** Returns the members of a collective today, by when they came. */
    public List<Member> today(Handle handle, String collectiveId) {
        return members.of(handle, collectiveId).stream()
                .filter(Member::isMember)
                .toList();
    }

    /** Begins an entry of the history. */
    public Note note(String collectiveId, CollectiveAct.Kind kind) {
        return new Note(this, collectiveId, kind, "", "", "", "", "");
    }

    /** Tells the listeners of a member that came or went. */
    public void tell(Handle handle, Collective collective, Member member) {
        listeners.forEach(listener -> listener.membershipChanged(handle, collective, member));
    }

    /**
     * An entry of the history while it is written.
     *
     * @param store keeps it
     */
    public record Note(
            CollectiveStore store,
            String collectiveId,
            CollectiveAct.Kind kind,
            String memberId,
            String personId,
            String aboutMember,
            String decisionId,
            String detail) {

        /** Says who did it for which member; either may be empty. */
        public Note by(String member, String person) {
            return new Note(store, collectiveId, kind, member, person, aboutMember, decisionId, detail);
        }

        /** Says which member it concerns. */
        public Note about(String member) {
            return new Note(store, collectiveId, kind, memberId, personId, member, decisionId, detail);
        }

        /** Says of which decision it is part. */
        public Note on(String decision) {
            return new Note(store, collectiveId, kind, memberId, personId, aboutMember, decision, detail);
        }

        /** Says more, by a word of the program. */
        public Note with(String word) {
            return new Note(store, collectiveId, kind, memberId, personId, aboutMember, decisionId, word);
        }

        /** Keeps it. */
        public void keep(Handle handle) {
            store.acts()
                    .add(
                            handle,
                            new CollectiveAct(
                                    store.context().ids().next(),
                                    collectiveId,
                                    store.now(),
                                    kind,
                                    memberId,
                                    personId,
                                    aboutMember,
                                    decisionId,
                                    detail));
        }
    }
}
