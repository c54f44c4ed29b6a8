package org.territoireouvert.participatorybudget.web.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.participatorybudget.IdeaSite.IDEAS;
import static org.territoireouvert.participatorybudget.IdeaSite.PROPOSE;
import static org.territoireouvert.participatorybudget.IdeaSite.errors;
import static org.territoireouvert.participatorybudget.IdeaSite.propose;
import static org.territoireouvert.participatorybudget.IdeaSite.text;
import static org.territoireouvert.participatorybudget.IdeaSite.typed;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.participatorybudget.IdeaSite;
import org.territoireouvert.testkit.TestBrowser;

/** Citizens write ideas while these are taken. */
class ProposePagesTest {

    @SuppressWarnings("NullAway") // started before the first test
    private static IdeaSite ideas;

    @SuppressWarnings("NullAway") // signs in before the first test
    private static TestBrowser anne;

    @BeforeAll
    static void start() {
        ideas = new IdeaSite();
        anne = ideas.citizen("anne");
    }

    @AfterAll
    static void stop() {
        anne.close();
        ideas.close();
    }

    @BeforeEach
    void open() {
        ideas.takesIdeas();
    }

    private static Document list() {
        return ideas.site.page(IDEAS);
    }

    @Test
    void visitorIsLedToSignInAndComesBack() {
        try (TestBrowser visitor = ideas.site.browser()) {
            HttpResponse<String> asked = visitor.get(PROPOSE);

            assertThat(asked.uri().getPath()).isEqualTo("/connexion");
            visitor.staysAs("nouvelle@exemple.fr");
            assertThat(visitor.page(PROPOSE).select("main form[action=" + PROPOSE + "]"))
                    .hasSize(1);
        }
    }

