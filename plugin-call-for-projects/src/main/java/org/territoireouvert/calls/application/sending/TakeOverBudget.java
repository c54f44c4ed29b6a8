package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.application.ApplicationHistory;
import org.territoireouvert.calls.application.BudgetRepository;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.model.budget.BudgetLine;

/** Takes the part of a member that is gone over into the part of another one: until then it does not count. */
public final class TakeOverBudget {

    private final SendingStore store;
    private final ApplicationHistory history;

    /** Works on the tables of the plugin. */
    public TakeOverBudget(SendingStore store) {
        this.store = store;
        this.history =
                new ApplicationHistory(store.context().ids(), store.context().clock());
    }

    /** What came of it. */
    public enum Result {
        /** It is taken over. */
        TAKEN,
        /** Somebody else took it over, or the member is back. */
        GONE,
        /** Both together have too many lines. */
        TOO_LONG,
        /** The application is not written any more. */
        FIXED
    }

    /** Returns the members that are gone and whose parts nobody took over, at most as many as have lines. */
    public List<String> left(Handle handle, Opened opened) {
        return store.budgets().of(handle, opened.application().id()).lines().stream()
                .map(BudgetLine::member)
                .distinct()
                .filter(id -> opened.members().stream()
                        .noneMatch(member -> member.id().equals(id)))
                .toList();
    }

    /**
     * Takes a part over.
     *
     * @param from member that is gone
     * @param to member for which the actor acts
     * @throws NotFoundException when the application is not theirs, or they do not act for the member
     */
    public Result take(Actor.Citizen actor, String number, String from, String to) {
        return store.context().database().write(handle -> {
            store.applications().hold(handle, number);
            Opened opened = store.open(handle, actor, number);
            if (!opened.actsFor(to)) {
                throw new NotFoundException("Member " + to + " is not theirs");
            }
            if (!opened.application().state().isWritable()) {
                return Result.FIXED;
            }
            return left(handle, opened).contains(from) ? move(handle, actor, opened, from, to) : Result.GONE;
        });
    }

    private Result move(Handle handle, Actor.Citizen actor, Opened opened, String from, String to) {
        String id = opened.application().id();
        List<BudgetLine> lines =
                new ArrayList<>(store.budgets().of(handle, id).of(to).lines());
        store.budgets().of(handle, id).of(from).lines().stream()
                .map(line -> new BudgetLine(to, line.side(), line.category(), line.label(), line.amount()))
                .forEach(lines::add);
        if (lines.size() > BudgetRepository.MOST_LINES) {
            return Result.TOO_LONG;
        }
        Instant now = store.now();
        for (String member : List.of(from, to)) {
            store.budgets().replace(handle, id, member, member.equals(to) ? lines : List.of());
            BudgetParts.advance(handle, id, member, BudgetParts.revision(handle, id, member), actor.personId(), now);
        }
        ApplicationMoves.sums(handle, id, store.compose().budget(handle, opened), now);
        history.note(handle, id, to, actor.personId(), "budget-taken-over", "");
        return Result.TAKEN;
    }
}
