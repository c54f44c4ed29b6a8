package org.territoireouvert.calls.collective;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.event.EventPublisher;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.settings.Settings;
import org.territoireouvert.api.text.Messages;
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
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.PluginTables;
import org.territoireouvert.testkit.TestClock;

/** The use cases of collectives on a real storage; it notes who is told what, and which changes of members are heard. */
final class CollectiveOnStorage implements PluginContext {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    /** Who was told what. */
    final List<String> told = new ArrayList<>();

    /** Which members came and went, with the state of the collective. */
    final List<String> heard = new ArrayList<>();

    /** Memberships of organisations, by organisation. */
    final Map<String, List<Membership>> belonging = new HashMap<>();

    final TestClock clock = new TestClock(NOW);
    final CollectiveStore store;
    final SettleDecisions settle;
    private final Database database;
    private final IdSource ids = new TimeOrderedIds(InstantSource.fixed(NOW), new Random(1));

    CollectiveOnStorage(Storage storage) {
        this.database = PluginTables.of(storage, "call-for-projects", "cal_", clock);
        this.store = CollectiveStore.of(
                this,
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
                ids.next(),
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
        database.write(handle -> {
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
        return database.read(handle -> store.decisions().open(handle, collective));
    }

    Decision.State state(Decision decision) {
        return database.read(handle -> store.decisions().find(handle, decision.collectiveId(), decision.id()))
                .orElseThrow()
                .state();
    }

    Collective collective(String id) {
        return store.collectives().find(id).orElseThrow();
    }

    static String refusal(Result result) {
        return result instanceof Result.Refused refused ? refused.messageKey() : "";
    }

    @Override
    public PluginId id() {
        return new PluginId("call-for-projects");
    }

    @Override
    public Settings settings() {
        throw new UnsupportedOperationException("Collectives have no settings");
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Messages messages() {
        throw new UnsupportedOperationException("Use cases say nothing themselves");
    }

    @Override
    public EventPublisher events() {
        throw new UnsupportedOperationException("Collectives publish no events");
    }

    @Override
    public IdSource ids() {
        return ids;
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Europe/Paris");
    }

    @Override
    public Path dataDirectory() {
        throw new UnsupportedOperationException("Collectives keep no files");
    }

    @Override
    public Path secretDirectory() {
        throw new UnsupportedOperationException("Collectives keep no keys");
    }

    @Override
    public <T> T service(Class<T> hostService) {
        if (hostService == Organisations.class) {
            return hostService.cast(new KnownOrganisations());
        }
        if (hostService == Notifications.class) {
            return hostService.cast(new Noted());
        }
        throw new IllegalArgumentException("No service " + hostService);
    }

    private final class Noted implements Notifications {

        @Override
        public void tell(Handle transaction, String personId, Notice notice) {
            told.add(personId + " " + notice.kind().name());
        }

        @Override
        public void tellAddress(Handle transaction, String address, Notice notice) {
            tell(transaction, address, notice);
        }

        @Override
        public void tellFollowers(Handle transaction, ContentRef followed, Notice notice, String exceptPersonId) {}
    }

    private final class KnownOrganisations implements Organisations {

        @Override
        public Optional<Organisation> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<Organisation> search(String words, int limit) {
            return List.of();
        }

        @Override
        public List<Membership> members(String organisationId) {
            return belonging.getOrDefault(organisationId, List.of());
        }

        @Override
        public List<Membership> ofPerson(String personId) {
            return belonging.values().stream()
                    .flatMap(List::stream)
                    .filter(membership -> membership.personId().equals(personId))
                    .toList();
        }

        @Override
        public boolean isRepresentative(Actor actor, String organisationId) {
            return actor instanceof Actor.Citizen citizen
                    && members(organisationId).stream()
                            .anyMatch(one -> one.personId().equals(citizen.personId())
                                    && one.role() == Membership.Role.REPRESENTATIVE);
        }
    }
}
