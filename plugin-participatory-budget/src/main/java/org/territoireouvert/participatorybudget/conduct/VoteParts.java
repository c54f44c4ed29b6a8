package org.territoireouvert.participatorybudget.conduct;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.Signatures;
import org.territoireouvert.participatorybudget.casting.CastBallot;
import org.territoireouvert.participatorybudget.casting.Receipts;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.log.VoteLog;
import org.territoireouvert.participatorybudget.paper.PaperParts;
import org.territoireouvert.participatorybudget.vote.SealedVotes;
import org.territoireouvert.participatorybudget.vote.VoteKeys;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * The parts of votes that take place here, put together once.
 *
 * @param votes how editions are voted on
 * @param sealed votes that are frozen
 * @param castBallot takes ballots
 * @param receipts gives receipts and finds them again
 * @param sealVote freezes votes
 * @param keepVotes signs checkpoints, closes votes, destroys keys
 * @param closeVote closes a vote
 * @param keys of votes
 * @param logs of votes
 * @param drawLot writes down what was drawn
 * @param beaconDraw asks a beacon for it where the manifest says so
 * @param fixedRules holds whoever counts to what was published
 * @param papers voting on paper
 */
public record VoteParts(
        VoteRepository votes,
        SealedVotes sealed,
        CastBallot castBallot,
        Receipts receipts,
        SealVote sealVote,
        KeepVotes keepVotes,
        CloseVote closeVote,
        VoteKeys keys,
        LogRepository logs,
        DrawLot drawLot,
        BeaconDraw beaconDraw,
        FixedRules fixedRules,
        PaperParts papers) {

    /** Puts them together. */
    public static VoteParts of(PluginContext context, EditionStore store) {
        VoteRepository votes = new VoteRepository();
        LogRepository logs = new LogRepository();
        VoteKeys keys = new VoteKeys(context);
        SealedVotes sealed = new SealedVotes(context, votes);
        Receipts receipts = new Receipts(context, votes, sealed, keys);
        VoteLog log = new VoteLog(context.service(Signatures.class), logs);
        PaperParts papers = PaperParts.of(context, votes, sealed);
        CloseVote closeVote = new CloseVote(context, store, votes, log, papers.end());
        DrawLot drawLot = new DrawLot(context, store, votes, logs, log);
        return new VoteParts(
                votes,
                sealed,
                new CastBallot(context, sealed, keys, receipts),
                receipts,
                new SealVote(context, store, votes, keys, log),
                new KeepVotes(context, votes, keys, log, closeVote),
                closeVote,
                keys,
                logs,
                drawLot,
                new BeaconDraw(context, votes, logs, drawLot),
                new FixedRules(context, votes, logs, log),
                papers);
    }
}
