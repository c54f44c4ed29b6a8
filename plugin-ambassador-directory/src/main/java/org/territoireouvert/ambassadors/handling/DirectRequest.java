package org.territoireouvert.ambassadors.handling;

import org.territoireouvert.ambassadors.handling.Attempt.Result;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;

/** Says of which kind a request is and to which administration it goes, mends its title, and publishes it. */
public final class DirectRequest {

    private final Desk desk;

    /** Creates the use case. */
    public DirectRequest(Desk desk) {
        this.desk = desk;
    }

    /**
     * Where it goes.
     *
     * @param ambassador slug of who relays it, empty for anyone
     * @param note shown in the thread, possibly empty
     */
    public record Direction(RequestKind kind, String title, String body, String ambassador, String note) {}

    /** Directs a request that nobody passed on yet. */
    public Result direct(Attempt attempt, Direction direction) {
        return desk.attempt(attempt, DirectRequest::isPossible, (handle, before) -> {
            PublicRequest after = before.change()
                    .directed(direction.kind(), direction.title(), direction.body())
                    .ambassador(direction.ambassador())
                    .state(RequestState.QUALIFIED)
                    .shown(true)
                    .handling(before.handling()
                            .qualified(before.handling().qualifiedOn().orElse(desk.today())))
                    .at(desk.context().clock().instant());
            boolean done = desk.move()
                    .move(
                            handle,
                            before,
                            after,
                            attempt.did(RequestStep.Kind.QUALIFIED, direction.note())
                                    .telling(RequestNews.MOVED));
            if (done && !direction.ambassador().equals(before.ambassador())) {
                String account = desk.handlers().accountOf(handle, direction.ambassador());
                desk.news().tell(handle, account, after, RequestNews.WAITING);
            }
            return done;
        });
    }

    /** Tells whether a request can (still) be directed. */
    public static boolean isPossible(PublicRequest request) {
        return request.state() == RequestState.RECEIVED || request.state() == RequestState.QUALIFIED;
    }
}
