package org.territoireouvert.ambassadors.handling;

import java.util.Set;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestStep.By;

/**
 * Somebody who may handle requests now: a member of staff, or an ambassador with a running mandate.
 *
 * @param by which of the two
 * @param name public name of the ambassador, empty for staff
 * @param ambassador slug, empty for staff
 * @param bodies slugs of the administrations of the mandates, empty for staff
 */
public record Handler(By by, String name, String ambassador, Set<String> bodies) {

    /** Staff of the authority. */
    public static final Handler STAFF = new Handler(By.STAFF, "", "", Set.of());

    /** Copies the set. */
    public Handler {
        bodies = Set.copyOf(bodies);
    }

    /** Tells whether it is a member of staff. */
    public boolean isStaff() {
        return by == By.STAFF;
    }

    /** Tells whether they may handle a request: staff all, ambassadors their own, those of their administrations and those of nobody. */
    public boolean mayHandle(PublicRequest request) {
        return isStaff()
                || request.ambassador().equals(ambassador)
                || bodies.contains(request.body())
                || request.ambassador().isEmpty() && request.body().isEmpty();
    }
}
