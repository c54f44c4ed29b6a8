package org.territoireouvert.acceptance.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siren;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.organisation.ChangeMembers;
import org.territoireouvert.runner.organisation.History;
import org.territoireouvert.runner.organisation.JoinRequests;
import org.territoireouvert.runner.organisation.OrganisationJobs;
import org.territoireouvert.runner.organisation.OrganisationRows;
import org.territoireouvert.runner.organisation.OrganisationSearch;
import org.territoireouvert.runner.organisation.RegisterOrganisation.Outcome;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Who belongs to an organisation and who decides it. */
class OrganisationsTest {

    private final TestClock clock = new TestClock();

    private Desk desk(Storage storage) {
        return new Desk(storage, clock);
    }

    @BothDatabases
    void whoRegistersAnOrganisationRepresentsIt(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String id = desk.registered("Les Jardins partagés", ada);

        assertThat(desk.organisations.find(id).orElseThrow().name()).isEqualTo("Les Jardins partagés");
        assertThat(desk.organisations.isRepresentative(new Citizen(ada, "Ada", IdentityLevel.MAILBOX), id))
                .isTrue();
        assertThat(desk.organisations.ofPerson(ada))
                .singleElement()
                .satisfies(one -> assertThat(one.role()).isEqualTo(Role.REPRESENTATIVE));
    }

    @BothDatabases
    void theSameNumberOrALookAlikeNameIsFound(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        desk.register.register(
                ada,
                Desk.draft(
                        "Les Jardins",
                        Optional.of(new Siren("732829320")),
                        Optional.of(new Rna("W751234567")),
                        Optional.of("69123")));

        assertThat(desk.register.register(
                        ada,
                        Desk.draft("Autre", Optional.of(new Siren("732829320")), Optional.empty(), Optional.empty())))
                .isInstanceOf(Outcome.Exists.class);
        assertThat(desk.register.register(
                        ada,
                        Desk.draft("Autre", Optional.empty(), Optional.of(new Rna("W751234567")), Optional.empty())))
                .isInstanceOf(Outcome.Exists.class);
        // The letter after the first J is Cyrillic.
        assertThat(desk.register.register(
                        ada, Desk.draft("LES J\u0430RDINS", Optional.empty(), Optional.empty(), Optional.of("69123"))))
                .isInstanceOf(Outcome.Exists.class);
        assertThat(desk.register.register(
                        ada, Desk.draft("Les Jardins", Optional.empty(), Optional.empty(), Optional.of("38185"))))
                .isInstanceOf(Outcome.Done.class);
    }

    @BothDatabases
    void organisationsAreFoundByWordKindAndLargerTerritory(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        desk.register.register(
                ada, Desk.draft("Zébulon vélo", Optional.empty(), Optional.empty(), Optional.of("69123")));
        desk.register.register(ada, Desk.draft("Amis du vélo", Optional.empty(), Optional.empty(), Optional.of("R53")));
        desk.registered("Bricolage", ada);

        assertThat(found(desk, new OrganisationSearch("VEL", Optional.empty(), Optional.empty())))
                .containsExactly("Amis du vélo", "Zébulon vélo");
        assertThat(found(desk, new OrganisationSearch("", Optional.empty(), Optional.of("R84"))))
                .containsExactly("Zébulon vélo");
        assertThat(found(desk, new OrganisationSearch("", Optional.empty(), Optional.of("69"))))
                .containsExactly("Zébulon vélo");
        assertThat(found(desk, new OrganisationSearch("", Optional.of(Classification.SCHOOL), Optional.empty())))
                .isEmpty();
        assertThat(found(desk, OrganisationSearch.ALL)).hasSize(3);
    }

    private static List<String> found(Desk desk, OrganisationSearch search) {
        return desk.identity.database().read(handle -> search.find(handle, Keyset.first(20))).items().stream()
                .map(Organisation::name)
                .toList();
    }

    @BothDatabases
    void anInvitationWorksOnceForAWeek(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String bob = desk.person("bob@exemple.fr");
        String id = desk.registered("Les Jardins", ada);
        String first = desk.invited(id, ada, "bob@exemple.fr", Role.MEMBER);
        String second = desk.invited(id, ada, "bob@exemple.fr", Role.REPRESENTATIVE);

        assertThat(desk.invitations.find(first)).as("replaced by the second").isEmpty();
        assertThat(desk.invitations.find(second)).isPresent();
        assertThat(desk.invitations.accept(second, bob)).isPresent();
        assertThat(desk.invitations.accept(second, ada)).isEmpty();
        assertThat(desk.organisations.represents(bob, id)).isTrue();
        String late = desk.invited(id, bob, "eve@exemple.fr", Role.MEMBER);
        clock.advance(Duration.ofDays(8));
        assertThat(desk.invitations.accept(late, desk.person("eve@exemple.fr"))).isEmpty();
        assertThat(desk.invitations.accept("../../x", ada)).isEmpty();
    }

