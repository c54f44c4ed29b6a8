package org.territoireouvert.participatorybudget.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.casting.Channel;
import org.territoireouvert.participatorybudget.casting.ParticipationRepository;
import org.territoireouvert.participatorybudget.casting.Receipt;
import org.territoireouvert.participatorybudget.casting.Receipts;
import org.territoireouvert.participatorybudget.casting.Turnout;
import org.territoireouvert.participatorybudget.log.Checkpoint;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.proof.MerkleProof;
import org.territoireouvert.participatorybudget.proof.MerkleTree;
import org.territoireouvert.participatorybudget.vote.Manifest;
import org.territoireouvert.participatorybudget.vote.VoteHere;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

class KeepVotesTest {

    private static List<Checkpoint> checkpoints(VoteHere vote) {
        return vote.votes.plugin.database().read(handle -> vote.log.checkpoints(handle, vote.edition.id(), 10));
    }

    private static List<Hash> hashes(List<String> leaves) {
        return leaves.stream()
                .map(leaf -> MerkleTree.leaf(leaf.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @BothDatabases
    void freezingPublishesTheManifestAndBeginsTheLog(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        Manifest manifest = vote.sealed.find(vote.edition.id()).orElseThrow().manifest();

        assertThat(manifest.content())
                .contains("\"rule\":\"greedy_votes on-overflow=skip", "\"opens\":\"2026-10-31T23:00:00Z\"")
                .contains("\"lists\":[{\"envelope\":0,\"fewest\":1,\"most\":2}]")
                .contains("{\"cost\":6000,\"envelope\":0,\"number\":\"1\",\"title\":\"École ombragée\"}");
        assertThat(manifest.hash()).isEqualTo(Hash.of(manifest.content()));
        assertThat(vote.leaves())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"t\":\"manifest\"", manifest.hash().hex());
        assertThat(vote.sealVote.seal(vote.edition, new Actor.Visitor())).isEqualTo(SealVote.Outcome.SEALED_ALREADY);
        assertThat(vote.votes.plugin.logged())
                .extracting(entry -> entry.type().code())
                .contains("participatory-budget.vote-sealed");
    }

    /** The database refuses, whoever asks it to change what was published. */
    @BothDatabases
    void nothingThatWasPublishedCanBeChanged(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();

        for (String statement : List.of(
                "update pb_manifest set content = ''",
                "delete from pb_manifest",
                "update pb_log_leaf set content = ''",
                "delete from pb_log_leaf where position = 1",
                "update pb_log_node set hash = ''",
                "delete from pb_log_node",
                "update pb_log_checkpoint set note = ''",
                "delete from pb_log_checkpoint",
                "update pb_vote set rule = 'mes_cost'",
                "update pb_vote set level = 'STATE_IDENTITY'",
                "update pb_ballot_list set most = 3",
                "delete from pb_ballot_list",
                "insert into pb_ballot_list (edition_id, envelope, fewest, most, points_each, points_total)"
                        + " select edition_id, 7, 0, 1, 0, 0 from pb_vote")) {
            assertThatThrownBy(() -> vote.votes.plugin.database().write(handle -> handle.execute(statement)))
                    .as(statement)
                    .hasStackTraceContaining(
                            statement.contains("_vote set") || statement.contains("_list")
                                    ? "The vote is as its manifest says"
                                    : "What was published of a vote is never changed");
        }
    }

    @BothDatabases
    void aCheckpointTellsNothingOfSingleBallots(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();

        vote.many(0, 19);
        vote.votes.plugin.clock().advance(Duration.ofMinutes(11));
        vote.keepVotes.work();
        assertThat(vote.leaves()).as("nineteen ballots are too few").hasSize(2);

        vote.many(19, 1);
        vote.keepVotes.work();
        assertThat(vote.leaves()).hasSize(22);
        List<String> cast = vote.leaves().subList(2, 22);
        assertThat(cast).as("the order of a batch is that of its hashes").isSorted();

        vote.many(20, 30);
        vote.keepVotes.work();
        assertThat(vote.leaves()).as("ten minutes are not over").hasSize(22);
    }

    @BothDatabases
    void everyCheckpointContinuesTheOneBefore(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.many(0, 25);
        vote.votes.plugin.clock().advance(Duration.ofMinutes(11));
        vote.keepVotes.work();
        Receipt receipt = vote.receipt(30, "2");
        vote.many(31, 6);
        vote.closed();

        List<Checkpoint> checkpoints = checkpoints(vote);
        MerkleTree all = MerkleTree.of(hashes(vote.leaves()));
        Signatures signatures = vote.votes.plugin.service(Signatures.class);
        assertThat(checkpoints).extracting(Checkpoint::size).containsExactly(36L, 27L, 2L);
        for (Checkpoint checkpoint : checkpoints) {
            assertThat(signatures.read(checkpoint.note(), signatures.verifier()))
                    .contains("localhost/budgets-participatifs/vote-ici\n" + checkpoint.size() + "\n"
                            + all.before(checkpoint.size()).root().base64() + "\n");
            assertThat(MerkleProof.continues(
                            checkpoint.size(),
                            all.before(checkpoint.size()).root(),
                            all.size(),
                            all.root(),
                            all.consistency(checkpoint.size())))
                    .isTrue();
        }
        Receipts.LogProof proof =
                ((Receipts.Found.Logged) vote.receipts.find(vote.edition.id(), receipt.code())).proof();
        assertThat(MerkleProof.includes(
                        hashes(vote.leaves()).get((int) proof.position()),
                        proof.position(),
                        all.size(),
                        proof.path(),
                        all.root()))
                .isTrue();
    }

    @BothDatabases
    void closingLeavesSortedBallotsAndCounts(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        vote.receipt(1, "3", "1");
        vote.receipt(2, "2");
        vote.receipt(3, "1", "3");
        vote.receipt(4, "1");
        vote.receipt(2, "1");

        vote.closed();

        assertThat(vote.votes.exported(vote.edition))
                .contains("num_votes;4\n", "min_length;1\n", "max_length;2\n", "vote_type;approval\n")
                .endsWith("VOTES\nvoter_id;vote\n1;1,3\n2;1,3\n3;1\n4;1\n");
        assertThat(vote.leaves().getLast()).contains("\"t\":\"final\"", "\"ballots\":4");
        assertThat(vote.leaves().stream().filter(leaf -> leaf.contains("\"cast\"")))
                .as("a ballot that was replaced stays in the log")
                .hasSize(5);
        List<Turnout> turnout = vote.votes
                .plugin
                .database()
                .read(handle -> new ParticipationRepository().turnout(handle, vote.edition.id()));
        assertThat(turnout).containsExactly(new Turnout(Channel.ONLINE, IdentityLevel.MAILBOX, 4));
        assertThat(vote.votes.rows("pb_answered")).isZero();
        assertThat(vote.closeVote.close(vote.edition.id())).as("once is enough").isFalse();
    }

    @BothDatabases
    void whenTheKeyIsDestroyedNothingLeadsToAPerson(Storage storage) throws Exception {
        VoteHere vote = new VoteHere(storage).opened();
        Receipt receipt = vote.receipt(1, "1");
        vote.closed();
        vote.votes.plugin.database().write(handle -> {
            vote.repository.setKeyEnd(
                    handle,
                    vote.edition.id(),
                    vote.votes.plugin.clock().instant().plus(Duration.ofDays(60)));
            return receipt;
        });
        vote.keepVotes.work();
        assertThat(vote.receipts.own(vote.edition.id(), "person-1")).isPresent();

        vote.votes.plugin.clock().advance(Duration.ofDays(60));
        vote.keepVotes.work();

        assertThat(vote.receipts.own(vote.edition.id(), "person-1")).isEmpty();
        assertThat(vote.votes.rows("pb_cast") + vote.votes.rows("pb_participation"))
                .isZero();
        assertThat(vote.leaves().getLast()).contains("\"t\":\"keydestroyed\"");
        assertThat(((Receipts.Found.Logged) vote.receipts.find(vote.edition.id(), receipt.code())).counted())
                .contains(true);
        int leaves = vote.leaves().size();
        vote.keepVotes.work();
        assertThat(vote.leaves()).hasSize(leaves);
    }
}
