package org.territoireouvert.participatorybudget.examination.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.participatorybudget.examination.Examination;
import org.territoireouvert.participatorybudget.examination.Finding;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;
import org.territoireouvert.participatorybudget.project.AddProjects;
import org.territoireouvert.participatorybudget.project.AddProjects.NewProject;
import org.territoireouvert.participatorybudget.project.SubmittedProject;

/** Decides about an examined idea: it becomes a project that is put to the vote, or it does not. */
public final class DecideIdea {

    private final ExaminationDesk desk;
    private final AddProjects addProjects;

    /** Creates the use case. */
    public DecideIdea(ExaminationDesk desk, AddProjects addProjects) {
        this.desk = desk;
        this.addProjects = addProjects;
    }

    /**
     * Makes a project of an idea that can be done, at the cost that was published.
     *
     * @param proposer name of who proposed it, as the project shows it
     */
    public Outcome retain(Agent agent, String edition, String id, String proposer) {
        return desk.onSubmitted(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            Examination examination = desk.store().findings().of(handle, id);
            if (!examination.isFeasible()) {
                return Outcome.Refused.of("decide.not-feasible");
            }
            if (idea.calendar().isListClosed()) {
                return Outcome.Refused.of("decide.list-closed");
            }
            Money cost = examination.finding().cost().orElseThrow();
            SubmittedProject project = addProjects
                    .add(handle, idea.edition(), List.of(project(idea.idea(), proposer, cost)), agent)
                    .get(0);
            desk.ideaStore().ideas().retain(handle, id, project.id(), now);
            link(handle, project, id);
            desk.ideas().tellSite(handle, id, agent);
            desk.log(handle, IdeaLog.RETAINED, agent, idea, Map.of("number", project.number()));
            desk.news().tellAuthors(handle, idea, IdeaNews.DECISION);
            return new Outcome.Done(id);
        });
    }

    private static NewProject project(Idea idea, String proposer, Money cost) {
        return new NewProject(
                "",
                idea.text().title(),
                idea.text().description(),
                idea.text().place(),
                idea.text().position(),
                idea.text().theme(),
                proposer,
                cost,
                Optional.empty());
    }

    private void link(Handle handle, SubmittedProject project, String ideaId) {
        String plugin = desk.context().id().value();
        desk.context()
                .service(Contents.class)
                .link(
                        handle,
                        new ContentRef(plugin + ".project", project.id()),
                        LinkKind.CAME_FROM,
                        new ContentRef(plugin + ".idea", ideaId));
    }

    /**
     * Refuses an idea whose verdict is published. It stays public with the reason.
     *
     * @param reason for everybody to read
     */
    public Outcome refuse(Agent agent, String edition, String id, String reason) {
        return desk.onSubmitted(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            Examination examination = desk.store().findings().of(handle, id);
            if (!examination.isPublished()) {
                return Outcome.Refused.of("decide.not-published");
            }
            Finding found = examination.finding();
            Finding refused = new Finding(found.verdict(), reason, found.cost(), found.costExplanation());
            desk.store().findings().put(handle, id, refused, agent.personId(), examination.publishedAt(), now);
            desk.ideaStore().ideas().move(handle, id, IdeaState.REFUSED, now);
            desk.ideas().tellSite(handle, id, agent);
            desk.log(handle, IdeaLog.REFUSED, agent, idea, Map.of("reason", reason));
            desk.news().tellAuthors(handle, idea, IdeaNews.DECISION);
            return new Outcome.Done(id);
        });
    }
}
