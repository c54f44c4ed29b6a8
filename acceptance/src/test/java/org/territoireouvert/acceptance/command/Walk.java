package org.territoireouvert.acceptance.command;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A person who follows every link of a site, the nearest first. */
final class Walk implements AutoCloseable {

    /** Of the pages of one list, or of the things of one kind, a few stand for the others. */
    private static final int MOST_OF_A_KIND = 3;

    private final String site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Set<String> visited = new LinkedHashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    Walk(String site) {
        this.site = site;
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(ask(HttpRequest.newBuilder(URI.create(site + path))).body(), site + path);
    }

    /** Enters as one of the people of the demonstration. */
    void enter(String role) throws IOException, InterruptedException {
        String body = page("/demonstration").select("form:has(input[value=" + role + "]) input").stream()
                .map(field -> field.attr("name") + "=" + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        ask(HttpRequest.newBuilder(URI.create(site + "/demonstration/entrer"))
                .header("Origin", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Follows all links from a page on, and returns those that lead to an error, each with the page that holds it. */
    List<String> from(String start, int most) throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        Map<String, String> holders = new HashMap<>(Map.of(start, ""));
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && visited.size() < most) {
            String path = open.remove();
            visited.add(path);
            HttpResponse<String> answer = ask(HttpRequest.newBuilder(URI.create(site + path)));
            if (answer.statusCode() >= 400) {
                broken.add(answer.statusCode() + " " + path + " on " + holders.get(path));
            }
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                for (String link : links(Jsoup.parse(answer.body(), site + path))) {
                    if (holders.putIfAbsent(link, path) == null && isNew(link)) {
                        open.add(link);
                    }
                }
            }
        }
        return broken;
    }

    Set<String> visited() {
        return visited;
    }

    private List<String> links(Document page) {
        return page.select("a[href]").stream()
                .map(link -> link.absUrl("href").replaceFirst("#.*", ""))
                .filter(link -> link.startsWith(site + "/"))
                .map(link -> link.substring(site.length()))
                .distinct()
                .toList();
    }

    private boolean isNew(String path) {
        String kind = path.replaceFirst("\\?.*", "?").replaceAll("/[^/]*[0-9-][^/]*", "/*");
        return kinds.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND;
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Accept-Language", "fr")
                        .header("Accept", "text/html,*/*")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
