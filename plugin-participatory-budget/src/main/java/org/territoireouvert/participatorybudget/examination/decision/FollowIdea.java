package org.territoireouvert.participatorybudget.examination.decision;

import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.participatorybudget.examination.Valuator;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;

/** Examines an idea together: who takes it, what colleagues note, what the services and the authors say to each other. */
public final class FollowIdea {

    private final ExaminationDesk desk;

    /** Creates the use cases. */
    public FollowIdea(ExaminationDesk desk) {
        this.desk = desk;
    }

    /** Has an agent take an idea. */
    public Outcome take(Agent agent, String edition, String id) {
        return desk.on(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            desk.store().valuators().take(handle, id, named(agent), now);
            desk.log(handle, IdeaLog.TAKEN, agent, idea, Map.of());
            return new Outcome.Done(id);
        });
    }

    /** Has a colleague examine an idea; one who may not is refused. */
    public Outcome assign(Agent agent, String edition, String id, String colleagueId) {
        return desk.on(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            Optional<Colleague> colleague = ExaminationDesk.colleagues(desk.context(), idea).stream()
                    .filter(one -> one.id().equals(colleagueId))
                    .findFirst();
            if (colleague.isEmpty()) {
                return Outcome.Refused.of("examine.colleague.missing");
            }
            Valuator valuator =
                    new Valuator(colleague.get().id(), colleague.get().name());
            desk.store().valuators().take(handle, id, valuator, now);
            desk.log(handle, IdeaLog.ASSIGNED, agent, idea, Map.of());
            desk.news().tellAssigned(handle, idea, valuator);
            return new Outcome.Done(id);
        });
    }

    /** Has a colleague, or the agent, examine an idea no longer. */
    public Outcome release(Agent agent, String edition, String id, String colleagueId) {
        return desk.on(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            desk.store().valuators().giveBack(handle, id, colleagueId);
            desk.log(handle, IdeaLog.GIVEN_BACK, agent, idea, Map.of());
            return new Outcome.Done(id);
        });
    }

    /** Keeps a note that only staff read. */
    public Outcome note(Agent agent, String edition, String id, String text) {
        return desk.on(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            desk.store().remarks().note(handle, id, named(agent), text, now);
            desk.log(handle, IdeaLog.NOTED, agent, idea, Map.of());
            return new Outcome.Done(id);
        });
    }

    /** Writes to the authors of an idea. */
    public Outcome write(Agent agent, String edition, String id, String text) {
        return desk.on(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            desk.store().remarks().message(handle, id, agent.personId(), true, text, now);
            desk.log(handle, IdeaLog.WRITTEN, agent, idea, Map.of());
            desk.news().tellAuthors(handle, idea, IdeaNews.MESSAGE);
            return new Outcome.Done(id);
        });
    }

    /** Has an author write to the services. */
    public Outcome answer(Citizen author, String edition, String id, String text) {
        return desk.ideas().decideAs(author.personId(), edition, id, (handle, idea, now) -> {
            if (!idea.isWrittenBy(author.personId()) || !idea.idea().state().isPublic()) {
                return Outcome.Refused.of("idea.not-yours");
            }
            desk.store().remarks().message(handle, id, author.personId(), false, text, now);
            desk.news().tellValuators(handle, idea, desk.store().valuators().of(handle, id));
            return new Outcome.Done(id);
        });
    }

    private static Valuator named(Agent agent) {
        return new Valuator(agent.personId(), agent.displayName());
    }
}
