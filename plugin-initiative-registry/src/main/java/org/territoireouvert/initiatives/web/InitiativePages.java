package org.territoireouvert.initiatives.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Keyset;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Slice;
import org.territoireouvert.initiatives.contribution.InitiativeContent;
import org.territoireouvert.initiatives.contribution.PublishInitiative;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.store.InitiativeRepository;
import org.territoireouvert.initiatives.store.InitiativeSearch;
import org.territoireouvert.initiatives.store.OpenCallRepository;

/** The list of initiatives and the page of one. */
public final class InitiativePages {

    private static final String PATH = "/initiatives";
    private static final int CALLS = 3;

    private final PluginContext context;
    private final ContentType type;
    private final InitiativeRepository initiatives;
    private final OpenCallRepository calls;
    private final PublishInitiative publish;

    /** Creates the pages. */
    public InitiativePages(
            PluginContext context,
            InitiativeRepository initiatives,
            OpenCallRepository calls,
            PublishInitiative publish,
            ContentType type) {
        this.publish = publish;
        this.context = context;
        this.type = type;
        this.initiatives = initiatives;
        this.calls = calls;
    }

    /** Shows the list. */
    public Response list(Request request) {
        Locale locale = request.locale();
        Messages messages = context.messages();
        String words = request.query("q").orElse("");
        String commune = request.query("commune").orElse("");
        Optional<Phase> phase = request.query("phase").flatMap(InitiativePages::phaseOf);
        InitiativeSearch search = new InitiativeSearch(words, commune, phase);
        Slice<Initiative> found = initiatives.list(search, Keyset.of(request, 2));
        long all = publish.count();
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        InitiativeListView view = new InitiativeListView(
                search.equals(InitiativeSearch.ALL) ? all : initiatives.count(search),
                all,
                new Slice<>(
                        found.items().stream()
                                .map(initiative -> InitiativeListView.Row.of(initiative, messages, locale))
                                .toList(),
                        found.previous(),
                        found.next()),
                initiatives.communes().stream()
                        .map(name -> new InitiativeListView.Option(name, name, name.equals(commune)))
                        .toList(),
                phases(phase, locale),
                !commune.isEmpty() || phase.isPresent(),
                calls.openOn(today, CALLS).stream()
                        .map(call -> new InitiativeListView.Call(call.title(), call.path(), call.closesOn()))
                        .toList(),
                PATH + "?q=" + encode(words) + "&commune=" + encode(commune) + "&phase="
                        + phase.map(Enum::name).orElse("").toLowerCase(Locale.ROOT));
        return Page.of("initiative-list", messages.format(locale, "initiatives.title"))
                .description(messages.format(locale, "initiatives.lead"))
                .with("q", words)
                .with("view", view);
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
                .with("view", InitiativeView.of(initiative, context.zone(), messages, request.locale()));
    }

    private List<InitiativeListView.Option> phases(Optional<Phase> chosen, Locale locale) {
        return Arrays.stream(Phase.values())
                .map(phase -> new InitiativeListView.Option(
                        phase.name().toLowerCase(Locale.ROOT),
                        PhaseBadge.of(phase, context.messages(), locale).label(),
                        chosen.filter(phase::equals).isPresent()))
                .toList();
    }

    private static Optional<Phase> phaseOf(String value) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equalsIgnoreCase(value))
                .findFirst();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
