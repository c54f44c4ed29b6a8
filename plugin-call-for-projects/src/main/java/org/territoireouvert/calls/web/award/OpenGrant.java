package org.territoireouvert.calls.web.award;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.model.award.Change;
import org.territoireouvert.calls.model.award.Grant;

/** Opens a grant for staff who lead the examination and for who acts for a member of its collective; nobody else learns of it. */
final class OpenGrant {

    private final AwardStore store;

    OpenGrant(AwardStore store) {
        this.store = store;
    }

    /** A grant on the desk of somebody. */
    record Opened(FollowedGrant followed, Change.Side side) {

        boolean isStaff() {
            return side == Change.Side.FUNDER;
        }

        Grant grant() {
            return followed.grant();
        }
    }

    /** Opens it for either side. */
    Opened open(Handle handle, Request request) {
        Grant grant = find(handle, request);
        if (leads(request.actor())) {
            return new Opened(FollowedGrant.read(handle, store, grant), Change.Side.FUNDER);
        }
        if (store.acting().of(handle, request.actor(), grant.collectiveId()).isEmpty()) {
            throw new NotFoundException("Grant " + grant.number() + " is not theirs");
        }
        return new Opened(FollowedGrant.read(handle, store, grant), Change.Side.COLLECTIVE);
    }

    /** Opens it for the collective alone. */
    FollowedGrant ofCollective(Handle handle, Request request) {
        Grant grant = find(handle, request);
        if (store.acting().of(handle, request.actor(), grant.collectiveId()).isEmpty()) {
            throw new NotFoundException("Grant " + grant.number() + " is not theirs");
        }
        return FollowedGrant.read(handle, store, grant);
    }

    private Grant find(Handle handle, Request request) {
        String number = request.pathParameter("numero");
        return store.grants().find(handle, number).orElseThrow(() -> new NotFoundException("No grant " + number));
    }

    /** Tells whether somebody leads the examination. */
    boolean leads(Actor actor) {
        return actor instanceof Actor.Agent
                && store.context().service(People.class).allows(actor, CallRights.EXAMINE, "");
    }
}
