package org.territoireouvert.runner.web.template.layout;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Station;

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
 * @param account name of the person who signed in, also while they help somebody else; empty for visitors
 * @param unread how many news that person has not read, at most a hundred
 * @param rights tells what the person may do
 * @param station that the browser is, if people use it one after the other
 */
public record Frame(
        Locale locale,
        String path,
        String query,
        Actor actor,
        String nonce,
        String formToken,
        String requestId,
        String account,
        int unread,
        Rights rights,
        Optional<Station> station) {

    /** Tells what who asks may do. */
    @FunctionalInterface
    public interface Rights {
        /**
         * Tells whether a permission is held.
         *
         * @param plugin whose permission it is, empty for the runtime
         */
        boolean allow(Permission permission, String plugin);
    }

    /** Returns a frame for a page of which nobody is known: an error before a request was read. */
    public static Frame ofNobody(Locale locale, String nonce, String formToken, String requestId) {
        return new Frame(
                locale,
                "/",
                "",
                new Actor.Visitor(),
                nonce,
                formToken,
                requestId,
                "",
                0,
                (permission, plugin) -> permission.defaultAudience() == Permission.Audience.ANYONE,
                Optional.empty());
    }

    /** Name of the hidden field that carries the token. */
    public static final String TOKEN_FIELD = "_jeton";
}
