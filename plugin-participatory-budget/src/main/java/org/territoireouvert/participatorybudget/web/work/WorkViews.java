package org.territoireouvert.participatorybudget.web.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.Work;
import org.territoireouvert.participatorybudget.work.WorkStore;

/** Reads what pages show of works. */
public final class WorkViews {

    private final PluginContext context;
    private final WorkStore store;

    /** Creates the views. */
    public WorkViews(PluginContext context) {
        this.context = context;
        this.store = WorkStore.on(context.ids());
    }

    /** Returns the works of a project; empty when no published result funds it. */
    public Optional<WorkView> of(Handle handle, Edition edition, String number, Locale locale) {
        return store.works()
                .funded(handle, edition.id(), number)
                .map(project -> view(handle, project, new WorkWords(context.messages(), locale)));
    }

    private WorkView view(Handle handle, FundedProject project, WorkWords words) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        Markdown markdown = context.service(Markdown.class);
        List<WorkView.Item> news = store.news().of(handle, project.id()).stream()
                .map(written -> new WorkView.Item(written.publishedAt(), markdown.render(written.text())))
                .toList();
        return new WorkView(
                words.badge(project.work()),
                project.work().isPresent() ? words.money(project) : "",
                words.milestones(store.steps().of(handle, project.id()), today),
                news,
                project.work().map(Work::updatedAt));
    }

    /** Tells whether there is a page of works to show for an edition: they are planned, or followed. */
    public boolean areShown(Handle handle, Edition edition) {
        return edition.schedule().of(Phase.WORKS).isPresent() || store.works().exist(handle, edition.id());
    }

    /** Tells whether works of any edition are followed. */
    public boolean exist(Handle handle) {
        return store.works().exist(handle);
    }
}
