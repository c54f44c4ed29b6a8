package org.territoireouvert.participatorybudget.web.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** A computer of the town becomes a kiosk for the vote of the demonstration. */
class KioskPagesTest {

    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear();
    private static final String EDITION = "/budgets-participatifs/budget-participatif-" + YEAR;
    private static final String HOME = EDITION + "/borne";
    private static final String STAFF = "/admin" + HOME;
    private static final String COOKIE = "borne";

    @SuppressWarnings("NullAway") // started before the first test
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static TestBrowser kiosk() {
        TestBrowser browser = site.browser().asAgent("guichet@exemple.fr", "Gaëlle", Role.COUNTER_AGENT);
        HttpResponse<String> home = browser.submit(STAFF, STAFF, Map.of("lieu", "Médiathèque"));
        assertThat(home.uri().getPath()).isEqualTo(HOME);
        return browser;
    }

    private static long people(String channel) {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from pb_participation where channel = :channel")
                        .bind("channel", channel)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void whoSetsItUpHasNoRightOnItAnyMore() {
        try (TestBrowser browser = kiosk()) {
            assertThat(browser.get(STAFF).uri().getPath()).startsWith("/connexion");
            Document home = browser.page(HOME);
            assertThat(home.select(".to-stationbar").text()).contains("Médiathèque", "Terminer");
            assertThat(home.select("main a[href=" + EDITION + "/voter]").text()).isEqualTo("Voter");
            assertThat(home.select("main a[href^=/connexion]").attr("href")).endsWith("voter");
            assertThat(home.select("main").text()).contains("code par courrier");
        }
    }

    @Test
    void peopleVoteThereOneAfterTheOther() {
        try (TestBrowser browser = kiosk()) {
            long before = people("KIOSK");
            browser.staysAs("manon@exemple.fr");
            HttpResponse<String> paper = browser.get(EDITION + "/voter");
            assertThat(paper.headers().firstValue("Refresh")).contains("180; url=" + HOME);
            HttpResponse<String> review =
                    browser.submit(EDITION + "/voter", EDITION + "/voter/verification", Map.of("projet", "3"));
            HttpResponse<String> receipt =
                    browser.submit(Jsoup.parse(review.body()), EDITION + "/voter/deposer", Map.of());
            assertThat(receipt.uri().getPath()).isEqualTo(EDITION + "/voter/recu");
            assertThat(Jsoup.parse(receipt.body()).select(".to-stationbar a").attr("href"))
                    .isEqualTo(HOME);

            HttpResponse<String> home = browser.get(HOME);

            assertThat(home.headers().firstValue("Refresh")).isEmpty();
            assertThat(browser.get(EDITION + "/voter/recu").statusCode()).isEqualTo(404);
            assertThat(browser.page(EDITION + "/voter").select("main").text()).doesNotContain("Vous avez déjà déposé");
            assertThat(people("KIOSK")).isEqualTo(before + 1);
        }
    }

    @Test
    void whatSomebodyBeganIsGoneForTheNext() {
        try (TestBrowser browser = kiosk()) {
            HttpResponse<String> review =
                    browser.submit(EDITION + "/voter", EDITION + "/voter/verification", Map.of("projet", "5"));
            browser.submit(Jsoup.parse(review.body()), EDITION + "/voter/deposer", Map.of());
            assertThat(browser.cookie("visite")).isPresent();

            browser.get(HOME);

            assertThat(browser.cookie("visite")).isEmpty();
        }
    }

    @Test
    void aForgedOrForeignCookieMakesNoKiosk() {
        try (TestBrowser kiosk = kiosk();
                TestBrowser other = site.browser()) {
            String cookie = kiosk.cookie(COOKIE).orElseThrow();
            assertThat(other.get(HOME).statusCode()).isEqualTo(404);

            other.setCookie(COOKIE, cookie.substring(0, cookie.length() - 1) + (cookie.endsWith("A") ? "B" : "A"));

            assertThat(other.get(HOME).statusCode()).isEqualTo(404);
            assertThat(other.page(EDITION).select(".to-stationbar")).isEmpty();
            assertThat(other.get(EDITION).headers().firstValue("Refresh")).isEmpty();
        }
    }

    /** A page that is kept for all visitors is not that of a kiosk, nor the other way round. */
    @Test
    void otherBrowsersSeePagesAsBefore() {
        try (TestBrowser kiosk = kiosk()) {
            assertThat(kiosk.page(EDITION).select(".to-stationbar")).hasSize(1);
            assertThat(site.page(EDITION).select(".to-stationbar")).isEmpty();
            assertThat(kiosk.page(EDITION).select(".to-stationbar")).hasSize(1);
        }
    }

    @Test
    void staffEndIt() {
        try (TestBrowser browser = kiosk()) {
            browser.staysAs("nobody@exemple.fr");
            assertThat(browser.get(STAFF).statusCode()).isNotEqualTo(200);
            String cookie = browser.cookie(COOKIE).orElseThrow();
            browser.asAgent("guichet@exemple.fr", "Gaëlle", Role.COUNTER_AGENT).setCookie(COOKIE, cookie);
            assertThat(browser.page(STAFF).select("main").text()).contains("est une borne", "Médiathèque");

            browser.submit(STAFF, STAFF + "/arreter", Map.of());

            assertThat(browser.get(HOME).statusCode()).isEqualTo(404);
            assertThat(browser.page(STAFF).select("main input[name=lieu]")).hasSize(1);
        }
    }

    @Test
    void itHasAPlace() {
        try (TestBrowser browser = site.browser().asAgent("g2@exemple.fr", "Gaël", Role.COUNTER_AGENT);
                TestBrowser auditor = site.browser().asAgent("audit@exemple.fr", "Aude", Role.AUDITOR)) {
            assertThat(browser.submit(STAFF, STAFF, Map.of("lieu", "")).statusCode())
                    .isEqualTo(422);
            assertThat(browser.cookie(COOKIE)).isEmpty();
            assertThat(auditor.get(STAFF).statusCode()).isEqualTo(403);
        }
    }
}
