package org.territoireouvert.runner.web.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.web.route.CoreRequest;

/** What ties the pages together that a browser sees without a session; it begins with the first page that holds a form. */
final class VisitCookie {

    private static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    private final CoreRequest request;
    private final String name;
    private @Nullable String secret;
    private boolean isNew;

    VisitCookie(CoreRequest request, String name) {
        this.request = request;
        this.name = name;
    }

    boolean isThere() {
        return request.cookie(name).isPresent();
    }

    /** Returns the secret of the visit, which begins now if there is none. */
    String secret() {
        String known = secret;
        if (known == null) {
            known = request.cookie(name).filter(Token::isPlausible).orElse(null);
            if (known == null) {
                known = Token.nonce();
                isNew = true;
            }
            secret = known;
        }
        return known;
    }

    /** Sends the cookie of a visit that began with this request. */
    void keep() {
        if (isNew && secret != null) {
            request.setCookie(name, secret, WHILE_OPEN);
            isNew = false;
        }
    }

    /** Ends the visit; another one begins with the next form. */
    void end() {
        request.setCookie(name, "", Duration.ZERO);
        secret = Token.nonce();
        isNew = true;
    }
}
