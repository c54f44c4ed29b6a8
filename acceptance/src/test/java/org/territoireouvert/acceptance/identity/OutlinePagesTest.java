package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** The outline of the territory in the administration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class OutlinePagesTest {

    private static final String PATH = "/admin/territoire/contour";
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[1,46],[1.2,46],[1.2,46.2],[1,46.2],[1,46]]]}";

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T12:00:00Z"));
    private TestSite site;
    private TestBrowser browser;

    @BeforeAll
    void start() {
        site = TestSite.start(TestDatabases.sqlite(), clock, List.of());
        browser = site.browser().asAdministrator();
    }

    @AfterAll
    void stop() {
        browser.close();
        site.close();
    }

    private HttpResponse<String> send(String text) {
        return browser.upload(
                PATH, PATH, Map.of(), "contour", "contour.geojson", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").text();
    }

    @Test
    void anOutlineIsShownReplacedAndRemoved() {
        assertThat(browser.page("/admin/territoire").select("a[href=" + PATH + "]"))
                .hasSize(1);
        assertThat(browser.page(PATH).select(".to-map")).isEmpty();

        assertThat(send(SQUARE).statusCode()).isEqualTo(200);
        assertThat(browser.page(PATH).select(".to-map path")).hasSize(1);
        assertThat(browser.page(PATH).select(".to-map figcaption").text()).contains("4 points");

        HttpResponse<String> refused = send("{\"type\":\"Point\",\"coordinates\":[1,46]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(errors(refused)).contains("aucune surface");
        assertThat(errors(send(SQUARE.replace("[1,46]", "[652469,6862035]")))).contains("EPSG:4326");
        assertThat(errors(send("<kml/>"))).contains("GeoJSON lisible");
        assertThat(errors(browser.submit(PATH, PATH, Map.of()))).contains("Choisissez un fichier");
        assertThat(errors(send(" ".repeat(5 * 1_024 * 1_024 + 1)))).contains("dépasse 5");
        assertThat(browser.page(PATH).select(".to-map path")).hasSize(1);

        assertThat(browser.submit(PATH, PATH, Map.of("retirer", "1")).statusCode())
                .isEqualTo(200);
        assertThat(browser.page(PATH).select(".to-map")).isEmpty();
        assertThat(browser.page("/journal").text()).contains("contour du territoire");
    }

    @Test
    void othersAreRefused() {
        try (TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR)) {
            assertThat(editor.get(PATH).statusCode()).isEqualTo(403);
        }
    }
}
