package org.territoireouvert.ambassadors.handling;

import org.territoireouvert.ambassadors.handling.Attempt.Result;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep;

/** Adds a message to the thread of a request: for everybody, or between the ambassador and the administration. */
public final class PostMessage {

    private final Desk desk;

    /** Creates the use case. */
    public PostMessage(Desk desk) {
        this.desk = desk;
    }

    /** Adds a message. */
    public Result post(Attempt attempt, String words, RequestStep.Audience audience) {
        return desk.attempt(attempt, request -> request.state() != RequestState.RECEIVED, (handle, before) -> {
            desk.move().step(handle, before, attempt.did(RequestStep.Kind.MESSAGE, words), audience);
            if (audience == RequestStep.Audience.PUBLIC) {
                desk.news().tell(handle, before, RequestNews.MOVED);
            }
            return true;
        });
    }
}
