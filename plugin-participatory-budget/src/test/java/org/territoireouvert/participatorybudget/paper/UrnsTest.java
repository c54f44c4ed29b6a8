package org.territoireouvert.participatorybudget.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.participatorybudget.paper.Urns.Outcome;
import org.territoireouvert.participatorybudget.vote.VoteOnPaper;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class UrnsTest {

    private static Outcome accept(VoteOnPaper vote, Urn urn) {
        return vote.parts().urns().accept(vote.ben, vote.edition(), urn.id());
    }

    private static Comparison compare(VoteOnPaper vote, Urn urn) {
        return vote.plugin().database().read(handle -> {
            Urn now = vote.parts()
                    .urns()
                    .find(handle, vote.edition().id(), urn.id())
                    .orElseThrow();
            return vote.parts().urns().compare(handle, now).orElseThrow();
        });
    }

    @BothDatabases
    void whatTwoPeopleReadTheSameBecomesBallotsThatLeadToNoPaper(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        List<PaperNumber> papers = vote.printed(4);
        Urn urn = vote.typed(papers);

        assertThat(accept(vote, urn)).isEqualTo(Outcome.ACCEPTED);
        assertThat(accept(vote, urn)).isEqualTo(Outcome.ACCEPTED_ALREADY);

        assertThat(vote.rows("pb_cast where slot like 'paper:%' and content = '{\"approval\":[\"1\"]}'"))
                .isEqualTo(4);
        assertThat(vote.rows("pb_waiting")).isEqualTo(4);
        assertThat(vote.rows("pb_paper_typed")).as("what a paper said").isZero();
        assertThat(vote.rows("pb_paper where state = 'USED'")).isEqualTo(4);
        papers.forEach(paper -> assertThat(vote.rows("pb_cast where slot like '%" + paper.digits() + "%'"))
                .isZero());
        assertThat(vote.plugin().logged().stream().map(AuditEntry::toString))
                .noneMatch(text -> text.contains(papers.getFirst().text()));
    }

    @BothDatabases
    void asLongAsSomethingDiffersNothingIsAccepted(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        List<PaperNumber> papers = vote.printed(3);
        Urn urn = vote.urn(2);
        TypePapers type = vote.parts().type();
        type.join(vote.ben, vote.edition(), urn.id());
        assertThat(accept(vote, urn)).isEqualTo(Outcome.NOT_DONE);
        vote.type(vote.ada, urn, papers.get(0).text(), "1");
        vote.type(vote.ada, urn, papers.get(1).text(), "1", "3");
        vote.type(vote.ben, urn, papers.get(0).text(), "2");
        vote.type(vote.ben, urn, papers.get(2).text(), "1", "3");
        type.finish(vote.ada, vote.edition(), urn.id());
        type.finish(vote.ben, vote.edition(), urn.id());

        Comparison comparison = compare(vote, urn);
        assertThat(comparison.differences())
                .extracting(Comparison.Difference::number)
                .containsExactlyInAnyOrderElementsOf(papers);
        assertThat(comparison.first().projects())
                .isEqualTo(Map.of("1", new Totals.OfProject(2, 2), "3", new Totals.OfProject(1, 1)));
        assertThat(accept(vote, urn)).isEqualTo(Outcome.DIFFERS);

        type.remove(vote.ben, vote.edition(), urn.id(), papers.get(0).text());
        type.remove(vote.ben, vote.edition(), urn.id(), papers.get(2).text());
        vote.type(vote.ben, urn, papers.get(0).text(), "1");
        vote.type(vote.ben, urn, papers.get(1).text(), "3", "1");
        assertThat(compare(vote, urn).isEqual()).isTrue();
        assertThat(accept(vote, urn)).isEqualTo(Outcome.ACCEPTED);
    }

    @BothDatabases
    void anotherNumberThanWasCountedByHandIsNotAccepted(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        Urn urn = vote.typed(vote.printed(3));
        vote.parts().urns().recount(vote.ada, vote.edition(), urn.id(), 4);

        assertThat(accept(vote, urn)).isEqualTo(Outcome.DIFFERS);
        assertThat(vote.rows("pb_cast")).isZero();

        vote.parts().urns().recount(vote.ada, vote.edition(), urn.id(), 3);
        assertThat(accept(vote, urn)).isEqualTo(Outcome.ACCEPTED);
    }

    @BothDatabases
    void onlyAnUrnOfWhichNothingIsTypedIsTakenAway(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        Urn empty = vote.urn(2);
        Urn begun = vote.urn(1);
        vote.type(vote.ada, begun, vote.printed(1).getFirst().text(), "1");

        assertThat(vote.parts().urns().drop(vote.ada, vote.edition(), empty.id()))
                .isTrue();
        assertThat(vote.parts().urns().drop(vote.ada, vote.edition(), begun.id()))
                .isFalse();
        assertThat(vote.rows("pb_paper_urn")).isOne();
    }

    @BothDatabases
    void spoiledPapersAreCancelledUnlessTheyWereTyped(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        List<PaperNumber> papers = vote.printed(2);
        PrintPapers print = vote.parts().print();
        vote.type(vote.ada, vote.urn(1), papers.get(0).text(), "1");

        assertThat(print.cancel(vote.edition(), papers.get(0).text(), vote.ada)).isEqualTo(PrintPapers.Cancelled.TYPED);
        assertThat(print.cancel(vote.edition(), papers.get(1).text(), vote.ada))
                .isEqualTo(PrintPapers.Cancelled.CANCELLED);
        assertThat(print.cancel(vote.edition(), papers.get(1).text(), vote.ada))
                .isEqualTo(PrintPapers.Cancelled.CANCELLED_ALREADY);
        assertThat(print.cancel(vote.edition(), "K7QF", vote.ada)).isEqualTo(PrintPapers.Cancelled.WRONG_NUMBER);
        Optional<PaperBatch> batch = vote.plugin()
                .database()
                .read(handle ->
                        print.batches(handle, vote.edition().id()).stream().findFirst());
        assertThat(batch.orElseThrow().cancelled()).isOne();
    }
}
