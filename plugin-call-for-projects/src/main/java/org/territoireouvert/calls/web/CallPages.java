package org.territoireouvert.calls.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.call.question.AskQuestion;
import org.territoireouvert.calls.contribution.CallContent;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.Question;

/** The list of calls and the page of one. */
public final class CallPages {

    /** Within how many days a question is answered, by the authority's own promise. */
    public static final Setting<Long> ANSWER_DAYS = Setting.number("answer-days", 5);

    /** Answers above which they can be searched. */
    private static final int SEARCHED_ABOVE = 10;

    private static final String WORDS = "q";

    private final PluginContext context;
    private final ContentType type;
    private final CallRepository calls;
    private final QuestionRepository questions;
    private final CallActions actions;
    private final SheetViews sheets;

    /** Creates the pages. */
    public CallPages(
            PluginContext context,
            CallRepository calls,
            QuestionRepository questions,
            ContentType type,
            CallActions actions) {
        this.context = context;
        this.type = type;
        this.calls = calls;
        this.questions = questions;
        this.actions = actions;
        this.sheets = new SheetViews(context);
    }

    /** Shows the list. */
    public Response list(Request request) {
        ListQuery chosen = CallFilters.read(request);
        CallWords words = new CallWords(context, request.locale());
        LocalDateTime now = LocalDateTime.ofInstant(context.clock().instant(), context.zone());
        CallSearch search = CallFilters.search(chosen, context.service(Territories.class), now);
        Slice<CallRow> rows = calls.list(search, Keyset.of(request, 2)).map(line -> CallRow.of(line, now, words));
        return Page.of("call-list", words.say("calls.title"))
                .description(words.say("calls.lead"))
                .with("list", CallFilters.offer(ListPage.of(chosen, rows, calls.found(search)), context, words))
                .with("prepares", may(request, CallRights.PREPARE))
                .with("examines", may(request, CallRights.EXAMINE))
                .with(
                        "alert",
                        AlertPages.newAlert(
                                chosen.value(CallFilters.THEME),
                                chosen.value(CallFilters.TERRITORY),
                                chosen.value(CallFilters.AMOUNT)));
    }

    private boolean may(Request request, Permission permission) {
        return context.service(People.class).allows(request.actor(), permission, "");
    }

    /** Shows one. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Call call = calls.find(slug).orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
        Locale locale = request.locale();
        CallWords words = new CallWords(context, locale);
        Instant now = context.clock().instant();
        CallState state = call.state(now, context.zone());
        List<Question> all = questions.answered(slug);
        String looked = request.query(WORDS).map(String::strip).orElse("");
        return Page.of("call", call.title())
                .about(type, CallContent.item(call))
                .description(call.sheet().subject().summary())
                .crumb(words.say("menu.calls"), Call.PATH)
                .with("call", call)
                .with("view", sheets.of(call.sheet(), locale))
                .with(
                        "badge",
                        CallBadges.of(
                                state,
                                call.calendar().closesOn(),
                                LocalDate.ofInstant(now, context.zone()),
                                context.messages(),
                                locale))
                .with("left", SheetViews.left(call.calendar(), state, now, context.zone(), words))
                .with("upcoming", state == CallState.UPCOMING)
                .with("withdrawn", call.withdrawnOn().isPresent())
                .with("reason", calls.withdrawalReason(slug).orElse(""))
                .with("actions", actions.of(call, request.actor(), locale))
                .with("prepares", may(request, CallRights.PREPARE))
                .with("asks", AskQuestion.isOpen(call, now, context.zone()))
                .with("asksUntil", QuestionPages.until(call, words))
                .with("answerDays", context.settings().get(ANSWER_DAYS))
                .with("answers", all.size())
                .with("searched", all.size() > SEARCHED_ABOVE)
                .with("words", looked)
                .with("questions", found(all, looked));
    }

    private static List<Question> found(List<Question> all, String looked) {
        String wanted = SearchText.fold(looked);
        return all.stream()
                .filter(one ->
                        SearchText.fold(one.question() + " " + one.answer()).contains(wanted))
                .toList();
    }
}
