package org.territoireouvert.ambassadors.web.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.request.RequestSearch;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.web.handling.InboxPages;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The list of requests and its feed, each of what is chosen. */
public final class RequestListPages {

    static final String PATH = "/ambassadeurs/demandes";
    private static final String FEED_PATH = PATH + "/flux";
    private static final String KIND = "nature";
    private static final String STATE = "etat";
    private static final String BODY = "administration";
    private static final int FEED_ENTRIES = 50;
    private static final List<String> STATES = Stream.of(RequestState.values())
            .filter(state -> state != RequestState.RECEIVED)
            .map(ListFilter::value)
            .toList();

    private final Desk desk;
    private final RequestViews views;
    private final Messages messages;

    /** Creates the pages. */
    public RequestListPages(Desk desk, RequestViews views) {
        this.desk = desk;
        this.views = views;
        this.messages = desk.context().messages();
    }

    /** Shows the list. */
    Response list(Request request) {
        ListQuery chosen = query(request, PATH);
        RequestSearch search = search(chosen);
        Locale locale = request.locale();
        Slice<PublicRequest> found = desk.requests().list(search, Keyset.of(request, 2));
        Slice<RequestView> rows = new Slice<>(views.of(found.items(), locale), found.previous(), found.next());
        return Page.of("request-list", say(locale, "requests.list.title"))
                .description(say(locale, "requests.list.lead"))
                .crumb(say(locale, "menu.ambassadors"), "/ambassadeurs")
                .with("inbox", inbox(request))
                .with("feed", feedAddress(chosen))
                .with("list", filtered(ListPage.of(chosen, rows, desk.requests().found(search)), chosen, locale));
    }

    /** Returns where somebody finds what waits for them, empty for who handles no requests. */
    private String inbox(Request request) {
        return desk.handlers()
                .of(request.actor())
                .map(one -> one.isStaff() ? InboxPages.STAFF_PATH : InboxPages.OWN_PATH)
                .orElse("");
    }

    private static ListQuery query(Request request, String path) {
        return ListQuery.read(
                request,
                path,
                ListFilter.of(KIND, RequestKind.class),
                ListFilter.of(STATE, STATES),
                ListFilter.open(BODY));
    }

    private static RequestSearch search(ListQuery chosen) {
        return new RequestSearch(
                chosen.words(),
                chosen.value(KIND, RequestKind.class),
                chosen.value(STATE, RequestState.class),
                chosen.value(BODY),
                "");
    }

    private static String feedAddress(ListQuery chosen) {
        return chosen.address().replaceFirst(PATH, FEED_PATH);
    }

    private ListPage<RequestView> filtered(ListPage<RequestView> page, ListQuery chosen, Locale locale) {
        List<String> kinds =
                Arrays.stream(RequestKind.values()).map(ListFilter::value).toList();
        return page.filter(
                        BODY,
                        say(locale, "requests.filter.body"),
                        say(locale, "requests.filter.all-bodies"),
                        desk.administrations().choices().stream()
                                .map(one -> new Choice(
                                        one.value(), one.label(), one.value().equals(chosen.value(BODY))))
                                .toList())
                .filter(
                        KIND,
                        say(locale, "requests.filter.kind"),
                        say(locale, "requests.filter.all-kinds"),
                        chosen.choices(KIND, kinds, value -> say(locale, "request.kind." + value)))
                .filter(
                        STATE,
                        say(locale, "requests.filter.state"),
                        say(locale, "requests.filter.all-states"),
                        chosen.choices(STATE, STATES, value -> say(locale, "request.state." + value)));
    }

    /** Answers the list as a feed. */
    Response feed(Request request) {
        List<PublicRequest> found = desk.requests()
                .list(search(query(request, FEED_PATH)), Keyset.first(FEED_ENTRIES))
                .items();
        return new Response.Atom(
                say(request.locale(), "requests.list.title"),
                views.of(found, request.locale()).stream()
                        .map(view -> entry(found, view))
                        .toList());
    }

    private static Feed.Entry entry(List<PublicRequest> found, RequestView view) {
        PublicRequest request = found.stream()
                .filter(one -> one.id().equals(view.id()))
                .findFirst()
                .orElseThrow();
        return new Feed.Entry(
                view.id(),
                view.number() + " – " + view.title(),
                view.path(),
                view.badge().label() + ". " + view.turn(),
                request.updatedAt());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.format(locale, key, arguments);
    }
}
