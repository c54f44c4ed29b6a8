package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.budget.Budget;

/** Moves applications from one state to the next. Each move says from where: of two at once, one alone is made. */
public final class ApplicationMoves {

    private ApplicationMoves() {}

    public static boolean move(
            Handle handle, String id, Collection<ApplicationState> from, ApplicationState to, Instant now) {
        return handle.createUpdate("""
                        update cal_application set state = :to, revision = revision + 1, updated_at = :now
                        where id = :id and state in (<from>)
                        """)
                        .bind("to", to.name())
                        .bind("now", PortableInstant.text(now))
                        .bind("id", id)
                        .bindList("from", from.stream().map(Enum::name).toList())
                        .execute()
                == 1;
    }

    public static void submit(
            Handle handle, String id, Composed composed, Optional<LocalDate> batch, ApplicationState to, Instant now) {
        sums(handle, id, composed.sent().budget(), now);
        handle.createUpdate("""
                        update cal_application set state = :to, batch_on = :batch, submitted_at = :now,
                          fingerprint = :fingerprint where id = :id
                        """)
                .bind("to", to.name())
                .bind("batch", batch.map(LocalDate::toString).orElse(""))
                .bind("now", PortableInstant.text(now))
                .bind("fingerprint", composed.fingerprint())
                .bind("id", id)
                .execute();
    }

    public static void sums(Handle handle, String id, Budget budget, Instant now) {
        handle.createUpdate("""
                        update cal_application set requested = :requested, costs = :costs, revision = revision + 1,
                          updated_at = :now where id = :id
                        """)
                .bind("requested", budget.requested().cents())
                .bind("costs", budget.costs().cents())
                .bind("now", PortableInstant.text(now))
                .bind("id", id)
                .execute();
    }
}
