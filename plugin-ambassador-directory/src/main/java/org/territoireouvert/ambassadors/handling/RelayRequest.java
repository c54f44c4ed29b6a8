package org.territoireouvert.ambassadors.handling;

import java.time.LocalDate;
import org.territoireouvert.ambassadors.handling.Attempt.Result;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;

/** Passes a request on to its administration, by a mail that the site sends or on paper; the delays begin. */
public final class RelayRequest {

    private final Desk desk;
    private final WriteToAdministration letters;

    /** Creates the use case. */
    public RelayRequest(Desk desk, WriteToAdministration letters) {
        this.desk = desk;
        this.letters = letters;
    }

    /**
     * How it goes.
     *
     * @param address to which the site writes; empty for a letter on paper
     * @param day on which the administration gets it, not in the future
     * @param letter what is written
     */
    public record Dispatch(String address, LocalDate day, String letter) {}

    /** Passes a request on. */
    public Result relay(Attempt attempt, Dispatch dispatch) {
        return desk.attempt(attempt, RelayRequest::isPossible, (handle, before) -> {
            PublicRequest after = before.change()
                    .state(RequestState.RELAYED)
                    .handling(desk.delays().now().relayed(before, dispatch.day()))
                    .at(desk.context().clock().instant());
            boolean done = desk.move()
                    .move(
                            handle,
                            before,
                            after,
                            attempt.did(RequestStep.Kind.RELAYED, dispatch.letter())
                                    .telling(RequestNews.MOVED));
            if (done) {
                letters.remember(handle, after, dispatch.address());
                letters.relay(handle, after, dispatch.letter());
            }
            return done;
        });
    }

    /** Tells whether a request can be passed on. */
    public static boolean isPossible(PublicRequest request) {
        return request.state() == RequestState.QUALIFIED && !request.body().isEmpty();
    }
}
