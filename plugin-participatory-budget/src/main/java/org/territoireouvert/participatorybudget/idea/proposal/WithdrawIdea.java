package org.territoireouvert.participatorybudget.idea.proposal;

import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaState;

/** Takes an idea back: a draft is deleted; what was public stays readable and says that it was withdrawn. */
public final class WithdrawIdea {

    private final IdeaDesk desk;

    /** Creates the use case. */
    public WithdrawIdea(IdeaDesk desk) {
        this.desk = desk;
    }

    /** Withdraws an idea of its first author, until the services have decided about it. */
    public Outcome withdraw(Citizen author, String edition, String id) {
        return desk.decideAs(author.personId(), edition, id, (handle, found, now) -> {
            Idea idea = found.idea();
            if (!found.isFirstAuthor(author.personId())) {
                return Outcome.Refused.of("idea.not-yours");
            }
            switch (idea.state()) {
                case DRAFT -> desk.store().ideas().delete(handle, id);
                case SUBMITTED -> {
                    desk.store().ideas().move(handle, id, IdeaState.WITHDRAWN, now);
                    desk.tellSite(handle, id, author);
                }
                case RETAINED, REFUSED, WITHDRAWN, MERGED -> {
                    return Outcome.Refused.of("idea.fixed");
                }
            }
            return new Outcome.Done(id);
        });
    }
}
