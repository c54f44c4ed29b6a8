package org.territoireouvert.initiatives.web.exchange;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.watch.LinkRepository;

/** Administration: the pages to which entries lead and that are gone. */
public final class LinkPages {

    private static final String PATH = "/admin/initiatives/liens";
    private static final int SHOWN = 200;

    private final PluginContext context;
    private final LinkRepository links;

    /** Creates the page. */
    public LinkPages(PluginContext context, LinkRepository links) {
        this.context = context;
        this.links = links;
    }

    /** Declares the page. */
    public void declare(Registrar registrar, Permission required) {
        registrar.get(PATH, required, this::list);
    }

    private Response list(Request request) {
        return Page.of("admin-links", context.messages().format(request.locale(), "links.title"))
                .with("links", links.broken(SHOWN));
    }
}
