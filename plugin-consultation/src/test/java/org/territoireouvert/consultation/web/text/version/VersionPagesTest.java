package org.territoireouvert.consultation.web.text.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.text;
import static org.territoireouvert.consultation.web.text.PublishedText.STEP;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.web.text.PublishedText;

/** Any two versions of a text are read side by side, in both directions. */
class VersionPagesTest {

    private static final String LAW = """
            # Arrêté relatif au marché

            ## Article 1

            Le marché se tient le samedi matin.
            """;

    @SuppressWarnings("NullAway") // started before each test
    private PublishedText site;

    @BeforeEach
    void publishThreeVersions() throws Exception {
        site = new PublishedText(LAW);
        publish("Le marché se tient le dimanche matin.");
        publish("Le marché se tient le dimanche soir.");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void publish(String words) {
        site.accept(site.propose(site.citizen(), STEP + "/articles/a1", "modifier", Map.of("words", words)));
        site.publish();
    }

    @Test
    void anyTwoVersionsAreComparedAndTheAddressHasBoth() {
        Document page = site.page(STEP + "/comparaison?avant=1&apres=3");

        assertThat(text(page)).contains("De la version 1 à la version 3");
        assertThat(page.select("main del").text()).contains("samedi", "matin");
        assertThat(page.select("main ins").text()).contains("dimanche", "soir");
    }

    @Test
    void comparisonReadsTheOtherWayRound() {
        Document page = site.page(site.page(STEP + "/comparaison?avant=1&apres=3")
                .select("main a[href*=comparaison]")
                .attr("href"));

        assertThat(text(page)).contains("De la version 3 à la version 1");
        assertThat(page.select("main ins").text()).contains("samedi", "matin");
    }

    @Test
    void formStandsWithTheVersionsAndWithEachOfThem() {
        for (String address : new String[] {"/versions", "/versions/2", "/comparaison"}) {
            assertThat(site.page(STEP + address).select("form[action$=/comparaison] select"))
                    .as(address)
                    .hasSize(2);
        }
        Document chosen = site.page(STEP + "/comparaison?avant=2&apres=3");
        assertThat(chosen.select("option[selected]").eachAttr("value")).containsExactly("2", "3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            avant=1&apres=4           | Il n’y a pas de version « 4 ». Choisissez un nombre de 1 à 3.
            avant=0&apres=2           | Il n’y a pas de version « 0 »
            avant=deux&apres=3        | Il n’y a pas de version « deux »
            avant=1%3Cscript&apres=3  | Il n’y a pas de version « 1<script »
            avant=1                   | Choisissez une version.
            avant=&apres=3            | Choisissez une version.
            avant=2&apres=2           | Choisissez deux versions différentes.
            """)
    void numbersThatAreNoVersionsAreSaid(String query, String said) {
        HttpResponse<String> answer = site.get(STEP + "/comparaison?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer).replace('\u00A0', ' ')).contains(said);
        assertThat(answer.body()).doesNotContain("differences");
    }
}
