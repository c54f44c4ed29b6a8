package org.territoireouvert.calls.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Keyset;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Slice;
import org.territoireouvert.calls.contribution.CallContent;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.store.CallLine;
import org.territoireouvert.calls.store.CallRepository;
import org.territoireouvert.calls.store.CallSearch;

/** The list of calls and the page of one. */
public final class CallPages {

    /** Within how many days a question is answered, by the authority's own promise. */
    public static final Setting<Long> ANSWER_DAYS = Setting.number("answer-days", 5);

    private static final String PATH = "/appels-a-projets";

    private final PluginContext context;
    private final ContentType type;
    private final CallRepository calls;
    private final LongSupplier published;

    /**
     * Creates the pages.
     *
     * @param published how many calls there are
     */
    public CallPages(PluginContext context, CallRepository calls, LongSupplier published, ContentType type) {
        this.published = published;
        this.context = context;
        this.type = type;
        this.calls = calls;
    }

    /** Shows the list. */
    public Response list(Request request) {
        Locale locale = request.locale();
        LocalDate today = today();
        String words = request.query("q").orElse("");
        Optional<CallState> state = request.query("etat").flatMap(CallPages::stateOf);
        CallSearch search = new CallSearch(words, state, today);
        Slice<CallLine> found = calls.list(search, Keyset.of(request, 2));
        long all = published.getAsLong();
        Messages messages = context.messages();
        List<CallListView.Row> rows = found.items().stream()
                .map(line -> CallListView.Row.of(line, today, messages, locale))
                .toList();
        CallListView view = new CallListView(
                words.isEmpty() && state.isEmpty() ? all : calls.count(search),
                all,
                new Slice<>(rows, found.previous(), found.next()),
                options(state, locale),
                state.isPresent(),
                PATH + "?q=" + encode(words) + "&etat="
                        + state.map(Enum::name).orElse("").toLowerCase(Locale.ROOT));
        return Page.of("call-list", messages.format(locale, "calls.title"))
                .description(messages.format(locale, "calls.lead"))
                .with("q", words)
                .with("view", view);
    }

    /** Shows one. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Call call = calls.find(slug).orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
        Messages messages = context.messages();
        long days = context.settings().get(ANSWER_DAYS);
        return Page.of("call", call.title())
                .about(type, CallContent.item(call))
                .description(call.summary())
                .crumb(messages.format(request.locale(), "menu.calls"), PATH)
                .with("view", CallView.of(call, today(), days, messages, request.locale()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    private List<CallListView.Option> options(Optional<CallState> chosen, Locale locale) {
        Messages messages = context.messages();
        return Stream.concat(
                        Stream.of(new CallListView.Option(
                                "", messages.format(locale, "calls.all-states"), chosen.isEmpty())),
                        Arrays.stream(CallState.values())
                                .map(state -> new CallListView.Option(
                                        state.name().toLowerCase(Locale.ROOT),
                                        messages.format(locale, CallBadges.key(state)),
                                        chosen.filter(state::equals).isPresent())))
                .toList();
    }

    private static Optional<CallState> stateOf(String value) {
        return Arrays.stream(CallState.values())
                .filter(state -> state.name().equalsIgnoreCase(value))
                .findFirst();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
