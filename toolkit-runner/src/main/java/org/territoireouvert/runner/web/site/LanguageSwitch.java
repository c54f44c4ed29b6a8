package org.territoireouvert.runner.web.site;

import java.time.Duration;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.route.CoreRequest;

/** Remembers the language that a person chose, in their browser only. */
final class LanguageSwitch {

    private static final String COOKIE = "langue";
    private static final Duration KEPT = Duration.ofDays(365);

    Response choose(CoreRequest request) {
        String language = request.form("lang").filter("en"::equals).orElse("fr");
        request.setCookie(COOKIE, language, KEPT);
        return back(request.form("back").orElse("/"));
    }

    private static Response back(String path) {
        try {
            return new Response.Redirect(path);
        } catch (IllegalArgumentException e) {
            return new Response.Redirect("/");
        }
    }
}
