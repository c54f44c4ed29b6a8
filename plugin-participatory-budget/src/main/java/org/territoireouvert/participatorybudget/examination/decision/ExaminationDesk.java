package org.territoireouvert.participatorybudget.examination.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.examination.ExaminationStore;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.IdeaStore;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;

/** Hands an idea to the member of staff who does something with it, and logs what they did. */
public final class ExaminationDesk {

    private final PluginContext context;
    private final IdeaDesk ideas;
    private final ExaminationStore store;
    private final IdeaNews news;

    /** Creates the desk. */
    public ExaminationDesk(PluginContext context, IdeaDesk ideas) {
        this.context = context;
        this.ideas = ideas;
        this.store = ExaminationStore.of(context.ids());
        this.news = new IdeaNews(context);
    }

    /** Where an idea is, who acts and when. */
    record Act(Agent agent, String edition, String id) {}

    /** Does something with an idea. */
    @FunctionalInterface
    interface Work {
        Outcome on(Handle handle, IdeaOfEdition idea, Instant now);
    }

    /** Does something with a public idea, in whatever state. */
    Outcome on(Act act, Work work) {
        return ideas.decide(act.edition(), act.id(), (handle, idea, now) -> {
            if (!idea.idea().state().isPublic()) {
                throw new NotFoundException("Idea " + act.id());
            }
            return work.on(handle, idea, now);
        });
    }

    /** Does something with an idea about which nothing is decided yet. */
    Outcome onSubmitted(Act act, Work work) {
        return on(
                act,
                (handle, idea, now) -> idea.idea().state() == IdeaState.SUBMITTED
                        ? work.on(handle, idea, now)
                        : Outcome.Refused.of("examine.decided"));
    }

    /** Writes to the audit log; the title of the idea is the detail {@code idea}. */
    void log(Handle handle, AuditType type, Agent agent, IdeaOfEdition idea, Map<String, String> details) {
        AuditEntry entry = AuditEntry.of(type, agent, idea.path())
                .with("idea", idea.idea().text().title());
        for (Map.Entry<String, String> detail : details.entrySet()) {
            entry = entry.with(detail.getKey(), detail.getValue());
        }
        context.service(AuditTrail.class).record(handle, entry);
    }

    /** Returns the members of staff who may examine an idea, by name. */
    public static List<Colleague> colleagues(PluginContext context, IdeaOfEdition idea) {
        return context.service(People.class)
                .colleaguesWho(BudgetRights.EXAMINE, idea.edition().slug());
    }

    PluginContext context() {
        return context;
    }

    IdeaDesk ideas() {
        return ideas;
    }

    IdeaStore ideaStore() {
        return ideas.store();
    }

    IdeaNews news() {
        return news;
    }

    /** Returns the tables of examinations. */
    public ExaminationStore store() {
        return store;
    }
}
