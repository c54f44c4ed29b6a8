package org.territoireouvert.calls.model.team;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Milestone;

/**
 * When teams of a call form: between the days of that step of its calendar, or else from its publication until it closes.
 *
 * @param opens first moment; empty when it is the publication
 * @param ends first moment at which nothing is published any more
 * @param closes first moment at which the call itself takes nothing any more
 * @param withdrawn whether the call was given up
 */
public record TeamPeriod(Optional<Instant> opens, Instant ends, Instant closes, boolean withdrawn) {

    /** Where it stands. */
    public enum Phase {
        /** Has not begun. */
        UPCOMING,
        /** Can be used. */
        OPEN,
        /** Is over. */
        OVER,
        /** The call was given up. */
        WITHDRAWN
    }

    /** Returns the period of a call. */
    public static TeamPeriod of(Call call, ZoneId zone) {
        Optional<Milestone> step = call.calendar().milestone(Milestone.Kind.TEAM_FORMING);
        Instant closes = call.calendar().closing(zone);
        return new TeamPeriod(
                step.map(one -> one.startsOn().atStartOfDay(zone).toInstant()),
                step.map(one -> one.endsOn().plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(closes),
                closes,
                call.withdrawnOn().isPresent());
    }

    /** Returns where it stands at a moment. */
    public Phase phase(Instant now) {
        if (withdrawn) {
            return Phase.WITHDRAWN;
        }
        if (opens.filter(now::isBefore).isPresent()) {
            return Phase.UPCOMING;
        }
        return now.isBefore(ends) ? Phase.OPEN : Phase.OVER;
    }

    /** Tells whether people may publish and answer. */
    public boolean isOpen(Instant now) {
        return phase(now) == Phase.OPEN;
    }

    /** Tells whether a sketch may become a collective, and who found each other may write to each other: until the call closes. */
    public boolean isRunning(Instant now) {
        return isOpen(now) || phase(now) == Phase.OVER && now.isBefore(closes);
    }
}
