package org.territoireouvert.participatorybudget.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.amendment.AmendVote;
import org.territoireouvert.participatorybudget.amendment.Change;
import org.territoireouvert.participatorybudget.bundle.RecountBundle;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.vote.VoteOnPaper;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class AmendedPapersTest {

    private static final String REASON = "Le terrain est inondé depuis mardi.";

    private static void adopted(VoteOnPaper vote, Change change) throws Exception {
        assertThat(vote.amend(change)).isInstanceOf(AmendVote.Outcome.Adopted.class);
    }

    @BothDatabases
    void papersAreHandedOutAsLongAsTheVoteIsExtended(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        vote.handOut(1);
        adopted(vote, Change.extension(LocalDate.of(2026, 12, 6), REASON));

        vote.over();
        assertThat(vote.handOut(2)).isEqualTo(HandOutPaper.Outcome.HANDED);
        assertThat(vote.parts().end().end(vote.ada, vote.edition(), "")).isEqualTo(EndPapers.Outcome.NOT_OVER);

        vote.over();
        assertThat(vote.handOut(3)).isEqualTo(HandOutPaper.Outcome.NOT_OPEN);
        assertThat(vote.parts().end().end(vote.ada, vote.edition(), "")).isEqualTo(EndPapers.Outcome.ENDED);
        vote.work();
        assertThat(vote.isClosed()).isTrue();
    }

    @BothDatabases
    void aProjectThatLeftTheVoteStaysOnPapersPrintedBefore(Storage storage) throws Exception {
        VoteOnPaper vote = new VoteOnPaper(storage);
        for (int person = 1; person <= 30; person++) {
            vote.cast(person, "r-" + person);
        }
        List.of(31, 32).forEach(vote::handOut);
        List<PaperNumber> papers = vote.printed(2);
        adopted(vote, Change.withdrawal("1", REASON));

        Urn urn = vote.typed(papers);
        assertThat(vote.parts().urns().accept(vote.ada, vote.edition(), urn.id()))
                .isEqualTo(Urns.Outcome.ACCEPTED);
        vote.over();
        vote.parts().end().end(vote.ada, vote.edition(), "");
        vote.work();

        RecountBundle.Report report = new RecountBundle(
                        new Documents(vote.plugin().service(Json.class)),
                        vote.plugin().service(Signatures.class),
                        vote.plugin().service(TimeStamps.class))
                .run(new ByteArrayInputStream(vote.bundle()));
        assertThat(report.failed()).isEmpty();
        assertThat(report.result()).contains("\"ballots\":32,", "\"funded\":[\"2\",\"3\"]");
    }
}
