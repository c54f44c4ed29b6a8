package org.territoireouvert.calls.web.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.sending.SendingSite.PATH;
import static org.territoireouvert.calls.web.sending.SendingSite.text;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.runner.storage.Engine;

/** The conditions of a call beside the parts of an application. */
class RulesWhileWritingTest {

    private static final String PART = PATH + "/parties/projet";

    private static String conditions(Document page) {
        assertThat(text(page)).doesNotContain("$rules", "$eligibility");
        return page.select("#conditions").text().replaceAll("[\u00a0\u202f]", " ");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void conditionsFollowWhatIsSavedAndSayWhy(Engine engine) {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL)) {
            assertThat(conditions(calls.ada.page(PART)))
                    .contains("Nombre de membres : 3 au moins", "Pas encore connue")
                    .doesNotContain("doit être ouvert à tous");

            Document saved = calls.ada.page(PART);
            calls.ada.submit(saved, PART, Map.of("r.ouverture", "non", "acte", "garder"));
            assertThat(conditions(calls.ada.page(PART)))
                    .contains("Une condition de l’appel n’est pas remplie", "Le lieu doit être ouvert à tous");
            assertThat(calls.ada.page(PART).select("#conditions details[open]")).hasSize(1);
            assertThat(conditions(calls.bilal.page(PATH)))
                    .as("on the desk, for all members")
                    .contains("Le lieu doit être ouvert à tous");

            calls.complete();
            assertThat(conditions(calls.ada.page(PART)))
                    .contains("Toutes les conditions de l’appel sont remplies")
                    .doesNotContain("Le lieu doit être ouvert à tous");
            assertThat(calls.ada.page(PART).select("#conditions details[open]")).isEmpty();

            SendingSite.budget(calls.ada, "m1", "20 000", "18 000", "2 000");
            assertThat(conditions(calls.ada.page(PART))).contains("Vous demandez plus de 70 %");

            calls.leave("m3");
            assertThat(conditions(calls.ada.page(PART))).contains("moins de 3 membres");
        }
    }
}
