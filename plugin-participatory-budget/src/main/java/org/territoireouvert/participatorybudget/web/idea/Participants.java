package org.territoireouvert.participatorybudget.web.idea;

import java.util.function.Function;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Says who takes part: somebody whose mailbox is known; others are led to sign in and come back. */
final class Participants {

    private Participants() {}

    /** Answers a citizen; leads everybody else to become one, what they sent is kept. */
    static Response asCitizen(Request request, Function<Actor.Citizen, Response> answer) {
        return request.actor() instanceof Actor.Citizen citizen
                ? answer.apply(citizen)
                : new Response.Requires(Requirement.of(Actor.IdentityLevel.MAILBOX));
    }

    /** Returns the account of who reads; empty for who is no citizen. */
    static String reader(Request request) {
        return request.actor() instanceof Actor.Citizen citizen ? citizen.personId() : "";
    }
}
