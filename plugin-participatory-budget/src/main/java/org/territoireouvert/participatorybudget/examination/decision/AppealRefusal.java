package org.territoireouvert.participatorybudget.examination.decision;

import java.util.Map;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.participatorybudget.examination.Appeal;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;

/** Asks the services to look again at a refused idea, once, and answers that for everybody to read. */
public final class AppealRefusal {

    private final ExaminationDesk desk;

    /** Creates the use cases. */
    public AppealRefusal(ExaminationDesk desk) {
        this.desk = desk;
    }

    /** Has an author appeal while ideas are examined. */
    public Outcome appeal(Citizen author, String edition, String id, String reason) {
        return desk.ideas().decideAs(author.personId(), edition, id, (handle, idea, now) -> {
            if (!idea.isWrittenBy(author.personId())) {
                return Outcome.Refused.of("idea.not-yours");
            }
            if (idea.idea().state() != IdeaState.REFUSED || !idea.calendar().takesAppeals()) {
                return Outcome.Refused.of("appeal.closed");
            }
            if (desk.store().appeals().of(handle, id).isPresent()) {
                return Outcome.Refused.of("appeal.once");
            }
            desk.store().appeals().insert(handle, id, author.personId(), reason, now);
            desk.news().tellValuators(handle, idea, desk.store().valuators().of(handle, id));
            return new Outcome.Done(id);
        });
    }

    /**
     * Answers an appeal.
     *
     * @param reopen whether the idea is examined again
     */
    public Outcome answer(Agent agent, String edition, String id, String answer, boolean reopen) {
        return desk.on(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            boolean waits = desk.store()
                    .appeals()
                    .of(handle, id)
                    .map(Appeal::answer)
                    .filter(given -> given.isEmpty())
                    .isPresent();
            if (!waits) {
                return Outcome.Refused.of("appeal.none");
            }
            desk.store().appeals().answer(handle, id, answer, now);
            if (reopen && idea.idea().state() == IdeaState.REFUSED) {
                desk.ideaStore().ideas().move(handle, id, IdeaState.SUBMITTED, now);
                desk.ideas().tellSite(handle, id, agent);
            }
            desk.log(handle, IdeaLog.ANSWERED, agent, idea, Map.of());
            desk.news().tellAuthors(handle, idea, IdeaNews.DECISION);
            return new Outcome.Done(id);
        });
    }
}
