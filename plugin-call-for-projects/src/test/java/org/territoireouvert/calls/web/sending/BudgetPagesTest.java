package org.territoireouvert.calls.web.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.calls.web.sending.SendingSite.PATH;
import static org.territoireouvert.calls.web.sending.SendingSite.errors;
import static org.territoireouvert.calls.web.sending.SendingSite.lines;
import static org.territoireouvert.calls.web.sending.SendingSite.text;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.runner.storage.Engine;

/** The budget as its partners fill it in. */
class BudgetPagesTest {

    private static final String OWN = PATH + "/budget/m1";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachFillsInItsOwnPartAndReadsTheOthers(Engine engine) {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL)) {
            assertThat(text(SendingSite.budget(calls.ada, "m1", "20 000,50", "14 000,35", "6 000,15")))
                    .contains("Votre part du budget est enregistrée", "20 000,50 €", "respecte les règles");
            assertThat(calls.value("select requested from cal_application")).isEqualTo("1400035");
            assertThat(calls.value("select costs from cal_application")).isEqualTo("2000050");

            Document read = calls.bilal.page(PATH + "/budget");
            assertThat(text(read)).contains("Peinture", "20 000,50 €");
            assertThat(read.select("a[href=" + OWN + "]")).isEmpty();
            assertThat(read.select("a[href=" + PATH + "/budget/m2]")).isNotEmpty();
            assertThat(calls.bilal.get(OWN).statusCode()).isEqualTo(404);
            assertThat(SendingSite.budget(calls.bilal, "m1", "1", "1", "0").statusCode())
                    .isNotEqualTo(200);

            assertThat(text(SendingSite.budget(calls.bilal, "m2", "1 000", "0", "400")))
                    .contains("Il manque 600 € de recettes à Bilal", "Tous ensemble, il manque 600 €");
            assertThat(calls.value("select costs from cal_application")).isEqualTo("2100050");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void twoWhoSaveTheSamePartSeeBothAndLoseNothing(Engine engine) {
        try (SendingSite calls = new SendingSite(engine, DecisionRule.ALL)) {
            Document first = calls.ada.page(OWN);
            Document second = calls.ada.page(OWN);
            calls.ada.submit(first, OWN, lines("20 000", "14 000", "6 000"));

            HttpResponse<String> conflict = calls.ada.submit(second, OWN, lines("25 000", "14 000", "11 000"));

            assertThat(conflict.statusCode()).isEqualTo(422);
            assertThat(errors(conflict)).contains("Rien n’est perdu");
            Document page = Jsoup.parse(conflict.body());
            assertThat(page.select(".to-diff ins").text().replace('\u202f', ' '))
                    .contains("25 000");
            assertThat(page.select(".to-diff del").text().replace('\u202f', ' '))
                    .contains("20 000");
            assertThat(page.select("input[name=depense-1-montant]").val()).isEqualTo("25 000");
            assertThat(calls.value("select costs from cal_application")).isEqualTo("2000000");
            calls.ada.submit(page, OWN, lines("25 000", "14 000", "11 000"));
            assertThat(calls.value("select costs from cal_application")).isEqualTo("2500000");
        }
    }

    @Test
    void rowsAreAddedAndRemovedWithoutScriptAndKeepWhatWasTyped() {
        try (SendingSite calls = new SendingSite(Engine.SQLITE, DecisionRule.ALL)) {
            Map<String, String> typed = lines("pas encore", "14 000", "");
            typed.put("acte", "ajouter-depense");
            Document more = Jsoup.parse(calls.ada.submit(OWN, OWN, typed).body());
            assertThat(more.select("input[name=depense-3-montant]")).hasSize(1);
            assertThat(more.select("input[name=depense-1-montant]").val()).isEqualTo("pas encore");
            assertThat(more.select(".to-errors")).isEmpty();

            typed.put("acte", "retirer-recette-1");
            Document less = Jsoup.parse(calls.ada.submit(more, OWN, typed).body());
            assertThat(less.select("input[name=recette-1-objet]").val()).isEqualTo("Caisse");
            assertThat(less.select("input[name=recette-2-montant]")).isEmpty();
            assertThat(calls.value("select count(*) from cal_budget_line")).isEqualTo("0");
        }
    }

    @Test
    void badInputIsSaidInPlainWordsAndChangesNothing() {
        try (SendingSite calls = new SendingSite(Engine.SQLITE, DecisionRule.ALL)) {
            HttpResponse<String> wrong = SendingSite.budget(calls.ada, "m1", "deux mille", "-5", "9 000 000 000");
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(errors(wrong))
                    .contains(
                            "« deux mille » n’est pas un montant", "« -5 » n’est pas un montant", "Vérifiez les zéros");
            assertThat(wrong.body()).contains("deux mille");

            Map<String, String> nameless = new LinkedHashMap<>(lines("20 000", "14 000", "6 000"));
            nameless.put("depense-1-poste", "fusée");
            nameless.put("recette-1-objet", "");
            assertThat(errors(calls.ada.submit(OWN, OWN, nameless)))
                    .contains("Choisissez le poste de la dépense 1", "Écrivez à quoi correspond la ligne 1");

            Map<String, String> many = new LinkedHashMap<>();
            many.put("acte", "garder");
            many.put("lignes-depense", "101");
            for (int i = 1; i <= 101; i++) {
                many.put("depense-" + i + "-poste", "travaux");
                many.put("depense-" + i + "-objet", "Clou " + i);
                many.put("depense-" + i + "-montant", "1");
            }
            assertThat(errors(calls.ada.submit(OWN, OWN, many))).contains("100 lignes au plus, la vôtre en a 101");
            assertThat(calls.value("select count(*) from cal_budget_line")).isEqualTo("0");
        }
    }

    @Test
    void totalsAreShownBeforeAnythingIsKept() {
        try (SendingSite calls = new SendingSite(Engine.SQLITE, DecisionRule.ALL)) {
            Map<String, String> typed = lines("20 000", "10 000", "6 000");
            typed.remove("acte");
            typed.put("calculer", "1");
            String page = text(calls.ada.submit(OWN, OWN, typed));
            assertThat(page).contains("Écart entre dépenses et recettes 4 000 €", "Aide possible au plus 14 000 €");
            assertThat(calls.value("select count(*) from cal_budget_line")).isEqualTo("0");
        }
    }
}
