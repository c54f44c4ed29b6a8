package org.territoireouvert.initiatives.web;

import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.call.OpenCallRepository;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.EntrySearch;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.web.exchange.ExchangeViews;
import org.territoireouvert.initiatives.web.writing.CareViews;

/** The list of entries and the page of one. */
public final class EntryPages {

    private static final String PATH = "/initiatives";
    private static final String KIND = "genre";
    private static final String PHASE = "phase";
    private static final int CALLS = 3;

    private final PluginContext context;
    private final EntryContents contents;
    private final EntryRepository entries;
    private final OpenCallRepository calls;
    private final EntryLinks links;
    private final ExchangeViews exchange;
    private final SheetViews views;
    private final CareViews care;

    /** Creates the pages. */
    public EntryPages(
            PluginContext context,
            EntryRepository entries,
            OpenCallRepository calls,
            EntryContents contents,
            ExchangeViews exchange,
            CareViews care) {
        this.context = context;
        this.contents = contents;
        this.entries = entries;
        this.calls = calls;
        this.links = new EntryLinks(context);
        this.exchange = exchange;
        this.views = new SheetViews(context);
        this.care = care;
    }

    /** Shows the list. */
    public Response list(Request request) {
        ListQuery chosen =
                ListQuery.read(request, PATH, ListFilter.of(KIND, EntryKind.class), ListFilter.of(PHASE, Phase.class));
        Locale locale = request.locale();
        Messages messages = context.messages();
        EntrySearch search =
                new EntrySearch(chosen.words(), chosen.value(KIND, EntryKind.class), chosen.value(PHASE, Phase.class));
        Slice<EntryRow> rows =
                entries.list(search, Keyset.of(request, 2)).map(line -> EntryRow.of(line, messages, locale));
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return Page.of("initiative-list", messages.format(locale, "initiatives.title"))
                .description(messages.format(locale, "initiatives.lead"))
                .with("list", filtered(ListPage.of(chosen, rows, entries.found(search)), locale))
                .with(
                        "calls",
                        calls.openOn(today, CALLS).stream()
                                .map(call -> new OpenCallRow(call.title(), call.path(), call.closesOn()))
                                .toList());
    }

    private ListPage<EntryRow> filtered(ListPage<EntryRow> list, Locale locale) {
        Messages messages = context.messages();
        return list.filter(
                        KIND,
                        messages.format(locale, "initiatives.kind"),
                        messages.format(locale, "initiatives.all-kinds"),
                        list.query().choices(KIND, EntryKind.class, kind -> EntryWords.kind(kind, messages, locale)))
                .filter(
                        PHASE,
                        messages.format(locale, "initiatives.phase"),
                        messages.format(locale, "initiatives.all-phases"),
                        list.query()
                                .choices(
                                        PHASE, Phase.class, phase -> EntryWords.of("phase.", phase, messages, locale)));
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
                .with("exchange", exchange.of(entry))
                .with("view", EntryView.of(entry, links, context.zone(), messages, request.locale()))
                .with("parts", views.of(entry.sheet(), request.locale()))
                .with("care", care.of(request, entry))
                .with("done", request.query("ok").isPresent());
    }
}
