package org.territoireouvert.acceptance.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.testkit.TestBrowser;

/** Sends fields that no page offered, with the token that any page of the same browser holds. */
final class Forms {

    private Forms() {}

    /**
     * Sends a form.
     *
     * @param fields each as {@code name=value}; a name may come several times
     */
    static HttpResponse<String> post(TestBrowser browser, String path, String... fields) {
        String token = browser.page("/contact").select("input[name=_jeton]").val();
        String body = Stream.concat(Stream.of("_jeton=" + token), Arrays.stream(fields))
                .map(Forms::encode)
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(URI.create(browser.address(path)))
                .header("Origin", browser.address(""))
                .header("Accept-Language", "fr")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encode(String field) {
        String[] parts = field.split("=", 2);
        return URLEncoder.encode(parts[0], StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
    }

    static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    /** Returns what a refused form says has to be mended. */
    static String errors(HttpResponse<String> answer) {
        return read(answer).select(".to-errors li").text().replace('\u00a0', ' ');
    }
}
