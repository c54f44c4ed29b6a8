package org.territoireouvert.participatorybudget.work.news;

import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.TellWork;
import org.territoireouvert.participatorybudget.work.WorkStore;

/** Removes a piece of news that was published by mistake. */
public final class RemoveNews {

    /** Written to the audit log with it: edition, project. */
    public static final AuditType REMOVAL_LOGGED =
            new AuditType("participatory-budget.work-news-removed", AuditType.Visibility.PUBLIC);

    private final PluginContext context;
    private final WorkStore store;

    /** Creates the use case. */
    public RemoveNews(PluginContext context, WorkStore store) {
        this.context = context;
        this.store = store;
    }

    /** Removes it; returns whether it was there, on a funded project of this edition. */
    public boolean remove(Edition edition, String number, String newsId, Actor actor) {
        return context.database().write(handle -> {
            Optional<FundedProject> project = store.works().funded(handle, edition.id(), number);
            Optional<News> news = project.flatMap(known -> store.news().find(handle, known.id(), newsId));
            if (project.isEmpty() || news.isEmpty()) {
                return false;
            }
            store.news().remove(handle, newsId);
            context.service(AuditTrail.class)
                    .record(
                            handle,
                            AuditEntry.of(REMOVAL_LOGGED, actor, TellWork.path(project.get()))
                                    .with("edition", edition.title())
                                    .with("project", project.get().title()));
            return true;
        });
    }
}
