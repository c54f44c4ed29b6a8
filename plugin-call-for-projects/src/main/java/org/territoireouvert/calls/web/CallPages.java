package org.territoireouvert.calls.web;

import java.time.LocalDate;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.contribution.CallContent;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.web.examination.ResultPages;

/** The list of calls and the page of one. */
public final class CallPages {

    /** Within how many days a question is answered, by the authority's own promise. */
    public static final Setting<Long> ANSWER_DAYS = Setting.number("answer-days", 5);

    private static final String STATE = "etat";

    private final PluginContext context;
    private final ContentType type;
    private final CallRepository calls;
    private final QuestionRepository questions;
    private final ResultPages results;

    /** Creates the pages. */
    public CallPages(
            PluginContext context,
            CallRepository calls,
            QuestionRepository questions,
            ContentType type,
            ResultPages results) {
        this.results = results;
        this.context = context;
        this.type = type;
        this.calls = calls;
        this.questions = questions;
    }

    /** Shows the list. */
    public Response list(Request request) {
        ListQuery chosen = ListQuery.read(request, Call.PATH, ListFilter.of(STATE, CallState.class));
        Locale locale = request.locale();
        LocalDate today = today();
        CallSearch search = new CallSearch(chosen.words(), chosen.value(STATE, CallState.class), today);
        Messages messages = context.messages();
        Slice<CallRow> rows =
                calls.list(search, Keyset.of(request, 2)).map(line -> CallRow.of(line, today, messages, locale));
        return Page.of("call-list", messages.format(locale, "calls.title"))
                .description(messages.format(locale, "calls.lead"))
                .with(
                        "list",
                        ListPage.of(chosen, rows, calls.found(search))
                                .filter(
                                        STATE,
                                        messages.format(locale, "calls.state"),
                                        messages.format(locale, "calls.all-states"),
                                        chosen.choices(
                                                STATE,
                                                CallState.class,
                                                state -> messages.format(locale, CallBadges.key(state)))));
    }

    /** Shows one. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Call call = calls.find(slug).orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
        Messages messages = context.messages();
        long days = context.settings().get(ANSWER_DAYS);
        return Page.of("call", call.title())
                .about(type, CallContent.item(call))
                .description(call.sheet().subject().summary())
                .crumb(messages.format(request.locale(), "menu.calls"), Call.PATH)
                .with("results", results.isPublished(slug))
                .with("resultsPath", call.path() + "/resultats")
                .with("answerable", isAnswerable(call))
                .with("path", call.path())
                .with(
                        "view",
                        CallView.of(
                                call,
                                questions.answered(slug),
                                context.clock().instant(),
                                context.zone(),
                                days,
                                messages,
                                request.locale()));
    }

    private boolean isAnswerable(Call call) {
        return call.takesApplications()
                && call.calendar().state(context.clock().instant(), context.zone()) == CallState.OPEN;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
