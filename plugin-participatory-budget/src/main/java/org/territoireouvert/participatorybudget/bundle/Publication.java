package org.territoireouvert.participatorybudget.bundle;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.participatorybudget.counting.Method;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * Says whether the ballots of a vote can be published. A rare ballot can be recognised by whoever was told of it: of a small vote only
 * the totals are public, and the ballots are for those who audit it.
 */
public final class Publication {

    /** Fewest ballots that are published. */
    static final int FEWEST = 30;
    /** Fewest that are published when whole ballots count, and not only what each project got. */
    static final int FEWEST_WHOLE = 200;

    private final PluginContext context;
    private final VoteRepository votes;

    /** Creates the policy. */
    public Publication(PluginContext context, VoteRepository votes) {
        this.context = context;
        this.votes = votes;
    }

    /** Tells whether the ballots of an edition may be public; those of votes that took place elsewhere are as they were imported. */
    public boolean allows(Edition edition) {
        return context.database()
                .read(handle -> votes.of(handle, edition.id())
                        .filter(Vote::isSealed)
                        .map(vote -> edition.ballotCount() >= fewest(vote))
                        .orElse(true));
    }

    /** Tells whether an edition was voted on here, so that it has a bundle. */
    public boolean isHere(Handle handle, Edition edition) {
        return votes.of(handle, edition.id()).filter(Vote::closed).isPresent();
    }

    private static int fewest(Vote vote) {
        Method.Family family = vote.rule().method().family();
        return family == Method.Family.EQUAL_SHARES || family == Method.Family.PHRAGMEN ? FEWEST_WHOLE : FEWEST;
    }
}
