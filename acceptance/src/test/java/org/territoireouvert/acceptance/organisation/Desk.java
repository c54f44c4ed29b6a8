package org.territoireouvert.acceptance.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siren;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.limit.RateLimits;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.organisation.ChangeMembers;
import org.territoireouvert.runner.organisation.Draft;
import org.territoireouvert.runner.organisation.Invitations;
import org.territoireouvert.runner.organisation.JoinRequests;
import org.territoireouvert.runner.organisation.OrganisationDesk;
import org.territoireouvert.runner.organisation.OrganisationParts;
import org.territoireouvert.runner.organisation.RegisterOrganisation;
import org.territoireouvert.runner.organisation.StoredOrganisations;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.territory.reference.ReferenceTerritories;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.TestClock;

/** Everything about organisations on the tables of a test. */
final class Desk {

    static final Actor.Agent AGENT = new Actor.Agent("agent", "Agnès", Set.of("editor"));

    final IdentityParts identity;
    final OrganisationParts parts;
    final StoredOrganisations organisations;
    final RegisterOrganisation register;
    final ChangeMembers members;
    final Invitations invitations;
    final JoinRequests requests;
    final OrganisationDesk desk;
    private final Database database;

    Desk(Storage storage, TestClock clock) {
        database = storage.core();
        identity = IdentityParts.of(
                database,
                new TimeOrderedIds(clock, new java.security.SecureRandom()),
                clock,
                java.time.ZoneId.of("Europe/Paris"),
                new JacksonJson(),
                Runnable::run);
        parts = new OrganisationParts(
                identity,
                new ReferenceTerritories(new Territory(database, clock), Optional::empty),
                () -> new RateLimits(database, clock, "secret"));
        organisations = new StoredOrganisations(parts);
        register = new RegisterOrganisation(parts);
        members = new ChangeMembers(parts);
        invitations = new Invitations(parts);
        requests = new JoinRequests(parts);
        desk = new OrganisationDesk(parts);
    }

    static Draft draft(String name) {
        return new Draft(
                name,
                Classification.ASSOCIATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    static Draft draft(String name, Optional<Siren> siren, Optional<Rna> rna, Optional<String> territory) {
        return new Draft(
                name, Classification.ASSOCIATION, siren, Optional.empty(), rna, territory, "", Optional.empty());
    }

    /** Opens an account; returns its id. */
    String person(String email) {
        return database.write(handle ->
                identity.accounts().open(handle, email, Locale.FRENCH, "").id());
    }

    /** Registers an organisation that a person represents; returns its id. */
    String registered(String name, String representative) {
        return ((RegisterOrganisation.Outcome.Done) register.register(representative, draft(name))).id();
    }

    /** Makes somebody a member by a request that is accepted. */
    String member(String organisation, String representative, String email) {
        String person = person(email);
        requests.ask(organisation, person, "", handle -> {});
        requests.answer(organisation, representative, person, true);
        return person;
    }

    /** Makes somebody a representative. */
    String representative(String organisation, String representative, String email) {
        String person = member(organisation, representative, email);
        members.promote(organisation, representative, person);
        return person;
    }

    /** Invites an address; returns the token that was sent. */
    String invited(String organisation, String by, String email, Membership.Role role) {
        String[] token = {""};
        invitations.invite(
                organisation,
                Optional.of(by),
                EmailAddress.read(email).orElseThrow(),
                role,
                (handle, found, made) -> token[0] = made);
        return token[0];
    }

    List<String> people(String organisation) {
        return organisations.members(organisation).stream()
                .map(Membership::personId)
                .toList();
    }
}
