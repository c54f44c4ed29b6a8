package org.territoireouvert.participatorybudget.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.bundle.RecountBundle;
import org.territoireouvert.participatorybudget.casting.Channel;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.paper.EndPapers.Outcome;
import org.territoireouvert.participatorybudget.vote.PublishedVote;
import org.territoireouvert.participatorybudget.vote.VoteOnPaper;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestDatabases;

class EndPapersTest {

    private static Outcome end(VoteOnPaper vote, String reason) {
        return vote.parts().end().end(vote.ada, vote.edition(), reason);
    }

    @BothDatabases
    void theVoteIsClosedOnceTheLastPaperIsIn(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        vote.cast(1, "online");
        List.of(2, 3, 4).forEach(vote::handOut);
        Urn urn = vote.typed(vote.printed(2));
        assertThat(end(vote, "")).isEqualTo(Outcome.NOT_OVER);

        vote.over();
        assertThat(vote.isClosed()).isFalse();
        assertThat(end(vote, "")).isEqualTo(Outcome.URN_OPEN);
        vote.parts().urns().accept(vote.ada, vote.edition(), urn.id());
        vote.work();
        assertThat(vote.isClosed()).isFalse();
        assertThat(end(vote, "")).isEqualTo(Outcome.ENDED);
        assertThat(end(vote, "")).isEqualTo(Outcome.ENDED_ALREADY);
        vote.work();

        assertThat(vote.isClosed()).isTrue();
        assertThat(vote.leaves())
                .filteredOn(leaf -> !leaf.contains("\"cast\""))
                .element(2)
                .isEqualTo("{\"blank\":0,\"handed\":3,\"null\":0,\"t\":\"paper\",\"valid\":2,\"vote\":\""
                        + vote.edition().id() + "\"}");
        assertThat(vote.rows("pb_final")).isEqualTo(3);
        assertThat(vote.turnout())
                .extracting(row -> row.channel() + " " + row.people())
                .containsExactly(Channel.ONLINE + " 1", Channel.PAPER + " 3");
        assertThat(vote.parts().urns().open(vote.ada, vote.edition(), "Trop tard", 1))
                .isEmpty();
    }

    @BothDatabases
    void morePapersThanPeopleWhoTookOneNeedAReasonThatIsPublished(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        vote.handOut(1);
        Urn urn = vote.typed(vote.printed(2));
        vote.parts().urns().accept(vote.ada, vote.edition(), urn.id());
        vote.over();

        assertThat(end(vote, "")).isEqualTo(Outcome.NO_REASON);
        assertThat(end(vote, "Un émargement oublié")).isEqualTo(Outcome.ENDED);
        vote.work();

        assertThat(vote.leaves())
                .anyMatch(leaf -> leaf.contains("\"reason\":\"Un émargement oublié\",\"t\":\"paper\",\"valid\":2"));
    }

    @BothDatabases
    void onlyTheManifestOfAVoteThatTakesPapersSpeaksOfThem(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);

        assertThat(vote.votes()
                        .sealed()
                        .find(vote.edition().id())
                        .orElseThrow()
                        .manifest()
                        .content())
                .contains(",\"paper\":true,");
        try (Storage other = TestDatabases.open(Engine.SQLITE)) {
            assertThat(new PublishedVote(other).texts().get("manifeste.json")).doesNotContain("\"paper\"");
        }
    }

    @BothDatabases
    void theBundleOfAVoteWithPapersIsCountedAgain(Storage storage) throws Exception {
        VoteOnPaper vote = VoteOnPaper.published(storage);

        RecountBundle.Report report = new RecountBundle(
                        new Documents(vote.plugin().service(Json.class)),
                        vote.plugin().service(Signatures.class),
                        vote.plugin().service(TimeStamps.class))
                .run(new ByteArrayInputStream(vote.bundle()));

        assertThat(report.failed()).isEmpty();
        assertThat(report.result()).startsWith("{\"ballots\":34,");
    }
}
