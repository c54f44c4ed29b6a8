package org.territoireouvert.calls.web.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** A member of a collective and the funder: change, report, correction, end. */
class AgreementJourneyTest {

    private static final String AGREEMENTS = "/appels-a-projets/conventions";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static Document document(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    /** Makes somebody the person who is a member of the collective of the orchard. */
    private static TestBrowser member(TestSite site) {
        TestBrowser odile = site.browser().asCitizen("odile@exemple.fr");
        String account = site.tables()
                .read(handle -> handle.createQuery("select id from core_account where email = 'odile@exemple.fr'")
                        .mapTo(String.class)
                        .one());
        site.tables()
                .write(handle ->
                        handle.execute("update cal_member set person_id = ? where name = 'Odile Perrin'", account));
        return odile;
    }

    @Test
    void memberAndFunderFollowAnAgreementUntilItsEnd(TestSite site) {
        try (TestBrowser odile = member(site);
                TestBrowser staff = site.browser().asAdministrator()) {
            String path =
                    odile.page(AGREEMENTS + "/miennes").select("main h2 a").attr("href");

            changeIsAcceptedByTheFunder(odile, staff, path);
            reportIsCorrectedAndAccepted(odile, staff, path);
            projectEnds(staff, path);

            assertThat(odile.get(path + "/preparer").statusCode()).isIn(403, 404);
            assertThat(odile.get(path + "/avenant").statusCode()).isEqualTo(404);
            Document shown = site.page(path.replace("conventions", "projets-finances"));
            assertThat(shown.select("main").text())
                    .contains("Terminé", "La haie pousse", "[…]", "148 m")
                    .doesNotContain("odile@exemple.fr", "06 12 34 56 78");
            assertThat(site.get("/donnees-ouvertes/projets-finances.csv").body())
                    .contains("2000");
        }
    }

    private static void changeIsAcceptedByTheFunder(TestBrowser odile, TestBrowser staff, String path) {
        Document form = odile.page(path + "/avenant");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("amount", "1 000");
        fields.put("object", "Planter 150 mètres de haie");
        fields.put("ends-on", form.select("[name=ends-on]").attr("value"));
        fields.put("reason", "Les plants coûtent plus cher.");
        Document low = document(odile.submit(form, path + "/avenant", fields));
        assertThat(low.select(".to-errors").text()).containsPattern("ne peut pas passer sous 1\\h200");

        fields.put("amount", "2 000");
        Document waiting = document(odile.submit(form, path + "/avenant", fields));
        assertThat(waiting.select("#avenants").text()).contains("Attend une réponse", "Les plants coûtent plus cher.");
        assertThat(waiting.select("#avenants button")).isEmpty();

        Document accepted = document(staff.submit(path, path + "/avenant/reponse", Map.of("accept", "1")));
        assertThat(accepted.select("#avenants .to-badge").text()).isEqualTo("Accepté");
        assertThat(accepted.select("aside").text()).containsPattern("2\\h000");
    }

    private static void reportIsCorrectedAndAccepted(TestBrowser odile, TestBrowser staff, String path) {
        String report = odile.page(path).select("#bilans a.to-btn").attr("href");
        Document form = odile.page(report);
        Document empty = document(odile.submit(form, report, Map.of("words", "Presque rien")));
        assertThat(empty.select(".to-errors a").eachText())
                .hasSize(2)
                .anyMatch(text -> text.contains("Mètres de haie plantés"));
        assertThat(empty.select("[name=words]").text()).isEqualTo("Presque rien");

        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("words", "La haie pousse. Questions : odile@exemple.fr ou 06 12 34 56 78.");
        fields.put("value-0", "148 m");
        fields.put("cost-member-0", "Le Verger partagé");
        fields.put("cost-label-0", "Plants");
        fields.put("cost-amount-0", "2 310,40");
        Document sent = document(odile.submit(form, report, fields));
        assertThat(sent.select("#bilans").text()).contains("Envoyé", "Dépensé");
        assertThat(odile.get(report).statusCode()).isEqualTo(404);

        answer(staff, path, Map.of("answer", "Joignez la date de plantation."));
        Document again = odile.page(report);
        assertThat(again.select("main").text()).contains("Joignez la date de plantation.");
        assertThat(again.select("[name=value-0]").attr("value")).isEqualTo("148 m");
        odile.submit(again, report, fields);
        assertThat(answer(staff, path, Map.of("accept", "1")).select("#bilans").text())
                .contains("Accepté");
    }

    private static Document answer(TestBrowser staff, String path, Map<String, String> said) {
        Document page = staff.page(path);
        Map<String, String> fields = new LinkedHashMap<>(said);
        fields.put("report", page.select("[name=report]").attr("value"));
        return document(staff.submit(page, path + "/bilan", fields));
    }

    private static void projectEnds(TestBrowser staff, String path) {
        Document page = staff.page(path);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("balance", "NONE");
        fields.put("closed-on", "2026-11-01");
        Document unsettled = document(staff.submit(page, path + "/solde", fields));
        assertThat(unsettled.select(".to-errors").text()).contains("Ce choix ne va pas");

        fields.put("balance", "PAID");
        Document closed = document(staff.submit(page, path + "/solde", fields));
        assertThat(closed.select("aside").text()).contains("Le reste a été versé");
        assertThat(closed.select("form[action$=versement]")).isEmpty();
    }
}
