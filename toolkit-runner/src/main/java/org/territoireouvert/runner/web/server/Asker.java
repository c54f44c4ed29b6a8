package org.territoireouvert.runner.web.server;

import java.util.regex.Pattern;

/**
 * What asks for an address: a browser that shows pages, or a program.
 *
 * @param path that is asked for
 * @param accepts the header {@code Accept}; empty when there is none
 */
record Asker(String path, String accepts) {

    private static final Pattern TAKES_JSON = Pattern.compile("application/(problem[+])?json");
    private static final Pattern DATA_FILE =
            Pattern.compile("^/catalog$|[.](csv|json|jsonl|jsonld|geojson|ttl|xml|atom|ics|pb)$");

    /** Tells whether it is a program, which is not led to a page to sign in. */
    boolean isProgram() {
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.equals("/health")
                || !readsPages() && TAKES_JSON.matcher(accepts).find();
    }

    /** Tells whether an error is said as a document: to programs, and to whatever asks for a data file and names no pages. */
    boolean readsDocuments() {
        return isProgram() || !readsPages() && DATA_FILE.matcher(path).find();
    }

    private boolean readsPages() {
        return accepts.contains("text/html");
    }
}
