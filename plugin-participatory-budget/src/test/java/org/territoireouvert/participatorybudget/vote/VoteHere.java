package org.territoireouvert.participatorybudget.vote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.Mark;
import org.territoireouvert.participatorybudget.casting.CastBallot;
import org.territoireouvert.participatorybudget.casting.CastBallot.Outcome;
import org.territoireouvert.participatorybudget.casting.Receipt;
import org.territoireouvert.participatorybudget.casting.Receipts;
import org.territoireouvert.participatorybudget.conduct.CloseVote;
import org.territoireouvert.participatorybudget.conduct.KeepVotes;
import org.territoireouvert.participatorybudget.conduct.SealVote;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.runner.storage.Storage;

/** A small edition that is voted on here during November 2026, with all that casts and keeps ballots. */
public final class VoteHere {

    public static final CountingRule RULE = CountingRule.parse("greedy_votes");

    public final ImportedVotes votes;
    public final VoteParts parts;
    public final VoteRepository repository;
    public final LogRepository log;
    public final VoteKeys keys;
    public final SealedVotes sealed;
    public final Receipts receipts;
    public final CastBallot castBallot;
    public final SealVote sealVote;
    public final CloseVote closeVote;
    public final KeepVotes keepVotes;
    public final Edition edition;

    public VoteHere(Storage storage) throws Exception {
        votes = new ImportedVotes(storage);
        parts = votes.parts;
        repository = parts.votes();
        log = parts.logs();
        keys = parts.keys();
        sealed = parts.sealed();
        receipts = parts.receipts();
        castBallot = parts.castBallot();
        sealVote = parts.sealVote();
        closeVote = parts.closeVote();
        keepVotes = parts.keepVotes();
        edition = votes.imported(withoutBallots(), "Vote ici");
    }

    private static String withoutBallots() {
        return ImportedVotes.file(
                        "approval",
                        List.of(
                                "1;60;École ombragée;Éducation;Centre;vert",
                                "2;50;Haies;Nature;Nord;",
                                "3;40;Bancs;;Centre;bleu"),
                        List.of())
                .replace("date_end;20.11.2026", "date_end;30.11.2026")
                .stripTrailing();
    }

    /** Prepares the vote with up to two projects on a ballot and freezes it. */
    public VoteHere opened() {
        return opened(new BallotPaper(BallotKind.APPROVAL, List.of(), List.of(BallotList.ofAll(1, 2))));
    }

    public VoteHere opened(BallotPaper paper) {
        prepare(paper);
        if (sealVote.seal(edition, new Actor.PluginActor(votes.plugin.id())) != SealVote.Outcome.SEALED) {
            throw new AssertionError("The vote cannot be opened");
        }
        return this;
    }

    public void prepare(BallotPaper paper) {
        votes.plugin.database().write(handle -> {
            repository.save(
                    handle,
                    Vote.prepared(edition.id(), paper, RULE, Requirement.of(IdentityLevel.MAILBOX)),
                    votes.plugin.clock().instant());
            return paper;
        });
    }

    public static Actor.Citizen citizen(int number) {
        return new Actor.Citizen("person-" + number, "Personne " + number, IdentityLevel.MAILBOX);
    }

    public static BallotContent naming(String... projects) {
        return new BallotContent(
                BallotKind.APPROVAL,
                Arrays.stream(projects).map(project -> new Mark(project, 1)).toList());
    }

    public Outcome cast(int person, String request, String... projects) {
        return castBallot.cast(citizen(person), edition.id(), request, naming(projects));
    }

    public Receipt receipt(int person, String... projects) {
        return ((Outcome.Cast) cast(person, "r-" + person + String.join("-", projects), projects)).receipt();
    }

    /** Many people vote for the first project. */
    public void many(int first, int count) {
        IntStream.range(first, first + count).forEach(person -> receipt(person, "1"));
    }

    /** The last day is over, and what is then to do is done. */
    public void closed() {
        votes.plugin.clock().advance(Duration.ofDays(10));
        keepVotes.work();
    }

    public List<String> leaves() {
        return votes.plugin.database().read(handle -> {
            List<String> leaves = new ArrayList<>();
            log.forEach(handle, edition.id(), leaves::add);
            return leaves;
        });
    }
}