    @BothDatabases
    void onlyRepresentativesInviteAndNotWithoutEnd(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String id = desk.registered("Les Jardins", ada);
        String bob = desk.member(id, ada, "bob@exemple.fr");

        assertThat(desk.invited(id, bob, "eve@exemple.fr", Role.MEMBER)).isEmpty();
        assertThat(desk.invited(id, ada, "bob@exemple.fr", Role.MEMBER))
                .as("belongs already")
                .isEmpty();
        for (int person = 0; person < 20; person++) {
            assertThat(desk.invited(id, ada, "p" + person + "@exemple.fr", Role.MEMBER))
                    .isNotEmpty();
        }
        assertThat(desk.invited(id, ada, "encore@exemple.fr", Role.MEMBER)).isEmpty();
    }

    @BothDatabases
    void requestsAreAnsweredByRepresentatives(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String bob = desk.person("bob@exemple.fr");
        String id = desk.registered("Les Jardins", ada);

        assertThat(desk.requests.ask(id, bob, "Bonjour", handle -> {})).isEqualTo(JoinRequests.Outcome.ASKED);
        assertThat(desk.requests.ask(id, bob, "Bonjour", handle -> {})).isEqualTo(JoinRequests.Outcome.ALREADY);
        assertThat(desk.requests.answer(id, bob, bob, true)).isFalse();
        assertThat(desk.people(id)).containsExactly(ada);
        assertThat(desk.requests.answer(id, ada, bob, true)).isTrue();
        assertThat(desk.people(id)).containsExactly(ada, bob);
        assertThat(desk.requests.answer(id, ada, bob, true)).isFalse();
    }

    @BothDatabases
    void noRepresentativeRemovesAnotherOneAlone(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String id = desk.registered("Les Jardins", ada);
        String bob = desk.representative(id, ada, "bob@exemple.fr");

        assertThat(desk.members.remove(id, ada, bob)).isEqualTo(ChangeMembers.Outcome.STAFF_DECIDE);
        String eve = desk.representative(id, ada, "eve@exemple.fr");
        assertThat(desk.members.remove(id, ada, bob)).isEqualTo(ChangeMembers.Outcome.PROPOSED);
        assertThat(desk.members.remove(id, ada, bob)).isEqualTo(ChangeMembers.Outcome.PROPOSED);
        assertThat(desk.people(id)).contains(bob);
        assertThat(desk.members.remove(id, eve, bob)).isEqualTo(ChangeMembers.Outcome.DONE);
        assertThat(desk.people(id)).containsExactlyInAnyOrder(ada, eve);
    }

    @BothDatabases
    void aMemberIsRemovedByARepresentativeOnly(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String id = desk.registered("Les Jardins", ada);
        String bob = desk.member(id, ada, "bob@exemple.fr");
        String eve = desk.member(id, ada, "eve@exemple.fr");

        assertThat(desk.members.remove(id, eve, bob)).isEqualTo(ChangeMembers.Outcome.NOT_ALLOWED);
        assertThat(desk.members.promote(id, eve, eve)).isEqualTo(ChangeMembers.Outcome.NOT_ALLOWED);
        assertThat(desk.members.remove(id, ada, bob)).isEqualTo(ChangeMembers.Outcome.DONE);
    }

    @BothDatabases
    void theLastRepresentativeStaysUntilThereIsAnother(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String id = desk.registered("Les Jardins", ada);

        assertThat(desk.members.leave(id, ada)).isEqualTo(ChangeMembers.Outcome.LAST);
        assertThat(desk.members.stepDown(id, ada)).isEqualTo(ChangeMembers.Outcome.LAST);
        String bob = desk.representative(id, ada, "bob@exemple.fr");
        assertThat(desk.desk.close(id, ada)).isEqualTo(ChangeMembers.Outcome.STAFF_DECIDE);
        assertThat(desk.members.leave(id, ada)).isEqualTo(ChangeMembers.Outcome.DONE);
        assertThat(desk.desk.close(id, bob)).isEqualTo(ChangeMembers.Outcome.DONE);
        assertThat(desk.organisations.find(id)).isEmpty();
        assertThat(desk.organisations.ofPerson(bob)).isEmpty();
    }

