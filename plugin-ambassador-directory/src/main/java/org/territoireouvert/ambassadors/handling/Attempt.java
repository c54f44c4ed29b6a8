package org.territoireouvert.ambassadors.handling;

import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.web.Actor;

/**
 * Somebody's attempt to do something with a request as they saw it.
 *
 * @param request identifier
 * @param revision that they saw
 * @param handler as who they act
 * @param actor who they are, for the history
 */
public record Attempt(String request, int revision, Handler handler, Actor actor) {

    /** What became of an attempt. */
    public enum Result {
        /** Done. */
        DONE,
        /** Somebody else changed the request meanwhile: nothing was done. */
        CHANGED_MEANWHILE,
        /** It cannot be done in the state of the request: nothing was done. */
        NOT_NOW
    }

    Happened did(RequestStep.Kind kind, String words) {
        return Happened.of(kind, handler.by(), handler.name(), words, actor);
    }
}
