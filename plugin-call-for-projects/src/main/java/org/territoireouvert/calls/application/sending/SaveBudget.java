package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;

/** Keeps the part of one partner in the budget, and with it what the whole application costs and asks for. */
public final class SaveBudget {

    private final SendingStore store;

    /** Works on the tables of the plugin. */
    public SaveBudget(SendingStore store) {
        this.store = store;
    }

    /** What became of a part. */
    public sealed interface Result {}

    /** It is kept. */
    public record Kept() implements Result {}

    /**
     * Somebody else saved the same part meanwhile: nothing was changed.
     *
     * @param stored what they saved
     * @param revision which it has
     */
    public record Changed(List<BudgetLine> stored, int revision) implements Result {
        /** Copies the lines. */
        public Changed {
            stored = List.copyOf(stored);
        }
    }

    /** The application is not written any more. */
    public record Fixed() implements Result {}

    /** The part of a member as it is now, with the revision against which it is saved. */
    public record Part(List<BudgetLine> lines, int revision) {
        /** Copies the lines. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** Returns the part of a member. */
    public Part part(Handle handle, String applicationId, String memberId) {
        return new Part(
                store.budgets().of(handle, applicationId).of(memberId).lines(),
                BudgetParts.revision(handle, applicationId, memberId));
    }

    /** Returns when each part was saved last, by the identifiers of members. */
    public Map<String, Instant> changed(Handle handle, String applicationId) {
        return BudgetParts.changed(handle, applicationId);
    }

    /**
     * Keeps it.
     *
     * @param memberId for which the actor acts
     * @param lines of this member, at most 100
     * @param read the revision that was read
     * @throws NotFoundException when the application is not theirs, or they do not act for the member
     */
    public Result save(Actor.Citizen actor, String number, String memberId, List<BudgetLine> lines, int read) {
        return store.context().database().write(handle -> {
            store.applications().hold(handle, number);
            Opened opened = store.open(handle, actor, number);
            if (!opened.actsFor(memberId)) {
                throw new NotFoundException("Member " + memberId + " is not theirs");
            }
            String id = opened.application().id();
            if (!opened.application().state().isWritable()) {
                return new Fixed();
            }
            if (!BudgetParts.advance(handle, id, memberId, read, actor.personId(), store.now())) {
                Part part = part(handle, id, memberId);
                return new Changed(part.lines(), part.revision());
            }
            store.budgets().replace(handle, id, memberId, lines);
            Budget whole = store.compose().budget(handle, opened);
            ApplicationMoves.sums(handle, id, whole, store.now());
            return new Kept();
        });
    }
}