    @BothDatabases
    void staffConfirmRemoveAndMerge(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String bob = desk.person("bob@exemple.fr");
        String first = desk.registered("Les Jardins", ada);
        String second = desk.registered("Les Jardins de Lyon", bob);
        Organisation from = desk.organisations.find(first).orElseThrow();
        Organisation into = desk.organisations.find(second).orElseThrow();

        assertThat(desk.desk.verify(Desk.AGENT, into, true)).isTrue();
        assertThat(desk.desk.verify(Desk.AGENT, into, true)).isFalse();
        assertThat(desk.organisations.find(second).orElseThrow().isVerified()).isTrue();
        assertThat(desk.desk.merge(Desk.AGENT, from, from)).isFalse();
        assertThat(desk.desk.merge(Desk.AGENT, from, into)).isTrue();
        assertThat(desk.people(second)).containsExactlyInAnyOrder(ada, bob);
        assertThat(desk.organisations.find(first).orElseThrow().id()).isEqualTo(second);
        assertThat(desk.desk.remove(Desk.AGENT, into, ada)).isTrue();
        assertThat(desk.desk.remove(Desk.AGENT, into, bob)).isTrue();
        assertThat(desk.people(second)).isEmpty();
        assertThat(desk.identity
                        .database()
                        .<Long, RuntimeException>read(handle -> handle.createQuery(
                                        "select count(*) from core_audit where code like 'runtime.organisation-%'")
                                .mapTo(Long.class)
                                .one()))
                .isEqualTo(4);
    }

    @BothDatabases
    void aNewNameIsToBeConfirmedAgain(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String id = desk.registered("Les Jardins", ada);
        desk.desk.verify(Desk.AGENT, desk.organisations.find(id).orElseThrow(), true);

        desk.register.change(id, Optional.of(ada), Desk.draft("Les Jardins"));
        assertThat(desk.organisations.find(id).orElseThrow().isVerified()).isTrue();
        desk.register.change(id, Optional.of(ada), Desk.draft("Les Potagers"));
        assertThat(desk.organisations.find(id).orElseThrow().isVerified()).isFalse();
        assertThat(desk.register.change(id, Optional.of(desk.person("eve@exemple.fr")), Desk.draft("À moi")))
                .isInstanceOf(Outcome.NotAllowed.class);
    }

    @BothDatabases
    void whatHappenedIsWrittenForTheMembers(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String id = desk.registered("Les Jardins", ada);
        desk.representative(id, ada, "bob@exemple.fr");

        List<History.Event> events = desk.identity.database().read(handle -> desk.organisations.history(handle, id));

        assertThat(events)
                .extracting(History.Event::act)
                .containsExactly(History.Act.PROMOTED, History.Act.JOINED, History.Act.REGISTERED);
    }

    @BothDatabases
    void whatNobodyAnsweredIsForgotten(Storage storage) {
        Desk desk = desk(storage);
        String ada = desk.person("ada@exemple.fr");
        String bob = desk.person("bob@exemple.fr");
        String id = desk.registered("Les Jardins", ada);
        desk.requests.ask(id, bob, "", handle -> {});
        desk.invited(id, ada, "eve@exemple.fr", Role.MEMBER);

        new OrganisationJobs(desk.parts).run();
        assertThat(count(desk, "core_organisation_request") + count(desk, "core_organisation_invitation"))
                .isEqualTo(2);
        clock.advance(Duration.ofDays(91));
        new OrganisationJobs(desk.parts).run();
        assertThat(count(desk, "core_organisation_request") + count(desk, "core_organisation_invitation"))
                .isZero();
    }

    private static long count(Desk desk, String table) {
        return desk.identity
                .database()
                .read(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }

    @BothDatabases
    void theDataSetHoldsEveryOneOnce(Storage storage) throws Exception {
        Desk desk = desk(storage);
        for (int number = 0; number < 5; number++) {
            String person = desk.person("p" + number + "@exemple.fr");
            desk.registered("Organisation " + number, person);
        }
        List<String> names = new java.util.ArrayList<>();

        new OrganisationRows(desk.parts).dataset().rows().write(cells -> names.add(String.valueOf(cells[1])));

        assertThat(names)
                .containsExactly(
                        "Organisation 0", "Organisation 1", "Organisation 2", "Organisation 3", "Organisation 4");
    }
}
