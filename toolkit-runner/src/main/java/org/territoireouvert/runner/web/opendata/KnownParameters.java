package org.territoireouvert.runner.web.opendata;

import java.util.Set;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;

/** Refuses filters that a page does not know, so that a misspelt one is not taken for none. */
public final class KnownParameters {

    private KnownParameters() {}

    /**
     * Looks at the query.
     *
     * @throws RefusedRequest when it holds another parameter
     */
    public static void check(CoreRequest request, String... known) {
        Set<String> names = Set.of(known);
        request.queryNames().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new RefusedRequest(Reason.MALFORMED, "the unknown parameter " + unknown);
                });
    }

    /** Refuses a value that a parameter cannot have. */
    public static RefusedRequest wrong(String parameter) {
        return new RefusedRequest(Reason.MALFORMED, "a value that the parameter " + parameter + " cannot have");
    }
}
