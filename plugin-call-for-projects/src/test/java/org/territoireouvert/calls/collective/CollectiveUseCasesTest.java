package org.territoireouvert.calls.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.territoireouvert.calls.collective.CollectiveOnStorage.citizen;
import static org.territoireouvert.calls.collective.CollectiveOnStorage.refusal;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.calls.collective.deciding.GiveVoice;
import org.territoireouvert.calls.collective.joining.InviteMember.Invited;
import org.territoireouvert.calls.collective.joining.KeepPlace;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Proposal;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class CollectiveUseCasesTest {

    @BothDatabases
    void listenersHearWhoComesAndGoes(Storage storage) {
        CollectiveOnStorage here = new CollectiveOnStorage(storage);
        String hangar = here.found("ada", DecisionRule.MAJORITY);
        here.accept("bilal", ((Invited.Made) here.invite("ada", hangar)).token());
        here.ask("clara", hangar);
        Decision request = here.open(hangar).getFirst();
        here.say("ada", hangar, request, Voice.FOR);
        here.say("bilal", hangar, request, Voice.FOR);
        here.propose(
                "ada", hangar, new Proposal.Exclude(here.member(hangar, "clara").id(), "Jamais là"));
        here.say("bilal", hangar, here.open(hangar).getFirst(), Voice.FOR);
        here.leave("bilal", hangar);
        here.leave("ada", hangar);

        assertThat(here.heard)
                .containsExactly(
                        "ada MEMBER", "bilal MEMBER", "clara MEMBER", "clara EXCLUDED", "bilal LEFT", "ada LEFT END");
        assertThat(here.context.news().people())
                .contains(
                        "ada collective-joined",
                        "ada collective-asked",
                        "bilal collective-asked",
                        "clara collective-admitted",
                        "bilal collective-proposed",
                        "clara collective-excluded",
                        "ada collective-left")
                .doesNotContain("ada collective-proposed", "bilal collective-joined");
    }

    @BothDatabases
    void fiftyAreEnough(Storage storage) {
        CollectiveOnStorage here = new CollectiveOnStorage(storage);
        String hangar = here.found("ada", DecisionRule.NAMED);
        Invited.Made early = (Invited.Made) here.invite("ada", hangar);
        here.ask("late", hangar);
        for (int number = 1; number < 50; number++) {
            here.add(hangar, "p" + number);
        }

        assertThat(refusal(here.accept("zoe", early.token()))).isEqualTo("collective.invitation.full");
        assertThat(refusal(here.ask("zoe", hangar))).isEqualTo("collective.refused.full");
        assertThat(here.invite("ada", hangar)).isInstanceOf(Invited.Refused.class);
        Decision request = here.open(hangar).getFirst();
        here.say("ada", hangar, request, Voice.FOR);
        assertThat(here.state(request)).isEqualTo(Decision.State.VOID);
        assertThat(here.member(hangar, "late").state()).isEqualTo(Member.State.DECLINED);
    }

    @BothDatabases
    void twentyRequestsWaitAtMost(Storage storage) {
        CollectiveOnStorage here = new CollectiveOnStorage(storage);
        String hangar = here.found("ada", DecisionRule.ALL);
        for (int number = 0; number < 20; number++) {
            assertThat(refusal(here.ask("p" + number, hangar))).isEmpty();
        }

        assertThat(refusal(here.ask("zoe", hangar))).isEqualTo("collective.refused.too-many-requests");
        assertThat(refusal(here.ask("p3", hangar))).isEqualTo("collective.refused.asking");
    }

    @BothDatabases
    void nothingIsLeftToDecideAboutWhoLeft(Storage storage) {
        CollectiveOnStorage here = new CollectiveOnStorage(storage);
        String hangar = here.found("ada", DecisionRule.ALL);
        List.of("bilal", "clara", "dora").forEach(name -> here.add(hangar, name));
        String clara = here.member(hangar, "clara").id();
        here.propose("ada", hangar, new Proposal.Exclude(clara, "Jamais là"));
        here.propose("ada", hangar, new Proposal.Coordinate(clara));
        List<Decision> open = here.open(hangar);
        here.leave("clara", hangar);

        assertThat(open)
                .hasSize(2)
                .allSatisfy(decision -> assertThat(here.state(decision)).isEqualTo(Decision.State.VOID));
        assertThat(refusal(here.propose("ada", hangar, new Proposal.Coordinate(clara))))
                .isEqualTo("collective.refused.no-member");
    }

    @BothDatabases
    void collectiveIsNotStuckWithoutItsNamedMember(Storage storage) {
        CollectiveOnStorage here = new CollectiveOnStorage(storage);
        String hangar = here.found("ada", DecisionRule.NAMED);
        List.of("bilal", "clara").forEach(name -> here.add(hangar, name));
        here.propose("bilal", hangar, new Proposal.Describe("Autre", "Un lieu", true));
        assertThat(here.collective(hangar).name()).isEqualTo("Le Hangar");
        assertThat(refusal(here.say("clara", hangar, here.open(hangar).getFirst(), Voice.FOR)))
                .isEqualTo("collective.refused.no-voice");

        here.leave("ada", hangar);
        Decision open = here.open(hangar).getFirst();
        here.say("bilal", hangar, open, Voice.FOR);
        here.say("clara", hangar, open, Voice.FOR);

        assertThat(here.collective(hangar).name()).isEqualTo("Autre");
    }

    @BothDatabases
    void memberHasOneVoiceWhoeverActsForItAndTheLastWordStands(Storage storage) {
        CollectiveOnStorage here = new CollectiveOnStorage(storage);
        String hangar = here.found("ada", DecisionRule.ALL);
        here.add(hangar, "bilal");
        Membership helper = new Membership("o1", "helper", Role.MEMBER, Instant.EPOCH);
        here.context.organisations().add(new Membership("o1", "rep", Role.REPRESENTATIVE, Instant.EPOCH));
        here.context.organisations().add(helper);
        Member amis = here.add(hangar, Seat.ofOrganisation("o1", "Les Amis"));
        KeepPlace places = new KeepPlace(here.store);
        assertThat(refusal(places.confirm(citizen("helper"), hangar, amis.id(), "helper")))
                .isEqualTo("collective.refused.not-representative");
        places.confirm(citizen("rep"), hangar, amis.id(), "helper");
        here.propose("ada", hangar, new Proposal.Dissolve("Fini"));
        Decision decision = here.open(hangar).getFirst();

        give(here, "helper", decision, amis);
        here.context.organisations().remove(helper);

        assertThat(refusal(give(here, "helper", decision, amis)))
                .as("who left the organisation acts for it no more")
                .isEqualTo("collective.refused.not-acting");
        give(here, "rep", decision, amis);
        assertThat(here.context
                        .database()
                        .<Integer, RuntimeException>read(handle -> here.store
                                .decisions()
                                .voices(handle, decision.id())
                                .size()))
                .isEqualTo(2);
        assertThat(here.state(decision)).isEqualTo(Decision.State.OPEN);
    }

    private static Result give(CollectiveOnStorage here, String who, Decision decision, Member member) {
        return new GiveVoice(here.store, here.settle)
                .give(citizen(who), decision.collectiveId(), decision.id(), member.id(), Voice.ABSTAINS);
    }

    @BothDatabases
    void sameOrganisationIsNoMemberTwice(Storage storage) {
        CollectiveOnStorage here = new CollectiveOnStorage(storage);
        String hangar = here.found("ada", DecisionRule.MAJORITY);
        Seat seat = Seat.ofOrganisation("o1", "Les Amis");
        here.add(hangar, seat);

        assertThat(catchThrowable(() -> here.add(hangar, seat)))
                .as("the database refuses it, whatever two processes do at once")
                .isNotNull();
    }
}
