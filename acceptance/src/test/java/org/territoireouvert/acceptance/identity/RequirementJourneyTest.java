package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A person sends the form of a plugin that asks for more than they have: it survives every step and arrives in the end. */
@SuppressWarnings("NullAway") // the site is started before each test
class RequirementJourneyTest {

    private static final String QUESTION = "Combien d’arbres faut-il pour une haie ?";

    private static final String NEW = "/ambassadeurs/demandes/nouvelle";

    private TestSite site;
    private TestBrowser browser;

    private static Map<String, String> request() {
        return Map.of("kind", "other", "title", "Une haie", "text", QUESTION);
    }

    @BeforeEach
    void start() {
        List<PluginSource> plugins = Repository.plugins().stream()
                .filter(plugin -> plugin.toString().contains("ambassador-directory"))
                .toList();
        site = TestSite.start(TestDatabases.sqlite(), new TestClock(Instant.parse("2026-11-25T12:00:00Z")), plugins);
        site.server().demonstrate();
        browser = site.browser();
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private void askFor(String level) {
        String settings = "/admin/plugins/ambassador-directory/reglages";
        browser.asAdministrator();
        Map<String, String> fields = new java.util.HashMap<>();
        browser.page(settings)
                .select("main input[type=text]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.put("asker", level);
        assertThat(browser.submit(settings, settings, fields).statusCode()).isEqualTo(200);
        browser.asVisitor();
    }

    @Test
    void whatWasWrittenArrivesAfterSignInResidenceAndCode() {
        askFor("residence");
        HttpResponse<String> signIn = browser.submit(NEW, NEW, request());
        assertThat(signIn.uri().getPath()).isEqualTo("/connexion");

        browser.staysAs("jeanne@exemple.fr");
        Document kept = browser.page("/connexion/reprendre");
        assertThat(kept.select("main").text()).contains(QUESTION);

        HttpResponse<String> missing = browser.submit(kept, NEW, Map.of());
        assertThat(missing.uri().getPath()).isEqualTo("/mon-compte/verification");
        Document steps = Jsoup.parse(missing.body());
        assertThat(steps.select("main").text()).contains("est gardé pendant 2 heures");

        String residence = steps.select(".to-steps a").attr("href");
        HttpResponse<String> back = browser.submit(
                residence, residence, Map.of("commune", "00401", "naissance", "14/05/1988", "accord", "1"));
        assertThat(back.uri().getPath()).isEqualTo("/connexion/reprendre");
        assertThat(Jsoup.parse(back.body()).select("main").text()).contains(QUESTION);

        HttpResponse<String> sent = browser.submit(Jsoup.parse(back.body()), NEW, Map.of());
        assertThat(sent.uri().getPath()).startsWith("/ambassadeurs/demandes/recue/");
    }

    @Test
    void theFormThatAsksForACodeIsKeptUntilTheCodeIsTyped() {
        askFor("code");
        String code;
        try (TestBrowser agent = site.browser().asAdministrator()) {
            code = Jsoup.parse(agent.submit("/admin/codes?sorte=guichet", "/admin/codes/guichet", Map.of())
                            .body())
                    .select(".to-code")
                    .text();
        }
        browser.asCitizen("karim@exemple.fr");
        Document steps = Jsoup.parse(browser.submit(NEW, NEW, request()).body());
        String step = steps.select(".to-steps a").attr("href");
        HttpResponse<String> back = browser.submit(step, step, Map.of("code", code));

        assertThat(back.uri().getPath()).isEqualTo("/connexion/reprendre");
        assertThat(Jsoup.parse(back.body()).select("main").text()).contains(QUESTION);
    }
}
