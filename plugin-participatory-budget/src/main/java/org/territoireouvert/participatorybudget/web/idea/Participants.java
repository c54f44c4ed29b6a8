package org.territoireouvert.participatorybudget.web.idea;

import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Request;

/** Says who reads. */
final class Participants {

    private Participants() {}

    /** Returns the account of who reads; empty for who is no citizen. */
    static String reader(Request request) {
        return request.actor() instanceof Actor.Citizen citizen ? citizen.personId() : "";
    }
}
