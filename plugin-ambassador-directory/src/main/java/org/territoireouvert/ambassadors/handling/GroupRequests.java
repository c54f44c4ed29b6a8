package org.territoireouvert.ambassadors.handling;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.handling.Attempt.Result;
import org.territoireouvert.ambassadors.request.RequestContent;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.SupportRepository;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;

/** Has one request carry on another that asks the same, with all who joined it; and undoes that. */
public final class GroupRequests {

    private final Desk desk;
    private final RequestContent content;
    private final SupportRepository supports;

    /** Creates the use case. */
    public GroupRequests(Desk desk, RequestContent content) {
        this.desk = desk;
        this.content = content;
        this.supports = new SupportRepository(desk.context().database());
    }

    /** Tells whether a request can carry on another one: both stand for themselves, and the other carries none. */
    public boolean canCarry(PublicRequest into, PublicRequest from) {
        return !into.id().equals(from.id())
                && into.shown()
                && into.groupedInto().isEmpty()
                && into.removedAt().isEmpty()
                && into.state() != RequestState.DECLINED
                && desk.requests().groupedInto(from.id()).isEmpty();
    }

    /** Groups a request into another one. */
    public Result join(Attempt attempt, String intoId) {
        return desk.attempt(attempt, DirectRequest::isPossible, (handle, before) -> {
            Optional<PublicRequest> into = desk.requests().find(handle, intoId);
            return into.filter(other -> canCarry(other, before)).isPresent()
                    && join(handle, attempt, before, into.get());
        });
    }

    private boolean join(Handle handle, Attempt attempt, PublicRequest before, PublicRequest into) {
        PublicRequest after = before.change()
                .state(RequestState.GROUPED)
                .shown(true)
                .groupedInto(into.id())
                .at(desk.context().clock().instant());
        boolean done = desk.move()
                .move(
                        handle,
                        before,
                        after,
                        attempt.did(RequestStep.Kind.GROUPED, into.number()).telling(RequestNews.MOVED));
        if (done) {
            supports.bring(
                    handle, before.id(), into.id(), desk.context().clock().instant());
            supports.count(handle, into.id());
            content.grouped(handle, before.id(), into.id(), true);
            desk.move().step(handle, into, attempt.did(RequestStep.Kind.JOINED, before.number()));
            desk.news().tell(handle, into, RequestNews.MOVED);
        }
        return done;
    }

    /** Has a grouped request stand for itself again; who joined it directly stays with it. */
    public Result undo(Attempt attempt) {
        return desk.attempt(attempt, request -> request.state() == RequestState.GROUPED, (handle, before) -> {
            PublicRequest after = before.change()
                    .state(RequestState.QUALIFIED)
                    .groupedInto("")
                    .at(desk.context().clock().instant());
            boolean done = desk.move()
                    .move(
                            handle,
                            before,
                            after,
                            attempt.did(RequestStep.Kind.UNGROUPED, "").telling(RequestNews.MOVED));
            if (done) {
                supports.takeBack(handle, before.id());
                supports.count(handle, before.groupedInto());
                content.grouped(handle, before.id(), before.groupedInto(), false);
            }
            return done;
        });
    }
}
