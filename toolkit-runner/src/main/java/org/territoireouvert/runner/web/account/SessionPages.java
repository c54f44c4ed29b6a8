package org.territoireouvert.runner.web.account;

import java.time.Instant;
import java.util.List;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.web.account.AccountFrame.Done;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Where a person is signed in, and how to end it. */
final class SessionPages {

    static final String PATH = AccountFrame.PATH + "/sessions";
    static final String END_PATH = PATH + "/{session}/fermer";
    static final String END_ALL_PATH = PATH + "/fermer";

    /**
     * A session in the list.
     *
     * @param device possibly empty
     * @param method message
     * @param here whether it is the one of this browser
     */
    public record Row(String id, String device, String method, Instant since, Instant seen, boolean here) {}

    private final WebParts parts;
    private final AccountFrame frame;

    SessionPages(WebParts parts, AccountFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        Session here = AccountFrame.session(request);
        List<Row> rows = parts.identity().sessions().of(here.accountId()).stream()
                .map(session -> new Row(
                        session.id(),
                        session.device(),
                        frame.say(
                                request.locale(),
                                "signin.method." + session.method().name()),
                        session.createdAt(),
                        session.seenAt(),
                        session.id().equals(here.id())))
                .toList();
        return frame.page(request, "sessions").with("sessions", rows);
    }

    /** Ends one session; of somebody else's, nothing is said and nothing happens. */
    Response end(CoreRequest request) {
        Session here = AccountFrame.session(request);
        String id = request.pathParameter("session");
        parts.database().write(handle -> parts.identity().sessions().close(handle, here.accountId(), id));
        if (id.equals(here.id())) {
            request.dropSession();
            return new Response.Redirect("/");
        }
        return AccountFrame.after(PATH, Done.SESSION);
    }

    Response endAll(CoreRequest request) {
        String account = AccountFrame.account(request).id();
        parts.database().write(handle -> {
            parts.identity().sessions().closeAll(handle, account);
            return true;
        });
        request.dropSession();
        return new Response.Redirect("/");
    }
}
