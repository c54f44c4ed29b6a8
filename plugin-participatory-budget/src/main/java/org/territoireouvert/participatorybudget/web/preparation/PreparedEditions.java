package org.territoireouvert.participatorybudget.web.preparation;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.web.EditionViews;

/** What the pages have in common on which staff prepare an edition. */
public final class PreparedEditions {

    private final PluginContext context;
    private final EditionStore store;
    private final EditionViews views;

    /** Creates it. */
    public PreparedEditions(PluginContext context, EditionStore store, EditionViews views) {
        this.context = context;
        this.store = store;
        this.views = views;
    }

    /**
     * An edition as it was read.
     *
     * @param version changes with every change of it
     */
    record Read(Edition edition, String version) {}

    /** Reads the edition that an address names. */
    Read read(Request request) {
        return context.database().read(handle -> read(handle, request));
    }

    /** Reads the edition that an address names, together with other things. */
    Read read(Handle handle, Request request) {
        Edition edition = views.requested(handle, request);
        return new Read(edition, store.editions().version(handle, edition.id()));
    }

    /** Tells whether its money can change today. */
    boolean isOpen(Edition edition) {
        return edition.isOpenToChangesOn(LocalDate.ofInstant(context.clock().instant(), context.zone()));
    }

    /** Begins a page with a form. */
    Page page(Request request, String template, String title, FormInput form) {
        return Page.of(template, title)
                .crumb(
                        context.messages().format(request.locale(), "administration.title"),
                        "/admin/budgets-participatifs")
                .status(form.isValid() ? 200 : 422)
                .with("form", form);
    }
}
