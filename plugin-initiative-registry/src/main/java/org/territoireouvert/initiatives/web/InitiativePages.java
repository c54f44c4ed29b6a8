package org.territoireouvert.initiatives.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
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
import org.territoireouvert.initiatives.contribution.InitiativeContent;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.store.InitiativeRepository;
import org.territoireouvert.initiatives.store.InitiativeSearch;
import org.territoireouvert.initiatives.store.OpenCallRepository;

/** The list of initiatives and the page of one. */
public final class InitiativePages {

    private static final String PATH = "/initiatives";
    private static final String COMMUNE = "commune";
    private static final String PHASE = "phase";
    private static final int CALLS = 3;

    private final PluginContext context;
    private final ContentType type;
    private final InitiativeRepository initiatives;
    private final OpenCallRepository calls;
    private final InitiativeLinks links;

    /** Creates the pages. */
    public InitiativePages(
            PluginContext context, InitiativeRepository initiatives, OpenCallRepository calls, ContentType type) {
        this.context = context;
        this.type = type;
        this.initiatives = initiatives;
        this.calls = calls;
        this.links = new InitiativeLinks(context);
    }

    /** Shows the list. */
    public Response list(Request request) {
        ListQuery chosen = ListQuery.read(request, PATH, ListFilter.open(COMMUNE), ListFilter.of(PHASE, Phase.class));
        Locale locale = request.locale();
        Messages messages = context.messages();
        InitiativeSearch search =
                new InitiativeSearch(chosen.words(), chosen.value(COMMUNE), chosen.value(PHASE, Phase.class));
        Slice<InitiativeRow> rows = initiatives
                .list(search, Keyset.of(request, 2))
                .map(initiative -> InitiativeRow.of(initiative, messages, locale));
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return Page.of("initiative-list", messages.format(locale, "initiatives.title"))
                .description(messages.format(locale, "initiatives.lead"))
                .with("list", filtered(ListPage.of(chosen, rows, initiatives.found(search)), locale))
                .with(
                        "calls",
                        calls.openOn(today, CALLS).stream()
                                .map(call -> new OpenCallRow(call.title(), call.path(), call.closesOn()))
                                .toList());
    }

    private ListPage<InitiativeRow> filtered(ListPage<InitiativeRow> list, Locale locale) {
        Messages messages = context.messages();
        return list.filter(
                        COMMUNE,
                        messages.format(locale, "initiatives.commune"),
                        messages.format(locale, "initiatives.all-communes"),
                        list.query().choices(COMMUNE, initiatives.communes(), UnaryOperator.identity()))
                .filter(
                        PHASE,
                        messages.format(locale, "initiatives.phase"),
                        messages.format(locale, "initiatives.all-phases"),
                        list.query()
                                .choices(
                                        PHASE,
                                        Phase.class,
                                        phase -> PhaseBadge.of(phase, messages, locale)
                                                .label()));
    }

    /** Shows one. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Initiative initiative =
                initiatives.find(slug).orElseThrow(() -> new NotFoundException("No initiative \"" + slug + "\""));
        Messages messages = context.messages();
        return Page.of("initiative", initiative.title())
                .about(type, InitiativeContent.item(initiative))
                .description(initiative.summary())
                .crumb(messages.format(request.locale(), "menu.initiatives"), PATH)
                .with("view", InitiativeView.of(initiative, links, context.zone(), messages, request.locale()));
    }
}
