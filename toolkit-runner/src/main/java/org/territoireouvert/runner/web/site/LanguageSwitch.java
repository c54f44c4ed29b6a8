package org.territoireouvert.runner.web.site;

import java.time.Duration;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Remembers the language that a person chose, in their browser only: nothing is stored here, so that a link will do. */
final class LanguageSwitch {

    private static final String COOKIE = "langue";
    private static final Duration KEPT = Duration.ofDays(365);

    Response choose(CoreRequest request) {
        String language = request.query("lang").filter("en"::equals).orElse("fr");
        request.setCookie(COOKIE, language, KEPT);
        return back(request.query("back").orElse("/"));
    }

    private static Response back(String path) {
        try {
            return new Response.Redirect(path);
        } catch (IllegalArgumentException e) {
            return new Response.Redirect("/");
        }
    }
}
