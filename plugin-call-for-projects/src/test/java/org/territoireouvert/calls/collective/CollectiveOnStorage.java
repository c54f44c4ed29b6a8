package org.territoireouvert.calls.collective;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.deciding.Effects;
import org.territoireouvert.calls.collective.deciding.GiveVoice;
import org.territoireouvert.calls.collective.deciding.Propose;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.collective.joining.AcceptInvitation;
import org.territoireouvert.calls.collective.joining.AskToJoin;
import org.territoireouvert.calls.collective.joining.Entrance;
import org.territoireouvert.calls.collective.joining.FoundCollective;
import org.territoireouvert.calls.collective.joining.InviteMember;
import org.territoireouvert.calls.collective.joining.LeaveCollective;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Proposal;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.context.TestContext;

/** The use cases of collectives on a real storage; it notes which changes of members are heard. */
final class CollectiveOnStorage {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    /** Which members came and went, with the state of the collective. */
    final List<String> heard = new ArrayList<>();

    final TestClock clock = new TestClock(NOW);
    final CollectiveStore store;
    final SettleDecisions settle;
    final TestContext context;

    CollectiveOnStorage(Storage storage) {
        this.context = TestContext.at(clock, storage, "call-for-projects", "cal_");
        this.store = CollectiveStore.of(
                context,
                List.of((handle, collective, member) ->
                        heard.add(member.name() + " " + member.state() + (collective.active() ? "" : " END"))));
        this.settle = new SettleDecisions(store, new Effects(store, new Random(2)));
    }

    static Actor.Citizen citizen(String name) {
        return new Actor.Citizen(name, name, Actor.IdentityLevel.MAILBOX);
    }

    String found(String name, DecisionRule rule) {
        Result result = new FoundCollective(store)
                .found(
                        name,
                        Seat.ofPerson(name, name),
                        new FoundCollective.Founding("Le Hangar", "Un lieu", rule, true, "Une voix chacun"),
                        new Entrance("", false));
        return ((Result.Done) result).path().substring(Collective.PATH.length() + 1);
    }

    /** Writes a member down without a decision. */
    Member add(String collective, Seat seat) {
        Member member = new Member(
                context.ids().next(),
                collective,
                seat.kind(),
                seat.organisationId(),
                seat.personId(),
                seat.name(),
                "",
                Member.State.MEMBER,
                false,
                false,
                store.now());
        context.database().write(handle -> {
            store.members().save(handle, member);
            return true;
        });
        return member;
    }

    Member add(String collective, String name) {
        return add(collective, Seat.ofPerson(name, name));
    }

    Member member(String collective, String name) {
        return store.members().of(collective).stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Result propose(String name, String collective, Proposal proposal) {
        return new Propose(store, settle)
                .propose(citizen(name), collective, member(collective, name).id(), proposal, 7);
    }

    Result say(String name, String collective, Decision decision, Voice voice) {
        return new GiveVoice(store, settle)
                .give(
                        citizen(name),
                        collective,
                        decision.id(),
                        member(collective, name).id(),
                        voice);
    }

    InviteMember.Invited invite(String name, String collective) {
        return new InviteMember(store, settle, new Random(3))
                .invite(citizen(name), collective, member(collective, name).id(), "", "");
    }

    Result accept(String name, String token) {
        return new AcceptInvitation(store, settle)
                .accept(name, token, Seat.ofPerson(name, name), new Entrance("", true));
    }

    Result ask(String name, String collective) {
        return new AskToJoin(store, settle)
                .ask(name, collective, Seat.ofPerson(name, name), new Entrance("", true), "Bonjour");
    }

    Result leave(String name, String collective) {
        return new LeaveCollective(store, settle)
                .leave(citizen(name), collective, member(collective, name).id());
    }

    List<Decision> open(String collective) {
        return context.database().read(handle -> store.decisions().open(handle, collective));
    }

    Decision.State state(Decision decision) {
        return context.database()
                .read(handle -> store.decisions().find(handle, decision.collectiveId(), decision.id()))
                .orElseThrow()
                .state();
    }

    Collective collective(String id) {
        return store.collectives().find(id).orElseThrow();
    }

    static String refusal(Result result) {
        return result instanceof Result.Refused refused ? refused.messageKey() : "";
    }
}
