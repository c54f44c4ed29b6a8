package org.territoireouvert.acceptance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.statistic.Audience;
import org.territoireouvert.runner.statistic.PublicData;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;

/** What is kept of the pages that were shown, and what is not. */
class AudienceTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /** Already the next day in Paris. */
    private final TestClock clock = new TestClock(Instant.parse("2026-11-24T23:30:00Z"));

    private PublicData data(Storage storage) {
        return PublicData.of(storage.core(), List::of, List.of(), (locale, key, arguments) -> key, clock, Paris.ZONE);
    }

    private static Map<String, Long> kept(Database database) {
        return database.read(handle -> {
            Map<String, Long> views = new TreeMap<>();
            handle.createQuery("select * from core_audience order by day, section")
                    .map((row, context) -> {
                        assertThat(row.getMetaData().getColumnCount()).isEqualTo(3);
                        return views.put(row.getString("day") + " " + row.getString("section"), row.getLong("views"));
                    })
                    .list();
            return views;
        });
    }

    @BothDatabases
    void viewsAreAddedUpByDayAndSection(Storage storage) {
        Audience audience = data(storage).audience();

        audience.shown("/initiatives", BROWSER);
        audience.shown("/initiatives/{slug}", BROWSER);
        audience.shown("/initiatives/{slug}/discussion", BROWSER);
        audience.shown("/", BROWSER);
        audience.flush();
        clock.advance(Duration.ofHours(24));
        audience.shown("/initiatives/{slug}", BROWSER);
        audience.flush();
        audience.flush();

        assertThat(kept(storage.core()))
                .isEqualTo(Map.of(
                        "2026-11-25 /", 1L,
                        "2026-11-25 /initiatives", 1L,
                        "2026-11-25 /initiatives/…", 2L,
                        "2026-11-26 /initiatives/…", 1L));
    }

    @BothDatabases
    void programsAreLeftOut(Storage storage) {
        Audience audience = data(storage).audience();

        for (String program : List.of(
                "",
                " ",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0)",
                "curl/8.5.0",
                "Wget/1.24",
                "python-requests/2.32",
                "Feedly/1.0",
                "Java-http-client/25",
                "Mozilla/5.0 HeadlessChrome/140.0")) {
            audience.shown("/", program);
        }
        audience.shown("/", BROWSER);
        audience.flush();

        assertThat(kept(storage.core())).isEqualTo(Map.of("2026-11-25 /", 1L));
    }

    @BothDatabases
    void theDayThatIsNotOverIsNotGivenAway(Storage storage) throws Exception {
        Audience audience = data(storage).audience();
        audience.shown("/agenda", BROWSER);
        audience.flush();
        List<List<Object>> today = rows(audience);
        clock.advance(Duration.ofHours(24));

        assertThat(today).isEmpty();
        assertThat(rows(audience)).containsExactly(List.of(LocalDate.of(2026, 11, 25), "/agenda", 1L));
    }

    private static List<List<Object>> rows(Audience audience) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        audience.dataset().rows().write(cells -> rows.add(List.of(cells)));
        return rows;
    }

    /** Opens a page as a browser does. */
    private static void visit(HttpClient client, ToolkitServer server, String path, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("User-Agent", BROWSER)
                .header("X-Forwarded-For", "203.0.113.77")
                .header("Referer", "https://ailleurs.exemple.fr/secret");
        headers.forEach(request::setHeader);
        client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void onlyPublicPagesThatWereShownCount() throws Exception {
        Configuration configuration = Paris.at(TestDatabases.sqlite());
        try (ToolkitServer server = ToolkitServer.start(ToolkitRuntime.of(configuration, List.of(), clock));
                HttpClient client = HttpClient.newHttpClient()) {
            String cookie = server.signIn("agent@exemple.fr", "Camille Agent", Set.of(Role.ADMINISTRATOR));
            visit(client, server, "/", Map.of());
            visit(client, server, "/", Map.of());
            visit(client, server, "/statistiques", Map.of("Cookie", "suivi=abc123"));
            for (String left : List.of(
                    "/rien",
                    "/agenda?mois=hier",
                    "/flux/rien.atom",
                    "/agenda.ics",
                    "/robots.txt",
                    "/catalog.ttl",
                    "/admin",
                    "/mon-compte",
                    "/health")) {
                visit(client, server, left, Map.of());
            }
            visit(client, server, "/admin", Map.of("Cookie", cookie));
            visit(client, server, "/mon-compte", Map.of("Cookie", cookie));
            visit(client, server, "/agenda", Map.of("User-Agent", "bot"));
        }

        try (Storage storage = Storage.open(configuration)) {
            Map<String, Long> kept = kept(storage.core());

            assertThat(kept).containsEntry("2026-11-25 /", 2L).containsEntry("2026-11-25 /statistiques", 1L);
            assertThat(kept.keySet())
                    .noneMatch(key -> key.matches(".*/(admin|mon-compte|rien|health|flux|robots|catalog|agenda).*"));
            assertThat(kept.toString()).doesNotContain("203.0.113", "abc123", "Firefox", "ailleurs", "agent");
        }
    }
}
