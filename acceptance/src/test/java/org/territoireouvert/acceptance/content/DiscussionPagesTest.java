package org.territoireouvert.acceptance.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** What people see and do below a plugin's page: comment, answer, support, report; and what moderators see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class DiscussionPagesTest {

    private static final String PAGE = "/consultations/plan-de-mobilite";
    private static final String BASE = "/contenus/consultation.consultation/plan-de-mobilite";
    private static final String WRITE = BASE + "/commentaires/ecrire";
    private static final String SEND = BASE + "/commentaires";
    private static final String PLAIN = "/initiatives/atelier-de-reparation";

    private TestSite site;

    @BeforeAll
    void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private HttpResponse<String> write(TestBrowser browser, String text) {
        return browser.submit(WRITE, SEND, Map.of("texte", text, "position", "pour"));
    }

    private static String main(HttpResponse<String> answer) {
        return plain(Jsoup.parse(answer.body()).select("main").text());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void theCharterStandsBesideTheForm() {
        Document form = site.asVisitor().page(WRITE);

        assertThat(form.select("aside li")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(plain(form.select("main").text())).contains("Votre texte est gardé");
    }

    @Test
    void aVisitorsTextSurvivesTheSignIn() {
        try (TestBrowser visitor = site.browser()) {
            HttpResponse<String> sent = write(visitor, "Mon avis gardé");
            visitor.staysAs("gardee@exemple.fr");
            Document resumed = visitor.page("/connexion/reprendre");

            assertThat(sent.uri().getPath()).isEqualTo("/connexion");
            assertThat(resumed.html()).contains("Mon avis gardé");
        }
    }

    @Test
    void aCommentIsPublishedAndAnswered() {
        try (TestBrowser lea = site.browser().asCitizen("lea@exemple.fr");
                TestBrowser agent = site.browser().asAgent("paul@exemple.fr", "Paul Giraud", Role.EDITOR)) {
            HttpResponse<String> published = write(lea, "Un car **le dimanche** !");
            String thread = published.uri().getPath();
            String id = thread.substring(thread.lastIndexOf('/') + 1);
            HttpResponse<String> answered = agent.submit(
                    WRITE + "?fil=" + id, SEND, Map.of("texte", "Nous comptons les passagers.", "officiel", "1"));

            assertThat(main(published)).contains("Votre commentaire est publié.");
            assertThat(published.body()).contains("<strong>le dimanche</strong>");
            assertThat(main(answered)).contains("Réponse officielle").contains("Nous comptons les passagers.");
        }
    }

    @Test
    void whatIsWrittenIsNeverMarkup() {
        try (TestBrowser lea = site.browser().asCitizen("balises@exemple.fr")) {
            HttpResponse<String> published =
                    write(lea, "<script>alert(1)</script> <img src=x onerror=alert(1)> [lien](javascript:alert(1))");

            Document page = Jsoup.parse(published.body());
            assertThat(page.select("main script, main img, main a[href^=javascript]"))
                    .isEmpty();
            assertThat(page.select("main").text()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void anEmptyTextAndAMissingSideAreAskedFor() {
        try (TestBrowser lea = site.browser().asCitizen("vide@exemple.fr")) {
            HttpResponse<String> empty = lea.submit(WRITE, SEND, Map.of("texte", "", "position", ""));

            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(main(empty))
                    .contains("Écrivez votre texte.")
                    .contains("Dites si votre argument est pour ou contre.");
        }
    }

    @Test
    void aRobotThatFillsEveryFieldIsNotPublished() {
        try (TestBrowser robot = site.browser().asCitizen("robot@exemple.fr")) {
            HttpResponse<String> sent = robot.submit(
                    WRITE, SEND, Map.of("texte", "Bonjour", "position", "pour", "site", "https://robot.example"));

            assertThat(sent.statusCode()).isEqualTo(422);
            assertThat(site.asVisitor().page(BASE + "/commentaires").text()).doesNotContain("Bonjour");
        }
    }

    @Test
    void nobodyAnswersOfficiallyWithoutTheRight() {
        try (TestBrowser lea = site.browser().asCitizen("officielle@exemple.fr")) {
            HttpResponse<String> sent = lea.submit(
                    WRITE, SEND, Map.of("texte", "Au nom de la mairie", "position", "pour", "officiel", "1"));

            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(sent.body()).select(".to-answer")).isEmpty();
        }
    }

    @Test
    void sortsAndSidesAreKnownOrRefused() {
        site.asVisitor();

        assertThat(site.get(BASE + "/commentaires?tri=soutenus&position=contre").statusCode())
                .isEqualTo(200);
        assertThat(site.get(BASE + "/commentaires?tri=hasard").statusCode()).isEqualTo(400);
        assertThat(site.get(BASE + "/commentaires?position=neutre").statusCode())
                .isEqualTo(400);
        assertThat(site.get(BASE + "/commentaires?tri=soutenus&apres=AAAA").statusCode())
                .isEqualTo(400);
        assertThat(site.get("/contenus/consultation.consultation/inconnue/commentaires")
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.get("/contenus/pas-un-type/x").statusCode()).isEqualTo(404);
    }

    @Test
    void theDiscussionIsReadBelowThePlugInsPage() {
        Document page = site.asVisitor().page(PAGE);

        assertThat(page.select("#commentaires")).hasSize(1);
        assertThat(page.select("ol.to-thread li.to-answer")).isNotEmpty();
        assertThat(plain(page.select("main").text())).contains("information privée sur une personne");
        assertThat(page.text()).doesNotContain("6 rue du Lavoir");
        assertThat(page.select("form[action$=/soutien]")).isEmpty();
    }

    @Test
    void supportAndFollowingAreOneButtonEach() {
        String base = "/contenus/initiative-registry.initiative/atelier-de-reparation";
        try (TestBrowser lea = site.browser().asCitizen("soutien@exemple.fr")) {
            long before = lea.page(PLAIN)
                    .select("form[action=" + base + "/soutien] input[value=1]")
                    .size();
            HttpResponse<String> supported = lea.submit(PLAIN, base + "/soutien", Map.of("oui", "1"));
            HttpResponse<String> followed = lea.submit(PLAIN, base + "/suivre", Map.of("oui", "1"));

            assertThat(before).isEqualTo(1);
            assertThat(main(supported)).contains("Retirer mon soutien").contains("3 soutiens");
            assertThat(main(followed)).contains("Ne plus suivre");
        }
    }

    @Test
    void aReportReachesTheQueueAndTheDecisionTheAuthor() {
        try (TestBrowser author = site.browser().asCitizen("auteur@exemple.fr");
                TestBrowser reporter = site.browser().asCitizen("temoin@exemple.fr");
                TestBrowser ines = site.browser().asAgent("ines@exemple.fr", "Inès Roche", Role.MODERATOR);
                TestBrowser paul = site.browser().asAgent("second@exemple.fr", "Paul Second", Role.MODERATOR)) {
            String thread =
                    write(author, "Quelle bande de nuls à la mairie !").uri().getPath();
            HttpResponse<String> reported = reporter.submit(
                    thread + "/signaler", thread + "/signaler", Map.of("regle", "insult", "precisions", "Méchant"));
            String path = ines.page("/admin/moderation").select("article a.to-btn").eachAttr("href").stream()
                    .filter(link -> ines.page(link).text().contains("bande de nuls"))
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> withoutRule =
                    ines.submit(path, path, Map.of("decision", "hidden", "regle", "", "message", ""));
            Document seenByPaul = paul.page(path);
            HttpResponse<String> decided = ines.submit(
                    path, path, Map.of("decision", "hidden", "regle", "insult", "message", "Parlez des faits."));
            String own = "/mon-compte/moderation/" + path.substring(path.lastIndexOf('/') + 1);
            HttpResponse<String> appealed = author.submit(own, own, Map.of("recours", "Je parlais du club."));
            String appeal = "/admin/moderation/decisions/" + path.substring(path.lastIndexOf('/') + 1);
            HttpResponse<String> answered =
                    paul.submit(appeal, appeal, Map.of("retablir", "oui", "reponse", "Vous avez raison."));

            assertThat(main(reported)).contains("les modérateurs ont reçu votre signalement");
            assertThat(withoutRule.statusCode()).isEqualTo(422);
            assertThat(plain(seenByPaul.text())).contains("Inès Roche relit ce texte en ce moment");
            assertThat(seenByPaul.select("main form[method=post]")).isEmpty();
            assertThat(decided.uri()).hasPath("/admin/moderation").hasQuery("ok=1");
            assertThat(main(appealed)).contains("Parlez des faits.").contains("Une autre personne va relire");
            assertThat(answered.uri()).hasPath("/admin/moderation/recours").hasQuery("ok=1");
            assertThat(site.asVisitor().page(thread).text()).contains("bande de nuls");
            assertThat(plain(site.page("/moderation").text())).contains("Recours accepté");
        }
    }

    @Test
    void nobodyReadsTheCasesOfOthers() {
        try (TestBrowser lea = site.browser().asCitizen("curieuse@exemple.fr")) {
            assertThat(lea.get("/mon-compte/moderation/inconnu").statusCode()).isEqualTo(404);
            assertThat(lea.get("/admin/moderation").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void versionsKeyWordsPrintAndSharePagesStand() {
        String base = "/contenus/initiative-registry.initiative/atelier-de-reparation";
        site.asVisitor();

        assertThat(site.page(BASE + "/historique").text()).contains("Version 1");
        assertThat(site.get(BASE + "/historique?version=1").statusCode()).isEqualTo(200);
        assertThat(site.get(BASE + "/historique?version=9").statusCode()).isEqualTo(404);
        assertThat(site.get(BASE + "/historique?version=x").statusCode()).isEqualTo(404);
        assertThat(site.page("/mots-cles/reparation").select("main h2 a").attr("href"))
                .isEqualTo(PLAIN);
        assertThat(site.get("/mots-cles/inconnu").statusCode()).isEqualTo(404);
        assertThat(site.page(base + "/imprimer").select("svg.to-qr")).hasSize(1);
        assertThat(site.page(base + "/partager").select("input[readonly]").attr("value"))
                .endsWith(PLAIN);
        assertThat(site.page(PLAIN).select("#liens")).hasSize(1);
        assertThat(site.page("/appels-a-projets/lieux-partages").select("#liens"))
                .hasSize(1);
    }

    @Test
    void otherSitesShowCardsOnlyWhenAllowed() {
        String card = "/embed/initiative-registry.initiative/atelier-de-reparation";
        try (TestBrowser administrator = site.browser().asAdministrator()) {
            String before = policy(site.asVisitor().get(card));
            HttpResponse<String> wrong = administrator.submit(
                    "/admin/integration", "/admin/integration", Map.of("domaine", "pas un domaine"));
            administrator.submit(
                    "/admin/integration", "/admin/integration", Map.of("domaine", "https://www.exemple.fr/page"));
            String after = policy(site.asVisitor().get(card));
            HttpResponse<String> script = site.get("/embed.js");

            assertThat(before).contains("frame-ancestors 'none'");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(after).contains("frame-ancestors https://www.exemple.fr");
            assertThat(policy(site.get(PLAIN))).contains("frame-ancestors 'none'");
            assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .contains("cross-origin");
            assertThat(script.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void keyWordsAreChangedByThoseWhoMay() {
        String page = site.page("/initiatives").select("main article a[href^=/initiatives/]").eachAttr("href").stream()
                .filter(link -> !link.equals(PLAIN))
                .findFirst()
                .orElseThrow();
        String path =
                "/contenus/initiative-registry.initiative/" + page.substring(page.lastIndexOf('/') + 1) + "/mots-cles";
        try (TestBrowser editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
                TestBrowser lea = site.browser().asCitizen("sans-droit@exemple.fr")) {
            HttpResponse<String> saved = editor.submit(path, path, Map.of("mots-cles", "eau, Été; eau"));
            HttpResponse<String> tooLong = editor.submit(path, path, Map.of("mots-cles", "x".repeat(41)));

            assertThat(Jsoup.parse(saved.body()).select("a.to-chip").eachText()).containsExactly("eau", "Été");
            assertThat(tooLong.statusCode()).isEqualTo(422);
            assertThat(lea.get(path).statusCode()).isEqualTo(404);
        }
    }
}
