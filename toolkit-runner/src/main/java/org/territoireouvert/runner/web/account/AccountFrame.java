package org.territoireouvert.runner.web.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Starts the pages of a person's account: with their title, the way up, and what has just been done. */
public final class AccountFrame {

    /** Where a person finds all that is theirs. */
    public static final String PATH = "/mon-compte";

    private static final String DONE = "fait";

    private final WebParts parts;

    /** What a person has just done with their account; the sentence is the message {@code account.done.<code>}. */
    public enum Done {
        /** Names or language were changed. */
        SAVED,
        /** The address was changed. */
        ADDRESS,
        /** A session was ended. */
        SESSION,
        /** A consent was withdrawn. */
        WITHDRAWN,
        /** The person proved again who they are. */
        PROVED;

        private static final List<String> CODES =
                Arrays.stream(values()).map(Done::code).toList();

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Starts pages in the words of the runtime. */
    public AccountFrame(WebParts parts) {
        this.parts = parts;
    }

    /** Returns the account of the person who asks; the permission of the route has seen to it that there is one. */
    public static Account account(CoreRequest request) {
        return request.account().orElseThrow();
    }

    /** Returns the session of the person who asks. */
    public static Session session(CoreRequest request) {
        return request.session().orElseThrow();
    }

    /**
     * Starts a page.
     *
     * @param template below {@code account/}; the title is the message {@code account.<template>.title}
     */
    public Page page(CoreRequest request, String template) {
        Page page = Page.of("account/" + template, say(request.locale(), "account." + template + ".title"))
                .crumb(say(request.locale(), "account.title"), PATH);
        return page.with("done", done(request));
    }

    /** Returns the sentence about what has just been done, empty when nothing was. */
    private String done(CoreRequest request) {
        return request.query(DONE)
                .filter(Done.CODES::contains)
                .map(what -> say(request.locale(), "account.done." + what))
                .orElse("");
    }

    /** Sends the browser to a page of the account that says what has been done. */
    public static Response after(String path, Done done) {
        return new Response.Redirect(path + "?" + DONE + "=" + done.code());
    }

    /** Returns a message of the runtime. */
    public String say(Locale locale, String key, Object... arguments) {
        return parts.messages().format(locale, key, arguments);
    }
}
