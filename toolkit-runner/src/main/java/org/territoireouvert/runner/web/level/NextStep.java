package org.territoireouvert.runner.web.level;

import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.IdentityParts;
import org.territoireouvert.runner.identity.people.RequirementAddress;
import org.territoireouvert.runner.identity.session.SignIn;
import org.territoireouvert.runner.web.route.CoreRequest;

/**
 * Where a person goes after a step: on with what they were doing when nothing is missing any more, else to the page that says what
 * is. The requirement travels in the query of each page.
 */
final class NextStep {

    /** Parameter of the page of all steps that says which one was just done. */
    static final String DONE = "fait";

    private final IdentityParts identity;

    NextStep(IdentityParts identity) {
        this.identity = identity;
    }

    /**
     * Returns the way on.
     *
     * @param level how well the person is known now
     * @param done what was done, for those who came for that alone
     */
    Response after(CoreRequest request, Citizen citizen, IdentityLevel level, String done) {
        if (!RequirementAddress.isIn(request)) {
            return new Response.Redirect(RequirementAddress.PATH + "?" + DONE + "=" + done);
        }
        Requirement requirement = RequirementAddress.read(request);
        Citizen known = new Citizen(citizen.personId(), citizen.displayName(), level, citizen.helpedBy());
        boolean met = identity.standings().of(known, requirement).isMet();
        boolean resumes = identity.interrupted().find(request.visit()).isPresent();
        return new Response.Redirect(met && resumes ? SignIn.RESUME_PATH : RequirementAddress.of(requirement));
    }

    /** Returns the requirement of a request as a query, empty when it carries none. */
    static String query(CoreRequest request) {
        return RequirementAddress.isIn(request) ? RequirementAddress.query(RequirementAddress.read(request)) : "";
    }
}
