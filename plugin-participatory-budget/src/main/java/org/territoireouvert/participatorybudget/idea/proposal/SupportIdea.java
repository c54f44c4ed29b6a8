package org.territoireouvert.participatorybudget.idea.proposal;

import org.territoireouvert.api.web.Actor.Citizen;

/** Supports an idea of somebody else, once a person, or takes the support back. */
public final class SupportIdea {

    private final IdeaDesk desk;

    /** Creates the use case. */
    public SupportIdea(IdeaDesk desk) {
        this.desk = desk;
    }

    /** Gives or takes back; again changes nothing. */
    public Outcome set(Citizen person, String edition, String id, boolean supported) {
        return desk.decideAs(person.personId(), edition, id, (handle, found, now) -> {
            if (found.isWrittenBy(person.personId())) {
                return Outcome.Refused.of("idea.support.own");
            }
            if (!found.isSupportable()) {
                return Outcome.Refused.of("idea.support.closed");
            }
            if (supported) {
                desk.store().supports().give(handle, id, person.personId(), now);
            } else {
                desk.store().supports().takeBack(handle, id, person.personId());
            }
            return new Outcome.Done(id);
        });
    }
}
