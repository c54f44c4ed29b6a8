package org.territoireouvert.runner.web.admin;

import java.time.Duration;
import java.util.Set;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.Access;
import org.territoireouvert.runner.identity.AdminLinks;
import org.territoireouvert.runner.identity.Attempts;
import org.territoireouvert.runner.identity.Sessions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.server.WebParts;

/** Signs administrators in by their one-time links, and out. */
final class SignInPages {

    private static final int WRONG_BY_CLIENT = 5;
    private static final int WRONG_BY_ALL = 100;

    private final Messages messages;
    private final AdminLinks links;
    private final Sessions sessions;
    private final String sessionCookie;
    private final Attempts wrong;

    SignInPages(WebParts parts, Sessions sessions, String sessionCookie) {
        this.messages = parts.messages();
        this.links = new AdminLinks(parts.database(), parts.clock());
        this.sessions = sessions;
        this.sessionCookie = sessionCookie;
        this.wrong = new Attempts(WRONG_BY_CLIENT, WRONG_BY_ALL, Duration.ofMinutes(15), parts.clock());
    }

    /** Shows the button; changes nothing, so that a mail scanner does not use the link up. */
    Response show(CoreRequest request) {
        String token = request.query(AdminLinks.TOKEN).orElse("");
        refuseGuessing(request);
        return page(request, token, links.isValid(token));
    }

    Response enter(CoreRequest request) {
        refuseGuessing(request);
        String token = request.form(AdminLinks.TOKEN).orElse("");
        if (!links.use(token)) {
            wrong.admit(request.clientAddress());
            return page(request, "", false).status(422);
        }
        request.cookie(sessionCookie).ifPresent(sessions::close);
        Agent administrator = new Agent(
                "administrator", messages.format(request.locale(), "admin.person"), Set.of(Access.ADMINISTRATOR));
        request.setCookie(sessionCookie, sessions.open(administrator), Duration.ofSeconds(-1));
        return new Response.Redirect("/admin");
    }

    Response leave(CoreRequest request) {
        request.cookie(sessionCookie).ifPresent(sessions::close);
        request.setCookie(sessionCookie, "", Duration.ZERO);
        return new Response.Redirect("/");
    }

    private void refuseGuessing(CoreRequest request) {
        if (wrong.isExhausted(request.clientAddress())) {
            throw new RefusedRequest(Reason.TOO_MANY, "wrong links");
        }
    }

    private Page page(CoreRequest request, String token, boolean valid) {
        return Page.of("admin/sign-in", messages.format(request.locale(), "admin.sign-in.title"))
                .with("token", token)
                .with("valid", valid);
    }
}
