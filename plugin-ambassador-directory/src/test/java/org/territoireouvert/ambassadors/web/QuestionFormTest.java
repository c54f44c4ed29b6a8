package org.territoireouvert.ambassadors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** A question's way from the public form to its published answer. */
class QuestionFormTest {

    private static final String PAGE = "/ambassadeurs/paul-lestrade";
    private static final String ASK = PAGE + "/demandes";
    private static final String WAITING = "/admin/ambassadeurs";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses().demonstrated();

    @Test
    void emptyFormSaysWhatIsMissing(TestSite site) {
        HttpResponse<String> answer = site.submit(PAGE, ASK, Map.of("question", " ", "email", ""));

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".to-errors a").eachText()).containsExactly("Écrivez votre question.");
        assertThat(page.select(page.select(".to-errors a").attr("href")).is("textarea[aria-invalid=true]"))
                .isTrue();
    }

    @Test
    void everyProblemIsToldAndWhatWasTypedIsKept(TestSite site) {
        String tooLong = "é".repeat(1_001);

        HttpResponse<String> answer = site.submit(PAGE, ASK, Map.of("question", tooLong, "email", "chez-moi"));

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".to-errors a")).hasSize(2);
        assertThat(page.select("textarea[name=question]").val()).isEqualTo(tooLong);
        assertThat(page.select("input[name=email]").val()).isEqualTo("chez-moi");
    }

    @Test
    void whoAsksWhatWasAnsweredIsShownTheAnswerFirst(TestSite site) {
        String question = "Est-ce que l’horaire du car 4 change le mercredi ?";

        HttpResponse<String> shown = site.submit(PAGE, ASK, Map.of("question", question));

        Document page = Jsoup.parse(shown.body());
        assertThat(shown.statusCode()).isEqualTo(200);
        Elements known = page.select("#amb-similar ~ ul a");
        assertThat(known.text()).startsWith("L’horaire du car 4");
        assertThat(page.select("textarea[name=question]").val()).isEqualTo(question);
        assertThat(site.page(known.attr("href")).select(".to-answer").text()).contains("12 h 20");

        String token = page.select("input[name=_jeton]").attr("value");
        HttpResponse<String> sent = site.post(ASK, Map.of("question", question, "semblables", "vues", "_jeton", token));
        assertThat(sent.uri().getPath()).endsWith("/demande-recue");
    }

    @Test
    void aQuestionThatWaitsHasNoPage(TestSite site) {
        assertThat(site.get(PAGE + "/demandes/absent").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/v1/recherche?q=%C3%A9clairage+cass%C3%A9").body())
                .contains("\"total\":0");
    }

    @Test
    void questionToAnUnknownAmbassadorIsNotFound(TestSite site) {
        String token = site.page(PAGE).select("input[name=_jeton]").attr("value");

        assertThat(site.post("/ambassadeurs/absent/demandes", Map.of("question", "Qui ?", "_jeton", token))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void questionIsReadAnsweredAndPublishedWithoutItsAddress(TestSite site) {
        String question = "Quand ouvre la <b>bibliothèque</b> ?";
        HttpResponse<String> received = site.submit(PAGE, ASK, Map.of("question", question, "email", "Lea@Exemple.fr"));
        assertThat(received.uri().getPath()).isEqualTo(PAGE + "/demande-recue");
        assertThat(site.page(PAGE).text()).doesNotContain("bibliothèque");
        assertThat(site.get(WAITING).uri().getPath()).isEqualTo("/connexion/agents");

        site.asAdministrator();
        Element link = site.page(WAITING).select("main h2 a").stream()
                .filter(waiting -> waiting.text().equals(question))
                .findFirst()
                .orElseThrow();
        String request = link.attr("href");
        assertThat(site.page(request).text()).doesNotContain("lea@exemple.fr");
        assertThat(site.submit(request, request + "/adresse", Map.of()).body()).contains("lea@exemple.fr");
        HttpResponse<String> unanswered = site.submit(request, request, Map.of("answer", ""));
        HttpResponse<String> published = site.submit(request, request, Map.of("answer", "Le 5 janvier."));

        assertThat(unanswered.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unanswered.body()).select(".to-errors a").eachText())
                .containsExactly("Écrivez la réponse à publier.");
        assertThat(published.uri().getPath()).isEqualTo(WAITING);
        assertThat(Jsoup.parse(published.body()).text()).doesNotContain("bibliothèque");
        assertThat(site.page(PAGE).select(".to-rows li:first-child").text()).contains(question, "Le 5 janvier.");
        assertThat(site.get(PAGE).body()).doesNotContainIgnoringCase("lea@exemple.fr");
        assertThat(site.get(request).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasWrittenSurvivesTheSignInThatTheAuthorityAsksFor() {
        try (TestSite strict = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))))) {
            strict.server().demonstrate();
            strict.asAdministrator();
            String settings = "/admin/plugins/ambassador-directory/reglages";
            strict.submit(settings, settings, Map.of("answer-days", "15", "asker", "mailbox"));
            TestBrowser person = strict.browser();
            String question = "Où sont les bancs ?";

            HttpResponse<String> sent = person.submit(PAGE, ASK, Map.of("question", question));
            assertThat(sent.uri().getPath()).isEqualTo("/connexion");
            assertThat(sent.body()).contains("Ce que vous avez écrit est gardé");

            person.staysAs("lea@exemple.fr");
            Document resumed = person.page("/connexion/reprendre");
            assertThat(resumed.select("main").text()).contains(question);
            HttpResponse<String> received = person.submit(resumed, ASK, Map.of());

            assertThat(received.uri().getPath()).isEqualTo(PAGE + "/demande-recue");
            assertThat(strict.page(WAITING).text()).contains(question);
            person.close();
        }
    }

    @Test
    void whoNoLongerServesIsNotAsked() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
        try (TestSite later = TestSite.start(
                TestDatabases.sqlite(), now::get, List.of(PluginSource.of(Path.of("target", "classes"))))) {
            later.server().demonstrate();
            now.set(Instant.parse("2036-11-24T08:00:00Z"));
            String token =
                    later.page("/contact").select("main input[name=_jeton]").attr("value");

            HttpResponse<String> answer = later.post(ASK, Map.of("question", "Et maintenant ?", "_jeton", token));

            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("posez votre question à un autre");
        }
    }
}
