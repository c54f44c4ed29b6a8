package org.territoireouvert.ambassadors.web.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.Handler;
import org.territoireouvert.ambassadors.request.DueRepository;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.web.request.RequestView;
import org.territoireouvert.ambassadors.web.request.RequestViews;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** What waits to be read, passed on or answered: all of it for staff, their own for an ambassador. */
public final class InboxPages {

    /** The inbox of staff. */
    public static final String STAFF_PATH = "/admin/ambassadeurs/demandes";

    /** The inbox of an ambassador. */
    public static final String OWN_PATH = "/ambassadeurs/espace/demandes";

    private static final int SHOWN = 50;
    private static final int READ = 300;
    private static final List<RequestState> WAITING = List.of(
            RequestState.RECEIVED,
            RequestState.QUALIFIED,
            RequestState.ESCALATED,
            RequestState.REMINDED,
            RequestState.RELAYED);

    private final Desk desk;
    private final RequestViews views;
    private final DueRepository due;

    /** Creates the pages. */
    public InboxPages(Desk desk, RequestViews views) {
        this.desk = desk;
        this.views = views;
        this.due = new DueRepository(desk.context().database());
    }

    /** The requests of one state that wait. */
    public record Pile(String title, List<RequestView> requests) {

        /** Copies the list. */
        public Pile {
            requests = List.copyOf(requests);
        }
    }

    /** Shows staff all that waits. */
    public Response all(Request request) {
        return page(request, Handler.STAFF).with("acting", true);
    }

    /** Shows an ambassador what waits for them; who has no running mandate reads so. */
    public Response own(Request request) {
        Optional<Handler> handler = desk.handlers().of(request.actor()).filter(one -> !one.isStaff());
        return handler.map(one -> page(request, one).with("acting", true))
                .orElseGet(() -> empty(request).with("acting", false));
    }

    private Page page(Request request, Handler handler) {
        List<Pile> piles = new ArrayList<>();
        for (RequestState state : WAITING) {
            List<PublicRequest> waiting = due.in(state, handler.isStaff() ? SHOWN : READ).stream()
                    .filter(handler::mayHandle)
                    .limit(SHOWN)
                    .toList();
            if (!waiting.isEmpty()) {
                String key = "handle.pile." + state.name().toLowerCase(Locale.ROOT);
                piles.add(new Pile(
                        say(request.locale(), key, waiting.size()),
                        waiting.stream()
                                .map(one -> views.of(one, request.locale()))
                                .toList()));
            }
        }
        return empty(request).with("piles", piles);
    }

    private Page empty(Request request) {
        return Page.of("request-inbox", say(request.locale(), "handle.inbox"))
                .crumb(say(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .with("piles", List.of());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return desk.context().messages().format(locale, key, arguments);
    }
}
