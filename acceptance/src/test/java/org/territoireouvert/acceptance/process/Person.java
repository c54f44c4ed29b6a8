package org.territoireouvert.acceptance.process;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser in front of the proxy, who takes note which process served each page. */
final class Person implements AutoCloseable {

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Set<String> servedBy = new TreeSet<>();

    Person(String site) {
        this.site = site;
    }

    /** Has the browser keep a cookie, {@code name=value}. */
    Person with(String cookie) {
        HttpCookie kept =
                new HttpCookie(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1));
        kept.setPath("/");
        kept.setVersion(0);
        cookies.getCookieStore().add(URI.create(site), kept);
        return this;
    }

    /** Returns the processes that have answered. */
    Set<String> servedBy() {
        return servedBy;
    }

    /** Asks for a page and follows redirects, each of which may lead to the other process. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(URI.create(site + path)));
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body());
    }

    /** Sends a form of a page with its hidden fields and the given ones. */
    HttpResponse<String> submit(String pageWithForm, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> sent = new LinkedHashMap<>();
        page(pageWithForm)
                .select("form[action=" + action + "] input[type=hidden][name]")
                .forEach(input -> sent.put(input.attr("name"), input.val()));
        sent.putAll(fields);
        String body = sent.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(URI.create(site + action))
                .header("Origin", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.header("Accept-Language", "fr").build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().firstValue("X-Served-By").ifPresent(servedBy::add);
        String next = answer.headers().firstValue("Location").orElse("");
        return next.isEmpty()
                ? answer
                : get(URI.create(site).resolve(next).toString().substring(site.length()));
    }

    @Override
    public void close() {
        client.close();
    }
}
