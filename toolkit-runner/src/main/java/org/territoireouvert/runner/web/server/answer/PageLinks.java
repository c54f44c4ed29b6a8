package org.territoireouvert.runner.web.server.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.server.Exchange;

/** Links from a part of a list to the parts beside it (RFC 8288), with the other parameters of the request. */
public final class PageLinks {

    private PageLinks() {}

    /** Writes the header {@code Link} of a part of a list. */
    public static void write(Exchange exchange, Response.Json json) {
        json.previous().ifPresent(cursor -> add(exchange, "prev", "avant", cursor));
        json.next().ifPresent(cursor -> add(exchange, "next", "apres", cursor));
    }

    private static void add(Exchange exchange, String relation, String parameter, String cursor) {
        StringBuilder address = new StringBuilder(exchange.siteAddress() + exchange.path() + "?");
        for (Map.Entry<String, List<String>> known : exchange.readQuery().entrySet()) {
            if (!known.getKey().equals("avant") && !known.getKey().equals("apres")) {
                known.getValue()
                        .forEach(value -> address.append(encode(known.getKey()))
                                .append('=')
                                .append(encode(value))
                                .append('&'));
            }
        }
        address.append(parameter).append('=').append(encode(cursor));
        exchange.servletResponse().addHeader("Link", "<" + address + ">; rel=\"" + relation + "\"");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
