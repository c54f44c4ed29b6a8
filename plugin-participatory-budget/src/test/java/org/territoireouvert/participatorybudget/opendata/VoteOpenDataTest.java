package org.territoireouvert.participatorybudget.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.bundle.Publication;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.project.ProjectDataset;
import org.territoireouvert.participatorybudget.vote.PublishedVote;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class VoteOpenDataTest {

    private static String popolo(ImportedVotes votes) throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new VotePopolo(
                        votes.plugin,
                        votes.store,
                        votes.results,
                        votes.parts.votes(),
                        new Publication(votes.plugin, votes.parts.votes()))
                .form()
                .content()
                .writeTo(written);
        return written.toString(StandardCharsets.UTF_8);
    }

    private static List<String> rows(Dataset dataset) throws Exception {
        List<String> rows = new ArrayList<>();
        dataset.rows()
                .write(cells -> rows.add(String.join(
                        "|", Arrays.stream(cells).map(String::valueOf).toList())));
        return rows;
    }

    @BothDatabases
    void aVoteIsPublishedAsTotals(Storage storage) throws Exception {
        PublishedVote published = new PublishedVote(storage);

        assertThat(popolo(published.votes()))
                .contains(
                        "\"id\":\"edition:vote-ici\"",
                        "\"id\":\"projet:vote-ici:1\"",
                        "\"result\":\"funded\",\"legislative_session_id\":\"edition:vote-ici\",\"identifier\":\"3\"",
                        "\"vote_events\":[",
                        "\"start_date\":\"2026-10-31T23:00:00Z\",\"end_date\":\"2026-11-30T23:00:00Z\"")
                .containsPattern("\\{(\"option\":\"projet:vote-ici:1\",\"value\":31|\"value\":31,"
                        + "\"option\":\"projet:vote-ici:1\")\\}")
                .doesNotContain("person", "voter");
    }

    @BothDatabases
    void anExtensionAndAWithdrawalAreInIt(Storage storage) throws Exception {
        PublishedVote published = new PublishedVote(storage, "greedy_votes", PublishedVote.changes());

        assertThat(popolo(published.votes()))
                .contains("\"end_date\":\"2026-12-02T23:00:00Z\"", "\"result\":\"withdrawn\"");
    }

    /** Where whole ballots count, 32 are too few for anybody but auditors. */
    @BothDatabases
    void ofASmallVoteOnlyTheOutcomeIsPublished(Storage storage) throws Exception {
        PublishedVote published = new PublishedVote(storage, "mes_cost completion=utilitarian");

        assertThat(popolo(published.votes())).contains("\"result\":\"funded\"").doesNotContain("vote_events");
    }

    @BothDatabases
    void beforeAResultThereIsNothing(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        votes.imported(ImportedVotes.small(), "Petit vote");

        assertThat(popolo(votes)).isEqualTo("{}\n");
        assertThat(rows(new TurnoutDataset(votes.plugin, votes.store, votes.results, votes.parts).dataset()))
                .isEmpty();
    }

    @BothDatabases
    void turnoutIsToldByChannelAndLevel(Storage storage) throws Exception {
        ImportedVotes votes = new PublishedVote(storage).votes();

        assertThat(rows(new TurnoutDataset(votes.plugin, votes.store, votes.results, votes.parts).dataset()))
                .containsExactly("vote-ici|online|MAILBOX|32");
    }

    @BothDatabases
    void ofAVoteElsewhereTheFileSaysHowPeopleVoted(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        Edition edition = votes.imported(
                ImportedVotes.small()
                        .replace("vote;age", "vote;voting_method")
                        .replace(";30", ";internet")
                        .replace(";45", ";paper")
                        .replace("d;2;50", "d;2;internet"),
                "Petit vote");
        votes.countEdition.publish(edition.slug(), CountingRule.parse("greedy_votes"));

        assertThat(rows(new TurnoutDataset(votes.plugin, votes.store, votes.results, votes.parts).dataset()))
                .containsExactly(
                        "petit-vote|online|UNKNOWN|2", "petit-vote|paper|UNKNOWN|1", "petit-vote|unknown|UNKNOWN|1");
    }

    @BothDatabases
    void aProjectNamesItsList(Storage storage) throws Exception {
        ImportedVotes votes = new ImportedVotes(storage);
        votes.imported(
                ImportedVotes.small()
                        .replace("budget;100\n", "budget;100\nlist_1;Rues\nlist_1_amount;60\n")
                        .replace("neighborhood;colour", "neighborhood;list")
                        .replace("Centre;vert", "Centre;1")
                        .replace("Centre;bleu", "Centre;"),
                "Petit vote");

        assertThat(rows(new ProjectDataset(votes.plugin.database(), votes.store).dataset()))
                .extracting(row -> row.substring(row.lastIndexOf('/') + 1))
                .containsExactly("1|Rues||", "2|||", "3|||");
    }
}
