package org.territoireouvert.participatorybudget.casting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class VoteDataTest {

    private static VoteData data(VoteHere vote) {
        return new VoteData(vote.votes.plugin, vote.repository, vote.keys);
    }

    private static List<String> export(VoteHere vote, String person) throws Exception {
        List<String> rows = new ArrayList<>();
        data(vote).export(person, cells -> rows.add(Arrays.toString(cells)));
        return rows;
    }

    @BothDatabases
    void aPersonReadsThatTheyTookPartAndNoMore(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.receipt(1, "2");

        assertThat(export(vote, "person-1")).containsExactly("[Vote ici, 2026-11-24, online]");
        assertThat(export(vote, "person-2")).isEmpty();
    }

    @BothDatabases
    void whoIsErasedStaysCountedWithoutAName(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.receipt(1, "2");

        assertThat(data(vote).erase("person-1", Erasure.ANONYMISE)).isOne();
        assertThat(data(vote).erase("person-1", Erasure.ANONYMISE)).isZero();

        assertThat(export(vote, "person-1")).isEmpty();
        assertThat(vote.votes.rows("pb_participation")).isOne();
        vote.closed();
        assertThat(vote.votes.rows("pb_ballot")).isOne();
    }

    @BothDatabases
    void anAccountThatIsTakenOverBringsItsBallot(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        Receipt receipt = vote.receipt(1, "2");

        data(vote).transfer("person-1", "person-9");

        assertThat(vote.receipts.own(vote.edition.id(), "person-1")).isEmpty();
        assertThat(vote.receipts
                        .own(vote.edition.id(), "person-9")
                        .orElseThrow()
                        .receipt())
                .isEqualTo(receipt);
        vote.receipt(9, "1");
        assertThat(vote.votes.rows("pb_cast")).as("it is one person").isOne();
    }

    @BothDatabases
    void ofTwoBallotsOfOnePersonTheOneOfTheAccountThatStaysCounts(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.receipt(1, "2");
        Receipt kept = vote.receipt(9, "3");

        data(vote).transfer("person-1", "person-9");

        assertThat(vote.receipts
                        .own(vote.edition.id(), "person-9")
                        .orElseThrow()
                        .receipt())
                .isEqualTo(kept);
        vote.closed();
        assertThat(vote.votes.exported(vote.edition)).endsWith("voter_id;vote\n1;3\n");
    }
}
