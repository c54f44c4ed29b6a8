package org.territoireouvert.calls.collective.joining;

import java.time.Duration;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Seat;

/** Founds a collective; the first member has no more rights than those that come. */
public final class FoundCollective {

    private final CollectiveStore store;

    /**
     * What a collective is.
     *
     * @param purpose plain text
     * @param charter Markdown
     */
    public record Founding(String name, String purpose, DecisionRule rule, boolean takesRequests, String charter) {}

    /** Founds on these tables. */
    public FoundCollective(CollectiveStore store) {
        this.store = store;
    }

    /** Founds one; the page of the collective comes next. */
    public Result found(String personId, Seat seat, Founding what, Entrance entrance) {
        return found(store.context().ids().next(), personId, seat, what, entrance);
    }

    /**
     * Founds one under an identifier of one's choice, so that an invented one has the same address everywhere.
     *
     * @param id that no collective has
     */
    public Result found(String id, String personId, Seat seat, Founding what, Entrance entrance) {
        return store.context().database().write(handle -> {
            int today = store.acts()
                    .since(handle, personId, Kind.FOUNDED, store.now().minus(Duration.ofDays(1)));
            if (today >= CollectiveLimits.FOUNDED_A_DAY) {
                return Result.Refused.of("collective.refused.founded-often", CollectiveLimits.FOUNDED_A_DAY);
            }
            Collective collective = new Collective(
                    id,
                    what.name(),
                    what.purpose(),
                    what.charter(),
                    1,
                    what.rule(),
                    what.takesRequests(),
                    true,
                    store.now(),
                    store.now());
            store.collectives().save(handle, collective);
            store.charters().add(handle, collective, store.now());
            Member first = new TakeSeat(store)
                    .put(handle, collective, seat, entrance, Member.State.MEMBER)
                    .named(what.rule() == DecisionRule.NAMED);
            store.members().save(handle, first);
            store.note(collective.id(), Kind.FOUNDED).by(first.id(), personId).keep(handle);
            store.tell(handle, collective, first);
            return new Result.Done(collective.path());
        });
    }
}
