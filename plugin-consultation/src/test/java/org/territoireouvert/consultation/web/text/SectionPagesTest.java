package org.territoireouvert.consultation.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.text.PublishedText.STEP;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.testkit.TestBrowser;

/** Sections and headings are amended from proposal to version, as articles are. */
class SectionPagesTest {

    private static final String LAW = """
            # Arrêté relatif au marché

            ## Titre I – Horaires

            ### Article 1 – Ouverture

            Le marché se tient le samedi matin.

            ## Titre II – Abrogations
            """;
    private static final String FIRST = STEP + "/sections/s1";
    private static final String EMPTY = STEP + "/sections/s2";
    private static final String ARTICLE = STEP + "/articles/a1";

    @SuppressWarnings("NullAway") // started before each test
    private PublishedText site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser jeanne;

    @BeforeEach
    void publishAText() throws Exception {
        site = new PublishedText(LAW);
        jeanne = site.citizen();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void headingsAreChangedSectionsAddedAndDeleted() {
        HttpResponse<String> renamed =
                site.propose(jeanne, FIRST, "intituler", Map.of("heading", "Titre I – Jours et horaires"));
        HttpResponse<String> article = site.propose(jeanne, ARTICLE, "intituler", Map.of("heading", "Jours"));
        HttpResponse<String> under = site.propose(
                jeanne, FIRST, "ajouter", Map.of("number", "Article 0", "words", "Cet arrêté parle du marché."));
        HttpResponse<String> section =
                site.propose(jeanne, ARTICLE, "section", Map.of("heading", "Chapitre 1 – Étals", "niveau", "2"));
        HttpResponse<String> deleted = site.propose(jeanne, EMPTY, "supprimer", Map.of());
        assertThat(Jsoup.parse(renamed.body()).select("main ins").text()).contains("Jours et");
        assertThat(text(section)).contains("Ajouter une section après", "Chapitre 1 – Étals");
        assertThat(text(site.page(FIRST))).contains("Changer le titre de la section", "Ajouter un article sous");

        for (HttpResponse<String> proposed : List.of(renamed, article, under, section, deleted)) {
            assertThat(errors(site.accept(proposed))).isEmpty();
        }
        Document changes = Jsoup.parse(site.publish().body());

        assertThat(changes.select("main h2 del").text()).contains("Titre II – Abrogations");
        assertThat(changes.select("main h2 ins").text()).contains("Jours et", "Chapitre 1 – Étals");
        Document page = site.page(STEP);
        assertThat(page.select("main .to-articles h3, main .to-articles h4").eachText())
                .containsExactly("Titre I – Jours et horaires", "Article 0", "Article 1 – Jours", "Chapitre 1 – Étals");
        assertThat(text(site.page(renamed.uri().getPath()))).contains("Accepté, dans la version 2");
        assertThat(text(site.page("/journal"))).contains("Amendement accepté (Titre I – Horaires)");
    }

    @Test
    void headingIsAcceptedInOtherWords() {
        String amendment = site.propose(jeanne, FIRST, "intituler", Map.of("heading", "Horaires"))
                .uri()
                .getPath();

        assertThat(errors(site.decide(amendment, "reformuler", Map.of("heading", ""))))
                .contains("Écrivez le titre de la section");
        site.decide(amendment, "reformuler", Map.of("heading", "Titre premier – Horaires"));
        site.publish();

        assertThat(text(site.page(STEP))).contains("Titre premier – Horaires");
    }

    @Test
    void sectionThatWasFilledMeanwhileIsNotDeleted() {
        HttpResponse<String> deleted = site.propose(jeanne, EMPTY, "supprimer", Map.of());
        site.accept(site.propose(jeanne, EMPTY, "ajouter", Map.of("words", "L’arrêté de 2011 est abrogé.")));

        assertThat(errors(site.accept(deleted))).contains("contient encore des articles");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            s1 | supprimer | ''                 | 1 | contient encore des articles
            s1 | intituler | Titre I – Horaires | 1 | Rien n’est changé
            s1 | intituler | ''                 | 1 | Écrivez le titre de la section
            s2 | section   | Chapitre           | 3 | plus d’un niveau en dessous
            s2 | section   | Chapitre           | 9 | Choisissez un niveau
            s2 | section   | ''                 | 1 | Écrivez le titre de la section
            s2 | modifier  | Texte              | 1 | Choisissez de modifier
            """)
    void whatCannotBeIsSaid(String section, String act, String heading, String level, String said) {
        String address = STEP + "/sections/" + section;
        Document form = jeanne.page(address + "/amender");

        HttpResponse<String> answer = jeanne.submit(
                form,
                address + "/amender",
                Map.of("acte", act, "heading", heading, "niveau", level, "reason", "Oui.", "version", "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).contains(said);
        assertThat(text(site.page(STEP + "/amendements"))).contains("Aucun amendement");
    }

    @ParameterizedTest
    @CsvSource({"/sections/s9", "/sections/a1", "/articles/s1", "/sections/x", "/sections/s0"})
    void nothingElseIsASection(String address) {
        assertThat(site.get(STEP + address + "/amender").statusCode()).isEqualTo(404);
    }
}
