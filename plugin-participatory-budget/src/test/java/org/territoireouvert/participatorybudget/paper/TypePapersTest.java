package org.territoireouvert.participatorybudget.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.paper.TypePapers.Obstacle;
import org.territoireouvert.participatorybudget.paper.TypePapers.Outcome;
import org.territoireouvert.participatorybudget.paper.TypedPaper.Reason;
import org.territoireouvert.participatorybudget.paper.TypedPaper.State;
import org.territoireouvert.participatorybudget.vote.VoteOnPaper;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class TypePapersTest {

    private static Outcome stopped(Obstacle obstacle) {
        return new Outcome.Stopped(obstacle);
    }

    @BothDatabases
    void aNumberThatCannotBeIsRefusedAndNothingIsKept(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        List<PaperNumber> papers = vote.printed(4);
        List<PaperNumber> used = vote.printed(1);
        vote.parts().urns().accept(vote.ada, vote.edition(), vote.typed(used).id());
        vote.parts().print().cancel(vote.edition(), papers.get(1).text(), vote.ada);
        Urn urn = vote.urn(4);
        vote.type(vote.ada, urn, papers.get(2).text(), "1");
        char last = papers.get(0).digits().charAt(16);
        Map<String, Obstacle> refused = new LinkedHashMap<>();
        refused.put("", Obstacle.WRONG_NUMBER);
        refused.put(papers.get(0).digits().substring(0, 16) + (last == 'A' ? 'B' : 'A'), Obstacle.WRONG_NUMBER);
        refused.put(PaperNumber.random(new java.security.SecureRandom()).text(), Obstacle.UNKNOWN);
        refused.put(papers.get(1).text(), Obstacle.CANCELLED);
        refused.put(papers.get(2).text(), Obstacle.TYPED_TWICE);
        refused.put(used.getFirst().text(), Obstacle.USED);

        refused.forEach((number, obstacle) ->
                assertThat(vote.type(vote.ada, urn, number, "1")).as(number).isEqualTo(stopped(obstacle)));

        assertThat(vote.rows("pb_paper_typed")).isOne();
    }

    @BothDatabases
    void whatThePaperDoesNotAllowIsRefusedAndCanBeTypedAsNull(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        String number = vote.printed(1).getFirst().text();
        Urn urn = vote.urn(1);

        assertThat(vote.type(vote.ada, urn, number, "1", "2", "3")).isInstanceOf(Outcome.NotAllowed.class);
        assertThat(vote.type(vote.ada, urn, number)).isInstanceOf(Outcome.NotAllowed.class);
        assertThat(vote.type(vote.ada, urn, number, State.NULL, Reason.NONE)).isEqualTo(stopped(Obstacle.NO_REASON));
        assertThat(vote.rows("pb_paper_typed")).isZero();
        assertThat(vote.type(vote.ada, urn, number, State.NULL, Reason.LIMITS)).isInstanceOf(Outcome.Done.class);
    }

    @BothDatabases
    void aPaperWithoutAMarkIsBlankOrWhereThatIsABallotABallot(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage, BallotList.ofAll(0, 2));
        String number = vote.printed(1).getFirst().text();
        Urn urn = vote.urn(1);

        vote.type(vote.ada, urn, number, State.BLANK, Reason.NONE);

        assertThat(vote.rows("pb_paper_typed where state = 'VALID' and content = '{\"approval\":[]}'"))
                .isOne();
    }

    @BothDatabases
    void nobodyTypesAnUrnTwice(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        String number = vote.printed(1).getFirst().text();
        Urn urn = vote.urn(1);
        TypePapers type = vote.parts().type();

        assertThat(type.join(vote.ada, vote.edition(), urn.id())).isEqualTo(stopped(Obstacle.SAME_PERSON));
        assertThat(vote.type(vote.ben, urn, number, "1")).isEqualTo(stopped(Obstacle.NOT_YOURS));
        assertThat(type.join(vote.ben, vote.edition(), urn.id())).isInstanceOf(Outcome.Done.class);
        assertThat(type.join(vote.stranger, vote.edition(), urn.id())).isEqualTo(stopped(Obstacle.NOT_YOURS));
        assertThat(vote.type(vote.ben, urn, number, "1")).isInstanceOf(Outcome.Done.class);
    }

    @BothDatabases
    void anAgentWhoIsErasedIsNoLongerNamed(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        Urn urn = vote.urn(1);
        vote.parts().type().join(vote.ben, vote.edition(), urn.id());
        TypistData data = new TypistData(vote.plugin());
        List<String> told = new ArrayList<>();
        data.export(vote.ben.personId(), cells -> told.add(Arrays.toString(cells)));

        data.transfer(vote.ben.personId(), vote.ada.personId());
        assertThat(vote.rows("pb_paper_urn where first_typist = second_typist")).isZero();
        data.erase(vote.ben.personId(), PersonalData.Erasure.ANONYMISE);

        assertThat(told).containsExactly("[urn, Mairie]");
        assertThat(vote.rows("pb_paper_urn where second_typist = '" + vote.ben.personId() + "'"))
                .isZero();
        assertThat(vote.rows("pb_paper_urn where second_typist is not null")).isOne();
    }

    @BothDatabases
    void whatIsTypedIsSeenByItsTypistAloneUntilBothAreDone(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        String number = vote.printed(1).getFirst().text();
        Urn urn = vote.urn(1);
        TypePapers type = vote.parts().type();
        type.join(vote.ben, vote.edition(), urn.id());
        vote.type(vote.ada, urn, number, "1");
        type.finish(vote.ada, vote.edition(), urn.id());

        vote.plugin().database().read(handle -> {
            Urn now = vote.parts()
                    .urns()
                    .find(handle, vote.edition().id(), urn.id())
                    .orElseThrow();
            assertThat(type.typed(handle, now, vote.ben)).isEmpty();
            assertThat(type.typed(handle, now, vote.stranger)).isEmpty();
            assertThat(type.typed(handle, now, vote.ada)).hasSize(1);
            assertThat(vote.parts().urns().compare(handle, now)).isEmpty();
            return now;
        });
    }
}
