package org.territoireouvert.participatorybudget.work.news;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.TellWork;
import org.territoireouvert.participatorybudget.work.Work;
import org.territoireouvert.participatorybudget.work.WorkStore;

/** Publishes a piece of news of works that are followed. */
public final class PublishNews {

    /** Written to the audit log with it: edition, project. */
    public static final AuditType NEWS_LOGGED =
            new AuditType("participatory-budget.work-news-published", AuditType.Visibility.PUBLIC);

    private final PluginContext context;
    private final WorkStore store;
    private final TellWork tellWork;

    /** Creates the use case. */
    public PublishNews(PluginContext context, WorkStore store) {
        this.context = context;
        this.store = store;
        this.tellWork = new TellWork(context);
    }

    /** What came of it. */
    public enum Outcome {
        /** Everybody reads it. */
        PUBLISHED,
        /** No published result funds this project. */
        NOT_FUNDED,
        /** The works have no status yet. */
        NOT_FOLLOWED
    }

    /**
     * Publishes and tells who follows the project.
     *
     * @param text Markdown, not blank
     */
    public Outcome publish(Edition edition, String number, String text, Actor actor) {
        return context.database().write(handle -> {
            Optional<FundedProject> project = store.works().funded(handle, edition.id(), number);
            if (project.isEmpty()) {
                return Outcome.NOT_FUNDED;
            }
            Optional<Work> work = project.get().work();
            if (work.isEmpty()) {
                return Outcome.NOT_FOLLOWED;
            }
            insert(handle, project.get(), text, actor);
            tellWork.publish(handle, project.get(), work.get().status());
            tellWork.tellFollowers(handle, edition, project.get(), actor);
            log(handle, edition, project.get(), actor);
            return Outcome.PUBLISHED;
        });
    }

    private void insert(Handle handle, FundedProject project, String text, Actor actor) {
        store.news()
                .insert(
                        handle,
                        new News(
                                context.ids().next(),
                                project.id(),
                                context.clock().instant(),
                                text,
                                TellWork.personOf(actor)));
    }

    private void log(Handle handle, Edition edition, FundedProject project, Actor actor) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(NEWS_LOGGED, actor, TellWork.path(project))
                                .with("edition", edition.title())
                                .with("project", project.title()));
    }
}
