package org.territoireouvert.ambassadors.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** The public pages of the demonstration's directory. */
class DirectoryPagesTest {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ambassadeurs",
                "/ambassadeurs/administrations",
                "/ambassadeurs/administrations?q=eau",
                "/ambassadeurs/administrations?q=*",
                "/ambassadeurs/administrations/direction-de-l-eau",
                "/ambassadeurs/postes",
                "/ambassadeurs/postes?etat=vacant",
                "/ambassadeurs/postes/ambassade-du-tourisme",
                "/ambassadeurs/yasmine-belkacem",
                "/ambassadeurs/hugo-marchand",
                "/ambassadeurs/yasmine-belkacem/contact",
                "/ambassadeurs/charte",
                "/ambassadeurs/charte?version=1",
                "/ambassadeurs/tirages"
            })
    void pagesStandInBothLanguages(String path, TestSite site) {
        assertThat(site.get(path).statusCode()).isEqualTo(200);
        assertThat(site.get(path, "en").statusCode()).isEqualTo(200);
    }

    @Test
    void theTreeShowsServicesAndFreePlaces(TestSite site) {
        Document tree = site.page("/ambassadeurs/administrations");

        assertThat(tree.select("main li li li").eachText().toString())
                .contains("Service des transports scolaires", "Service de l’eau potable");
        assertThat(tree.select(".to-badge--warn").eachText()).containsExactly("1 place libre", "2 places libres");
    }

    @Test
    void aVacantPostSaysHowToBecomeAmbassadorAndWhomToWriteTo(TestSite site) {
        Document post = site.page("/ambassadeurs/postes/ambassade-du-tourisme");

        assertThat(post.select("aside").text()).contains("Poste vacant", "2 places libres", "appel à volontaires");
        assertThat(post.select("aside a[href=/contact]")).hasSize(1);
        assertThat(post.select("aside a[href^=/ambassadeurs/tirages/]")).hasSize(1);
    }

    @Test
    void aPostShowsWhoFollowedWhom(TestSite site) {
        Document post = site.page("/ambassadeurs/postes/ambassade-des-mobilites");

        assertThat(post.select("#amb-serving ~ ul").text()).contains("Yasmine Belkacem", "Succède à Hugo Marchand");
        assertThat(post.select("#amb-others ~ ul").text()).contains("Hugo Marchand", "Mandat terminé");
    }

    @Test
    void whoseMandateIsOverIsNotShownAsServing(TestSite site) {
        assertThat(site.page("/ambassadeurs").select("article").text()).doesNotContain("Hugo Marchand");
        assertThat(site.page("/ambassadeurs?mandat=termine").select("article").text())
                .contains("Hugo Marchand", "Mandat terminé");
    }

    @ParameterizedTest
    @CsvSource({
        "administration=direction-de-l-eau, Camille Garnier",
        "administration=direction-des-mobilites, Yasmine Belkacem",
        "theme=Services publics, Paul Lestrade",
        "designation=draw, Yasmine Belkacem",
        "commune=Montbrèche, Camille Garnier",
        "q=belkacem, Yasmine Belkacem"
    })
    void aFilterFindsOne(String filter, String name, TestSite site) {
        assertThat(site.page("/ambassadeurs?" + filter.replace(" ", "+").replace("è", "%C3%A8"))
                        .select("article h3")
                        .eachText())
                .containsExactly(name);
    }

    @Test
    void anUnknownDesignationIsRefused(TestSite site) {
        assertThat(site.get("/ambassadeurs?designation=hasard").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFound(TestSite site) {
        for (String path : new String[] {
            "/ambassadeurs/administrations/absente",
            "/ambassadeurs/postes/absent",
            "/ambassadeurs/absent/contact",
            "/ambassadeurs/tirages/absent",
            "/ambassadeurs/charte?version=9"
        }) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(site.get("/ambassadeurs/invitation/0000").statusCode()).isEqualTo(410);
    }
}
