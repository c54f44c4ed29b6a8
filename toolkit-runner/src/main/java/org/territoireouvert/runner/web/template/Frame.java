package org.territoireouvert.runner.web.template;

import java.util.Locale;
import org.territoireouvert.api.web.Actor;

/**
 * What the layout needs to know of a request.
 *
 * @param locale language of the page
 * @param path address of the page, without the query
 * @param query query of the address without {@code ?}, possibly empty
 * @param actor who asks
 * @param nonce of the content security policy
 * @param formToken token that every form carries
 * @param requestId to be quoted to the authority
 */
public record Frame(
        Locale locale, String path, String query, Actor actor, String nonce, String formToken, String requestId) {

    /** Name of the hidden field that carries the token. */
    public static final String TOKEN_FIELD = "_jeton";
}
