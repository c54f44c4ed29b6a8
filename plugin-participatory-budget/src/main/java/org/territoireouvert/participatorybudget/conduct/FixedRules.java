package org.territoireouvert.participatorybudget.conduct;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.beacon.BeaconRound;
import org.territoireouvert.participatorybudget.bundle.ResultText;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.log.Leaf;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.log.VoteLog;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.result.FixedVotes;
import org.territoireouvert.participatorybudget.result.Result;
import org.territoireouvert.participatorybudget.result.RuleFixedException;
import org.territoireouvert.participatorybudget.result.VoteStillOpenException;
import org.territoireouvert.participatorybudget.vote.Manifest;
import org.territoireouvert.participatorybudget.vote.StateRepository;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/** Holds whoever counts to the rule of the manifest, and writes the result into the log of the vote. */
public final class FixedRules implements FixedVotes {

    /** Time in which a result can be contested (délai de recours contentieux: two months, article R. 421-1 du code de justice administrative). */
    public static final Duration CONTEST = Duration.ofDays(62);

    private static final byte[] TIE = "og-tie-v1".getBytes(StandardCharsets.UTF_8);

    private final PluginContext context;
    private final VoteRepository votes;
    private final LogRepository logs;
    private final VoteLog log;
    private final StateRepository states = new StateRepository();

    FixedRules(PluginContext context, VoteRepository votes, LogRepository logs, VoteLog log) {
        this.context = context;
        this.votes = votes;
        this.logs = logs;
        this.log = log;
    }

    /**
     * Returns the seed that a draw makes: nobody could know it before the last ballot was in.
     *
     * @param root of the log when the vote was closed
     * @param draw leaf of the log: the digits that were drawn in public, or the round of a beacon
     */
    public static String seed(Hash manifest, Hash root, Map<?, ?> draw) {
        byte[] drawn = BeaconRound.of(draw)
                .map(round -> round.randomness().bytes())
                .orElseGet(() -> String.valueOf(draw.get("digits")).getBytes(StandardCharsets.UTF_8));
        return Hash.of(TIE, manifest.bytes(), root.bytes(), drawn).hex();
    }

    /** Tells whether a rule is the published one, completed by a seed where that one waits for it. */
    public static boolean isSame(CountingRule published, CountingRule rule) {
        return published.tie().awaitsSeed()
                ? !rule.tie().awaitsSeed() && rule.withTie(published.tie()).equals(published)
                : rule.equals(published);
    }

    @Override
    public int check(Handle handle, Edition edition, CountingRule rule) {
        Optional<Vote> vote = votes.of(handle, edition.id()).filter(Vote::isSealed);
        if (vote.isEmpty()) {
            return 0;
        }
        if (!vote.get().closed()) {
            throw new VoteStillOpenException(edition.voteEnds().orElseThrow());
        }
        CountingRule published = vote.get().rule();
        if (!isSame(published, rule)) {
            throw new RuleFixedException(published.words());
        }
        return states.amendments(handle, edition.id());
    }

    @Override
    public boolean isCurrent(Handle handle, Edition edition, int amendments) {
        votes.hold(handle, edition.id());
        return states.amendments(handle, edition.id()) == amendments;
    }

    @Override
    public void published(Handle handle, Edition edition, Result result) {
        Optional<Vote> vote = votes.of(handle, edition.id()).filter(Vote::isSealed);
        if (vote.isEmpty()) {
            return;
        }
        votes.hold(handle, edition.id());
        Instant now = context.database().now(handle);
        Manifest manifest = vote.get().manifest().orElseThrow();
        String text = ResultText.of(result);
        log.append(
                handle,
                edition.id(),
                manifest.origin(),
                List.of(Leaf.of(
                        "result",
                        edition.id(),
                        Map.of(
                                "hash",
                                Hash.of(text).hex(),
                                "rule",
                                result.rule().words()))),
                now);
        votes.setKeyEnd(handle, edition.id(), now.plus(CONTEST));
    }

    /**
     * Returns the rule by which a closed vote is counted: the published one, with the seed of the draw when it settles ties by one
     * and the draw is written down.
     */
    public CountingRule rule(Handle handle, Vote vote) {
        if (!vote.rule().tie().awaitsSeed()) {
            return vote.rule();
        }
        Hash root = logs.tree(handle, vote.editionId(), logs.closedSize(handle, vote.editionId()))
                .root();
        return drawn(handle, vote.editionId())
                .map(draw ->
                        vote.rule().withSeed(seed(vote.manifest().orElseThrow().hash(), root, draw)))
                .orElse(vote.rule());
    }

    /** Returns the leaf of what was drawn; empty when nothing was. */
    private Optional<Map<?, ?>> drawn(Handle handle, String editionId) {
        return logs.last(handle, editionId, "draw")
                .map(leaf -> new Documents(context.service(Json.class)).object(leaf));
    }
}
