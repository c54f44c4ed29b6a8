package org.territoireouvert.ambassadors.handling;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.handling.Attempt.Result;
import org.territoireouvert.ambassadors.request.MoveRequest;
import org.territoireouvert.ambassadors.request.RequestDelays;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.RequestRepository;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.PluginContext;

/** What all acts on requests need, and the one way to attempt one. */
public record Desk(
        PluginContext context,
        RequestRepository requests,
        MoveRequest move,
        RequestNews news,
        RequestDelays delays,
        Handlers handlers,
        Administrations administrations) {

    /** Does something with a request in a transaction. */
    @FunctionalInterface
    interface Work {
        /** Does it; tells whether the request was still as it was read. */
        boolean run(Handle handle, PublicRequest before);
    }

    /** Does something with a request when it is as somebody saw it and in a state that allows it. */
    Result attempt(Attempt attempt, Predicate<PublicRequest> possible, Work work) {
        return context.database().write(handle -> {
            PublicRequest before = requests.find(handle, attempt.request())
                    .orElseThrow(() -> new IllegalStateException("No request \"" + attempt.request() + "\""));
            if (before.revision() != attempt.revision()) {
                return Result.CHANGED_MEANWHILE;
            }
            if (!possible.test(before)) {
                return Result.NOT_NOW;
            }
            return work.run(handle, before) ? Result.DONE : Result.CHANGED_MEANWHILE;
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
