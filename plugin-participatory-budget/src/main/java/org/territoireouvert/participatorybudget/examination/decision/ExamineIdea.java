package org.territoireouvert.participatorybudget.examination.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.participatorybudget.examination.Examination;
import org.territoireouvert.participatorybudget.examination.Finding;
import org.territoireouvert.participatorybudget.examination.Verdict;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;

/** Keeps what the services found out about an idea: for colleagues, or for everybody to read. */
public final class ExamineIdea {

    private final ExaminationDesk desk;

    /** Creates the use case. */
    public ExamineIdea(ExaminationDesk desk) {
        this.desk = desk;
    }

    /**
     * Keeps a finding. Once published, it changes for everybody at once.
     *
     * @param revision of the examination that the agent read
     * @param publish whether everybody is to read it
     */
    public Outcome keep(Agent agent, String edition, String id, int revision, Finding finding, boolean publish) {
        return desk.onSubmitted(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            Examination earlier = desk.store().findings().of(handle, id);
            boolean visible = publish || earlier.isPublished();
            if (earlier.revision() != revision) {
                return Outcome.Refused.of("examine.outdated");
            }
            if (visible && finding.verdict() == Verdict.UNDECIDED) {
                return Outcome.Refused.of("examine.undecided");
            }
            Optional<Instant> publishedAt =
                    visible ? earlier.publishedAt().or(() -> Optional.of(now)) : Optional.empty();
            desk.store().findings().put(handle, id, finding, agent.personId(), publishedAt, now);
            desk.log(
                    handle,
                    visible ? IdeaLog.PUBLISHED : IdeaLog.EXAMINED,
                    agent,
                    idea,
                    Map.of("verdict", finding.verdict().word()));
            if (visible) {
                desk.news().tellAuthors(handle, idea, IdeaNews.VERDICT);
            }
            return new Outcome.Done(id);
        });
    }
}
