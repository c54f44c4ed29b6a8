package org.territoireouvert.ambassadors.handling;

import org.territoireouvert.ambassadors.handling.Attempt.Result;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;

/** Ends a request that cannot be passed on, with a reason. */
public final class DeclineRequest {

    private final Desk desk;

    /** Creates the use case. */
    public DeclineRequest(Desk desk) {
        this.desk = desk;
    }

    /**
     * Declines a request.
     *
     * @param shown whether everybody reads it with the reason; not what insults or names somebody
     */
    public Result decline(Attempt attempt, String reason, boolean shown) {
        return desk.attempt(
                attempt,
                DirectRequest::isPossible,
                (handle, before) -> desk.move()
                        .move(
                                handle,
                                before,
                                before.change()
                                        .state(RequestState.DECLINED)
                                        .shown(shown)
                                        .at(desk.context().clock().instant()),
                                attempt.did(RequestStep.Kind.DECLINED, reason).telling(RequestNews.MOVED)));
    }
}
