package org.territoireouvert.runner.identity.signin;

import java.util.Locale;
import org.territoireouvert.runner.web.route.CoreRequest;

/**
 * The browser that asks for a code.
 *
 * @param visit secret of its visit, to which the code is bound
 * @param clientAddress for the limits, not kept
 * @param language of the mail
 * @param siteAddress address of the site, without a slash at the end
 */
public record Asker(String visit, String clientAddress, Locale language, String siteAddress) {

    /** Returns who sent a request. */
    public static Asker of(CoreRequest request) {
        return new Asker(request.visit(), request.clientAddress(), request.locale(), request.siteAddress());
    }
}
