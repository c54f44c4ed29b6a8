package org.territoireouvert.runner.web.server.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Lets programs in pages of other sites read what is public data (CORS); never with cookies. */
public final class CrossOrigin {

    private static final List<String> OPEN = List.of(
            "/api/",
            "/donnees-ouvertes/",
            "/catalog",
            "/data.json",
            "/flux/",
            "/agenda.ics",
            "/openapi.json",
            "/health");

    private CrossOrigin() {}

    /** Allows it when the address is one of data. */
    public static void allow(String path, HttpServletResponse response) {
        if (OPEN.stream().anyMatch(path::startsWith)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "ETag, Last-Modified, Link");
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }
}
