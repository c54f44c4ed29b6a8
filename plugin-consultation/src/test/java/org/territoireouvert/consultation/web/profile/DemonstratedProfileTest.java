package org.territoireouvert.consultation.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** The invented town shows participants beside inhabitants, and a charter that is partly kept. */
class DemonstratedProfileTest {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses(ThisPlugin.libraries()).demonstrated();

    private static final String PAGE = "/consultations/plan-de-mobilite";

    @Test
    void participantsStandBesideInhabitants(TestSite site) {
        Document page = site.page(PAGE + "/participants");

        assertThat(page.select("#profil table")).hasSize(3);
        assertThat(page.select("#profil table td").eachText()).contains("masqué");
        assertThat(page.select("#profil h3").eachText()).containsExactly("Âge", "Genre", "Commune ou quartier");
    }

    @Test
    void charterIsPartlyKept(TestSite site) {
        Document page = site.page(PAGE + "/charte");

        assertThat(page.select("#legal .to-badge").eachText()).startsWith("Tenu", "Tenu", "Tenu", "Attendu");
        assertThat(page.select("#exemplary .to-badge").eachText()).contains("Tenu", "Manque");
    }
}
