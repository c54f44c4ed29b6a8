package org.territoireouvert.participatorybudget.web.idea;

import java.util.Set;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;

/** Answers what cannot be done with an idea: 403 to who has no part in it, else 409. */
public final class Refusals {

    private static final Set<String> FORBIDDEN = Set.of("idea.not-yours", "idea.support.own");

    private Refusals() {}

    /** Returns the page that says why. */
    public static Response page(Outcome.Refused refused) {
        int status = FORBIDDEN.contains(refused.messageKey()) ? 403 : 409;
        return new Response.Problem(
                status, refused.messageKey(), refused.arguments().toArray());
    }

    /** Goes to an address when it is done, else says why not. */
    public static Response orGo(Outcome outcome, String path) {
        return switch (outcome) {
            case Outcome.Done done -> new Response.Redirect(path);
            case Outcome.Refused refused -> page(refused);
        };
    }
}
