package org.territoireouvert.ambassadors.web.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.territoireouvert.ambassadors.draw.ReadDraw;
import org.territoireouvert.ambassadors.draw.VerifyDraw;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A draw from the call to its verification. */
class DrawPagesTest {

    private static final String STAFF = "/admin/ambassadeurs/tirages";
    private static final Map<String, String> CALL = Map.ofEntries(
            Map.entry("post", "ambassade-du-tourisme"),
            Map.entry("title", "Appel"),
            Map.entry("rules", "Trois heures par mois."),
            Map.entry("closes", "2026-11-25"),
            Map.entry("seats", "2"),
            Map.entry("substitutes", "1"),
            Map.entry("criterion1", "Sexe"),
            Map.entry("answers1", "Femme : 1-\nHomme : 1-"),
            Map.entry("source", "Loto du 28 novembre"),
            Map.entry("seedOn", "2026-11-28"),
            Map.entry("erase", "2027-03-01"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));

    private static List<String> errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").eachText();
    }

    private TestSite start() {
        TestSite site = TestSite.start(
                TestDatabases.sqlite(), now::get, List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        return site.asAdministrator();
    }

    private static void volunteer(TestSite site, String page, String email, String sex) {
        try (TestBrowser person = site.browser().asCitizen(email)) {
            HttpResponse<String> answer =
                    person.submit(page, page + "/volontaire", Map.of("critere1", sex, "consent", "1"));
            assertThat(Jsoup.parse(answer.body()).select(".to-notice--ok").text())
                    .contains("billet");
        }
    }

    @Test
    void quotasThatContradictThemselvesAreRefusedBeforeAnybodyComes() {
        try (TestSite site = start()) {
            Map<String, String> wrong = new HashMap<>(CALL);
            wrong.put("answers1", "Femme : 2-2\nHomme : 1-");
            wrong.put("seedOn", "2026-11-25");
            HttpResponse<String> answer = site.submit(STAFF + "/nouveau", STAFF + "/nouveau", wrong);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(errors(answer).toString()).contains("réservent 3 places, il y en a 2", "après le");
        }
    }

    @Test
    void aDrawIsCalledFrozenDrawnReplacedAndVerified() throws Exception {
        try (TestSite site = start()) {
            HttpResponse<String> opened = site.submit(STAFF + "/nouveau", STAFF + "/nouveau", CALL);
            String staff = opened.uri().getPath();
            String page = staff.replace("/admin", "");
            try (TestBrowser person = site.browser().asCitizen("ada@exemple.fr")) {
                HttpResponse<String> missing = person.submit(page, page + "/volontaire", Map.of());
                assertThat(missing.statusCode()).isEqualTo(422);
                assertThat(errors(missing)).hasSize(2);
            }
            volunteer(site, page, "ada@exemple.fr", "Femme");
            volunteer(site, page, "noe@exemple.fr", "Femme");
            volunteer(site, page, "zoe@exemple.fr", "Femme");

            now.set(Instant.parse("2026-11-26T08:00:00Z"));
            site.asAdministrator();
            HttpResponse<String> unmet = site.submit(staff, staff + "/figer", Map.of());
            assertThat(errors(unmet).toString()).contains("Il faut au moins 1 « Homme », 0 se sont portés volontaires");

            Map<String, String> longer = new HashMap<>(CALL);
            longer.put("closes", "2026-11-26");
            site.submit(staff + "/modifier", staff + "/modifier", longer);
            volunteer(site, page, "max@exemple.fr", "Homme");
            volunteer(site, page, "leo@exemple.fr", "Homme");
            now.set(Instant.parse("2026-11-27T08:00:00Z"));
            site.asAdministrator();
            assertThat(site.get(page + "/tirage.json").statusCode()).isEqualTo(404);
            site.submit(staff, staff + "/figer", Map.of());
            String hash = site.page(page).select("code.to-hash").get(0).text();
            assertThat(sha256(site.get(page + "/reserve.txt").body())).isEqualTo(hash);
            assertThat(verify(site, page)).isInstanceOf(VerifyDraw.Result.Frozen.class);
            HttpResponse<String> early = site.submit(staff, staff + "/tirer", Map.of("seed", "1 2 3"));
            assertThat(errors(early).toString()).contains("n’est connue qu’à partir du");

            now.set(Instant.parse("2026-11-28T20:00:00Z"));
            site.asAdministrator();
            site.submit(staff, staff + "/tirer", Map.of("seed", "3 14 15 9 26"));
            assertThat(verify(site, page)).isInstanceOf(VerifyDraw.Result.Right.class);
            Document outcome = site.page(page);
            List<String> drawn =
                    outcome.select("#amb-outcome ~ ol").get(0).select("code").eachText();
            assertThat(drawn).hasSize(2);
            assertThat(outcome.select("details table tbody tr").size()).isGreaterThanOrEqualTo(3);
            assertThat(site.get(page).body()).doesNotContain("@exemple.fr");

            site.submit(staff, staff + "/desistement", Map.of("ticket", drawn.get(0)));
            VerifyDraw.Result after = verify(site, page);
            assertThat(after).isInstanceOf(VerifyDraw.Result.Right.class);
            assertThat(((VerifyDraw.Result.Right) after).outcome().drawn())
                    .hasSize(2)
                    .doesNotContain(drawn.get(0));

            now.set(Instant.parse("2027-03-01T20:00:00Z"));
            site.plugin("ambassador-directory").contributions().jobs().stream()
                    .filter(job -> job.name().equals("volunteers-forgotten"))
                    .findFirst()
                    .orElseThrow()
                    .work()
                    .run();
            assertThat(site.tables()
                            .<Integer, RuntimeException>read(handle -> handle.createQuery(
                                            "select count(*) from amb_volunteer where account <> ''")
                                    .mapTo(Integer.class)
                                    .one()))
                    .isZero();
            assertThat(verify(site, page)).isInstanceOf(VerifyDraw.Result.Right.class);
        }
    }

    private static VerifyDraw.Result verify(TestSite site, String page) throws IOException {
        String document = site.get(page + "/tirage.json").body();
        return VerifyDraw.of(ReadDraw.of(new JacksonJson().read(new StringReader(document))));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
