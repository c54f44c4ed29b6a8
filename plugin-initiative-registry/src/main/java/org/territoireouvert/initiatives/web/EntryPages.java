package org.territoireouvert.initiatives.web;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.web.echo.EchoViews;
import org.territoireouvert.initiatives.web.exchange.ExchangeViews;
import org.territoireouvert.initiatives.web.finding.RelatedView;
import org.territoireouvert.initiatives.web.writing.CareViews;

/** The page of one entry. */
public final class EntryPages {

    private static final String PATH = "/initiatives";

    private final PluginContext context;
    private final EntryContents contents;
    private final EntryRepository entries;
    private final RelatedView.Source related;
    private final EntryLinks links;
    private final EchoViews echo;
    private final ExchangeViews exchange;
    private final SheetViews views;
    private final CareViews care;

    /** Creates the page. */
    public EntryPages(
            PluginContext context,
            EntryRepository entries,
            EntryContents contents,
            RelatedView.Source related,
            EchoViews echo,
            ExchangeViews exchange,
            CareViews care) {
        this.context = context;
        this.contents = contents;
        this.entries = entries;
        this.related = related;
        this.links = new EntryLinks(context);
        this.echo = echo;
        this.exchange = exchange;
        this.views = new SheetViews(context);
        this.care = care;
    }

    /** Shows one. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Entry entry = entries.find(slug)
                .filter(found -> found.state().isRead())
                .orElseThrow(() -> new NotFoundException("No entry \"" + slug + "\""));
        Messages messages = context.messages();
        return Page.of("initiative", entry.title())
                .about(contents.type(entry.kind()), EntryContents.item(entry))
                .description(entry.sheet().subject().summary())
                .crumb(messages.format(request.locale(), "menu.initiatives"), PATH)
                .with("echo", echo.of(entry))
                .with("exchange", exchange.of(entry))
                .with("related", related.of(entry, request))
                .with("view", EntryView.of(entry, links, context.zone(), messages, request.locale()))
                .with("parts", views.of(entry.sheet(), request.locale()))
                .with("care", care.of(request, entry))
                .with("done", request.query("ok").isPresent());
    }
}