    @Test
    void ideaIsReadAgainBeforeItIsSubmitted() {
        HttpResponse<String> preview = anne.submit(PROPOSE, PROPOSE, typed("Mare pédagogique", "continuer"));

        assertThat(preview.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(preview.body());
        assertThat(page.select("h1").text()).isEqualTo("Relisez votre idée");
        assertThat(page.select("article strong").text()).isEqualTo("anciens");
        assertThat(list().select("li h3").eachText()).doesNotContain("Mare pédagogique");

        HttpResponse<String> corrected = anne.submit(page, PROPOSE, Map.of("acte", "corriger"));
        assertThat(Jsoup.parse(corrected.body()).select("input[name=title]").val())
                .isEqualTo("Mare pédagogique");

        HttpResponse<String> submitted = anne.submit(page, PROPOSE, Map.of("acte", "deposer"));
        assertThat(submitted.uri().getPath()).startsWith(IDEAS + "/");
        assertThat(text(submitted)).contains("À l’étude", "Corvaux", "12 500 €", "Version 1");
        assertThat(list().select("li h3").eachText()).contains("Mare pédagogique");
    }

    @Test
    void similarIdeasAreShownWithAWayToSupportThem() {
        String there = propose(anne, "Réparer les vélos des lycéens");
        propose(anne, "Éclairer le terrain de football");

        HttpResponse<String> preview =
                anne.submit(PROPOSE, PROPOSE, typed("Un atelier pour réparer son vélo", "continuer"));

        Document page = Jsoup.parse(preview.body());
        assertThat(page.select("[aria-labelledby=semblables] h3").eachText())
                .containsExactly("Réparer les vélos des lycéens");
        assertThat(page.select("a[href=" + there + "#soutien]")).hasSize(1);
    }

    @Test
    void draftIsReadByItsAuthorOnly() {
        HttpResponse<String> kept =
                anne.submit(PROPOSE, PROPOSE, Map.of("title", "Brouillon secret", "acte", "brouillon"));

        assertThat(kept.uri().getPath()).isEqualTo(IDEAS + "/miennes");
        Document mine = Jsoup.parse(kept.body());
        String draft = mine.select("li:has(h2:contains(Brouillon secret)) h2 a").attr("href");
        assertThat(draft).startsWith(IDEAS + "/");
        assertThat(list().text()).doesNotContain("Brouillon secret");
        assertThat(ideas.site.get(draft).statusCode()).isEqualTo(404);
        assertThat(ideas.editor.get("/admin" + draft).statusCode()).isEqualTo(404);
        try (TestBrowser other = ideas.citizen("basile")) {
            assertThat(other.get(draft).statusCode()).isEqualTo(404);
            assertThat(other.get(draft + "/modifier").statusCode()).isEqualTo(404);
        }

        HttpResponse<String> submitted =
                anne.submit(draft + "/modifier", draft + "/modifier", typed("Brouillon devenu public", "deposer"));

        assertThat(submitted.uri().getPath()).isEqualTo(draft);
        assertThat(ideas.site.get(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void eachChangeIsAVersionAndAnOldFormOverwritesNothing() {
        String idea = propose(anne, "Nichoirs du clocher");
        Document old = anne.page(idea + "/modifier");

        HttpResponse<String> changed =
                anne.submit(idea + "/modifier", idea + "/modifier", typed("Nichoirs des clochers", "deposer"));
        HttpResponse<String> late = anne.submit(old, idea + "/modifier", typed("Nichoirs d’autrefois", "deposer"));

        assertThat(Jsoup.parse(changed.body())
                        .select("#versions ~ ul > li strong")
                        .eachText())
                .containsExactly("Version 2", "Version 1");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(errors(late)).contains("Une autre personne a modifié cette idée");
        assertThat(ideas.site.page(idea).select("h1").text()).isEqualTo("Nichoirs des clochers");
    }

    @Test
    void othersNeitherChangeNorWithdraw() {
        String idea = propose(anne, "Verger du presbytère");
        try (TestBrowser other = ideas.citizen("basile")) {
            assertThat(other.get(idea + "/modifier").statusCode()).isEqualTo(403);
            assertThat(other.get(idea + "/retirer").statusCode()).isEqualTo(404);
            Map<String, String> fields = typed("Volée", "deposer");
            fields.putAll(token(other));
            assertThat(text(other.post(idea + "/modifier", fields))).contains("Seuls les auteurs");
            assertThat(text(other.post(idea + "/retirer", token(other)))).contains("Seuls les auteurs");
            assertThat(text(other.post(idea + "/coauteurs", token(other)))).contains("Seuls les auteurs");
        }
        assertThat(ideas.site.page(idea).select("h1").text()).isEqualTo("Verger du presbytère");
    }

    /** Without an outline two fields are asked; the map is there for who has a script, once there is an outline. */
    @Test
    void placeIsChosenOnTheOutlineOfTheTerritory() {
        assertThat(anne.page(PROPOSE).select("[data-place-picker]")).isEmpty();
        String outline = "/admin/territoire/contour";
        byte[] file = "{\"type\":\"Polygon\",\"coordinates\":[[[1,46],[1.2,46],[1.2,46.2],[1,46]]]}"
                .getBytes(StandardCharsets.UTF_8);
        try (TestBrowser administrator = ideas.site.browser().asAdministrator()) {
            administrator.upload(outline, outline, Map.of(), "contour", "contour.geojson", file);

            Element picker = anne.page(PROPOSE).expectFirst("[data-place-picker]");
            assertThat(picker.hasAttr("hidden")).isTrue();
            assertThat(picker.attr("data-latitude")).isEqualTo("champ-latitude");
            assertThat(picker.select("path")).hasSize(1);

            administrator.submit(outline, outline, Map.of("retirer", "1"));
        }
        assertThat(anne.page(PROPOSE).select("[data-place-picker]")).isEmpty();
    }

    @Test
    void withdrawnIdeaStaysReadableAndSaysSo() {
        String idea = propose(anne, "Parking du cimetière");

        HttpResponse<String> withdrawn = anne.submit(idea + "/retirer", idea + "/retirer", Map.of());

        assertThat(withdrawn.uri().getPath()).isEqualTo(IDEAS + "/miennes");
        Document page = ideas.site.page(idea);
        assertThat(page.select(".to-badge").eachText()).first().isEqualTo("Retirée par son auteur");
        assertThat(page.select("form[action=" + idea + "/soutien]")).isEmpty();
        assertThat(anne.get(idea + "/modifier").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title       | ''       | Écrivez un titre
            description | ''       | Décrivez votre idée
            theme       | ''       | Choisissez un thème
            theme       | Licornes | Le thème « Licornes » n’est pas proposé
            place       | ''       | Écrivez où cela se passerait
            estimate    | cher     | n’est pas un montant
            estimate    | -5       | n’est pas un montant
            latitude    | 46,1     | ne sont pas un point de la carte
            latitude    | 991      | ne sont pas un point de la carte
            """)
    void wrongInputIsSaidAndKeepsWhatWasTyped(String field, String value, String said) {
        int before = list().select("li h3").size();
        Map<String, String> typed = typed("Idée mal remplie", "deposer");
        typed.put(field, value);

        HttpResponse<String> answer = anne.submit(PROPOSE, PROPOSE, typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(Jsoup.parse(answer.body())
                        .select("textarea[name=description]")
                        .size())
                .isOne();
        assertThat(list().select("li h3")).hasSize(before);
    }

    @Test
    void outsideOfThePhaseNothingIsTaken() {
        String idea = propose(anne, "Juste à temps");
        Document form = anne.page(PROPOSE);
        Document change = anne.page(idea + "/modifier");

        ideas.examines();

        for (HttpResponse<String> answer : List.of(
                anne.get(PROPOSE),
                anne.submit(form, PROPOSE, typed("Trop tard", "deposer")),
                anne.submit(form, PROPOSE, typed("Trop tard", "brouillon")),
                anne.get(idea + "/modifier"),
                anne.submit(change, idea + "/modifier", typed("Trop tard", "deposer")))) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(text(answer)).contains("s’est terminé le");
        }
        assertThat(ideas.site.get(PROPOSE).statusCode()).isEqualTo(409);
        assertThat(list().text()).doesNotContain("Trop tard");

        ideas.waitsForIdeas();
        assertThat(text(anne.get(PROPOSE))).contains("Le dépôt des idées ouvre le");
        assertThat(ideas.site.page(IdeaSite.EDITION).select("a[href=" + PROPOSE + "]"))
                .isEmpty();
    }

    @Test
    void editionSaysHowManyIdeasThereAreAndWhereToProposeOne() {
        propose(anne, "Une idée de plus");

        Document page = ideas.site.page(IdeaSite.EDITION);

        assertThat(page.select("p:has(a[href=" + IDEAS + "])").text()).contains("déposée");
        assertThat(page.select("a[href=" + PROPOSE + "]")).hasSize(1);
    }

    @Test
    void invitedPersonWritesTheIdeaToo() {
        String idea = propose(anne, "Guinguette du canal");
        anne.submit(idea, idea + "/coauteurs", Map.of("retirer", ""));
        String link = anne.page(idea).select("#auteurs a[href*=/invitation/]").attr("href");
        assertThat(link).startsWith(idea + "/invitation/");
        assertThat(ideas.site.page(idea).select("a[href*=/invitation/]")).isEmpty();

        try (TestBrowser chloe = ideas.citizen("chloe");
                TestBrowser late = ideas.citizen("dimitri")) {
            HttpResponse<String> accepted = chloe.submit(link, link, Map.of());
            assertThat(accepted.uri().getPath()).isEqualTo(idea);
            assertThat(late.get(link).statusCode()).isEqualTo(404);

            HttpResponse<String> changed =
                    chloe.submit(idea + "/modifier", idea + "/modifier", typed("Guinguette à deux", "deposer"));

            assertThat(changed.uri().getPath()).isEqualTo(idea);
            assertThat(chloe.get(idea + "/retirer").statusCode()).isEqualTo(404);
            assertThat(chloe.page(IDEAS + "/miennes").select("h2").text()).contains("Guinguette à deux");
        }
        assertThat(ideas.site.page(idea).select("h1").text()).isEqualTo("Guinguette à deux");
        String removed = anne.page(idea).select("#auteurs input[name=retirer]").val();

        anne.submit(idea, idea + "/coauteurs", Map.of("retirer", removed));

        try (TestBrowser chloe = ideas.citizen("chloe")) {
            assertThat(chloe.get(idea + "/modifier").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void supportCountsEachPersonOnceAndIsTakenBack() {
        String idea = propose(anne, "Fontaine de la place");
        assertThat(anne.page(idea).select("form[action=" + idea + "/soutien]")).isEmpty();

        try (TestBrowser basile = ideas.citizen("basile")) {
            basile.submit(idea, idea + "/soutien", Map.of("oui", "1"));
            basile.submit(idea, idea + "/soutien", Map.of("oui", "1"));
            assertThat(ideas.site.page(idea).select("#soutien strong").text()).isEqualTo("1 soutien");

            HttpResponse<String> back = basile.submit(idea, idea + "/soutien", Map.of("oui", "0"));

            assertThat(Jsoup.parse(back.body()).select("#soutien strong").text())
                    .isEqualTo("aucun soutien");
        }
        assertThat(text(anne.post(idea + "/soutien", token(anne)))).contains("C’est votre idée");
    }

    private static Map<String, String> token(TestBrowser browser) {
        return browser.page(PROPOSE).select("main form input[type=hidden]").stream()
                .limit(1)
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.val()));
    }
}
