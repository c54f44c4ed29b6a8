package org.territoireouvert.participatorybudget.conduct;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.participatorybudget.beacon.AskBeacon;
import org.territoireouvert.participatorybudget.beacon.Beacon;
import org.territoireouvert.participatorybudget.beacon.BeaconRound;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.log.LogRepository;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * Settles ties by a round of a public beacon where the manifest says so: the first one that is published ten minutes or more after the log
 * of the vote has ended, which the {@code close} leaf says. Whoever could still have changed the log did not know that round.
 */
public final class BeaconDraw {

    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final PluginContext context;
    private final VoteRepository votes;
    private final LogRepository logs;
    private final DrawLot drawLot;
    private final AskBeacon askBeacon;

    BeaconDraw(PluginContext context, VoteRepository votes, LogRepository logs, DrawLot drawLot) {
        this.context = context;
        this.votes = votes;
        this.logs = logs;
        this.drawLot = drawLot;
        this.askBeacon = new AskBeacon(context);
    }

    /**
     * The round that settles the ties of a vote.
     *
     * @param beacon that publishes it
     * @param round number
     */
    public record Awaited(Beacon beacon, long round) {
        /** Returns the number as it is written in addresses. */
        public String number() {
            return Long.toString(round);
        }

        /** Returns when it is published. */
        public Instant at() {
            return beacon.timeOf(round);
        }
    }

    /**
     * How the ties of a vote are settled by a beacon.
     *
     * @param awaited the round, known once the log has ended
     * @param drawn the round as it stands in the log
     */
    public record State(Optional<Awaited> awaited, Optional<BeaconRound> drawn) {}

    /** What came of asking. */
    public enum Outcome {
        /** The round stands in the log now. */
        DRAWN,
        /** There is nothing to settle that way, or it stands in the log. */
        NOT_AWAITED,
        /** The round is not published yet. */
        TOO_EARLY,
        /** Fewer than two servers answered with a sound round. */
        TOO_FEW,
        /** Servers answered differently. */
        DIFFERENT
    }

    /** Returns how the ties of a frozen vote are settled by a beacon; empty when they are not. */
    public Optional<State> state(Handle handle, Vote vote) {
        return vote.manifest()
                .flatMap(manifest -> Beacon.of(documents().object(manifest.content())))
                .map(beacon -> new State(
                        leaf(handle, vote, "close").map(close -> new Awaited(beacon, round(beacon, close))),
                        leaf(handle, vote, "draw").flatMap(BeaconRound::of)));
    }

    /**
     * Returns the number of the round that settles ties.
     *
     * @param close leaf that says when the log ended
     * @throws java.time.DateTimeException when it does not
     */
    public static long round(Beacon beacon, Map<?, ?> close) {
        return beacon.roundAfter(Instant.parse(String.valueOf(close.get("at"))));
    }

    private Optional<Map<?, ?>> leaf(Handle handle, Vote vote, String type) {
        return logs.last(handle, vote.editionId(), type).map(documents()::object);
    }

    private Documents documents() {
        return new Documents(context.service(Json.class));
    }

    /** Returns the job. */
    public Job job() {
        return new Job("beacon-draws", PERIOD, this::work);
    }

    /** Asks for what is awaited. */
    public void work() {
        for (String editionId : context.database().read(votes::closedByBeacon)) {
            ask(editionId, new Actor.PluginActor(context.id()));
        }
    }

    /** Asks for the round of a vote, when it is time, and writes it into the log. */
    public Outcome ask(String editionId, Actor actor) {
        Optional<Awaited> awaited = context.database().read(handle -> awaited(handle, editionId));
        if (awaited.isEmpty()) {
            return Outcome.NOT_AWAITED;
        }
        if (context.clock().instant().isBefore(awaited.get().at())) {
            return Outcome.TOO_EARLY;
        }
        return switch (askBeacon.ask(awaited.get().beacon(), awaited.get().round())) {
            case AskBeacon.Answer.Agreed agreed -> {
                drawLot.draw(editionId, agreed.round().text(), actor);
                yield Outcome.DRAWN;
            }
            case AskBeacon.Answer.TooFew few -> Outcome.TOO_FEW;
            case AskBeacon.Answer.Different different -> Outcome.DIFFERENT;
        };
    }

    private Optional<Awaited> awaited(Handle handle, String editionId) {
        return votes.of(handle, editionId)
                .filter(Vote::closed)
                .flatMap(vote -> state(handle, vote))
                .filter(state -> state.drawn().isEmpty())
                .flatMap(State::awaited);
    }
}
