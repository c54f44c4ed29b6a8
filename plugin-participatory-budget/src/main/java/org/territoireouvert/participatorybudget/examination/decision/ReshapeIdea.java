package org.territoireouvert.participatorybudget.examination.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaStore;
import org.territoireouvert.participatorybudget.idea.IdeaText;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;

/** Gives ideas another shape: the services adjust a text, merge two ideas or split one, and say why. */
public final class ReshapeIdea {

    private final ExaminationDesk desk;
    private final IdeaStore ideas;

    /** Creates the use cases. */
    public ReshapeIdea(ExaminationDesk desk) {
        this.desk = desk;
        this.ideas = desk.ideaStore();
    }

    /**
     * Writes a version of the services.
     *
     * @param revision of the idea that the agent read
     * @param mention what was changed and why, for everybody to read
     */
    public Outcome adjust(Agent agent, String edition, String id, int revision, IdeaText text, String mention) {
        return desk.onSubmitted(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            if (idea.idea().revision() != revision) {
                return Outcome.Refused.of("idea.outdated");
            }
            ideas.ideas().rewrite(handle, id, text, now);
            ideas.versions().addByServices(handle, id, text, mention, now);
            desk.ideas().tellSite(handle, id, agent);
            desk.log(handle, IdeaLog.ADJUSTED, agent, idea, Map.of("mention", mention));
            desk.news().tellAuthors(handle, idea, IdeaNews.CHANGE);
            return new Outcome.Done(id);
        });
    }

    /**
     * Has another idea carry this one on; whoever supports it supports the other from now on.
     *
     * @param into id of the other idea of the same edition
     */
    public Outcome merge(Agent agent, String edition, String id, String into, String reason) {
        return desk.onSubmitted(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            Optional<Idea> other = ideas.ideas()
                    .find(handle, idea.edition().id(), into)
                    .filter(found -> !found.id().equals(id) && found.state() == IdeaState.SUBMITTED);
            if (other.isEmpty()) {
                return Outcome.Refused.of("reshape.no-target");
            }
            ideas.ideas().merge(handle, id, into, reason, now);
            ideas.supports().carryOver(handle, idea.idea(), other.get());
            link(handle, id, LinkKind.MERGED_INTO, into);
            desk.ideas().tellSite(handle, id, agent);
            desk.log(
                    handle,
                    IdeaLog.MERGED,
                    agent,
                    idea,
                    Map.of("into", other.get().text().title(), "reason", reason));
            desk.news().tellAuthors(handle, idea, IdeaNews.CHANGE);
            return new Outcome.Done(into);
        });
    }

    /** Makes an idea of its own out of a part of this one, by the same author. */
    public Outcome split(Agent agent, String edition, String id, IdeaText part, String reason) {
        return desk.onSubmitted(new ExaminationDesk.Act(agent, edition, id), (handle, idea, now) -> {
            Idea split = split(handle, idea, part, reason, now);
            ideas.versions().addByServices(handle, split.id(), part, reason, now);
            link(handle, split.id(), LinkKind.SPLIT_FROM, id);
            desk.ideas().tellSite(handle, split.id(), agent);
            desk.log(handle, IdeaLog.SPLIT, agent, idea, Map.of("part", part.title(), "reason", reason));
            desk.news().tellAuthors(handle, idea, IdeaNews.CHANGE);
            return new Outcome.Done(split.id());
        });
    }

    private Idea split(Handle handle, IdeaOfEdition from, IdeaText part, String reason, Instant now) {
        Idea split = new Idea(
                desk.context().ids().next(),
                from.edition().id(),
                IdeaState.SUBMITTED,
                part,
                from.idea().author(),
                0,
                new Idea.Links(Optional.empty(), "", Optional.of(from.idea().id()), reason, Optional.empty()),
                1,
                now,
                Optional.of(now));
        ideas.ideas().insert(handle, split, now);
        return split;
    }

    private void link(Handle handle, String from, LinkKind kind, String to) {
        String type = desk.context().id().value() + ".idea";
        desk.context().service(Contents.class).link(handle, new ContentRef(type, from), kind, new ContentRef(type, to));
    }
}
