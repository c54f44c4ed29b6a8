package org.territoireouvert.calls.web.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** An agreement until it is signed. */
class PrepareAgreementPagesTest {

    private static final String TITLE = "900 mètres";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    /** Takes the signatures off an agreement of the demonstration. */
    @BeforeEach
    void unsign(TestSite site) {
        site.tables().write(handle -> {
            handle.execute("update cal_grant set state = 'DECIDED', closing = '' where title like ?", TITLE + "%");
            return handle.execute(
                    "update cal_agreement set signed_on = '', signatory = '' where application_id in"
                            + " (select application_id from cal_grant where title like ?)",
                    TITLE + "%");
        });
    }

    private static String path(TestBrowser staff) {
        return staff.page("/appels-a-projets/conventions").select("main table a").stream()
                .filter(link -> link.text().contains(TITLE))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static Map<String, String> filled(Document form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("main form.to-form [name]").forEach(field -> {
            String name = field.attr("name");
            switch (field.tagName()) {
                case "select" ->
                    fields.put(name, field.select("option[selected]").attr("value"));
                case "textarea" -> fields.put(name, field.text());
                default -> {
                    if (!field.attr("type").equals("checkbox")) {
                        fields.put(name, field.attr("value"));
                    }
                }
            }
        });
        return fields;
    }

    private static Document submit(TestBrowser staff, String page, Map<String, String> fields) {
        return Jsoup.parse(staff.submit(page, page, fields).body());
    }

    @Test
    void everyProblemIsSaidAndWhatWasTypedIsKept(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            String page = path(staff) + "/preparer";
            Map<String, String> fields = filled(staff.page(page));
            fields.put("reference", "Ma référence");
            fields.put("siret-0", "123");
            fields.put("rate", "200");
            fields.put("amount-0", "beaucoup");
            fields.put("indicator-5", "Nids");

            Document wrong = submit(staff, page, fields);

            assertThat(wrong.select(".to-errors li")).hasSize(3);
            assertThat(wrong.select("[name=reference]").attr("value")).isEqualTo("Ma référence");
            assertThat(wrong.select("[name=amount-0]").attr("value")).isEqualTo("beaucoup");
            assertThat(wrong.select("[name=indicator-5]").attr("value")).isEqualTo("Nids");
        }
    }

    @Test
    void sharesAndInstalmentsAddUpToWhatIsGranted(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            String page = path(staff) + "/preparer";
            Map<String, String> fields = filled(staff.page(page));
            fields.put("share-0", "2 600,01");
            fields.put("amount-0", "3 499,99");
            fields.put("pays-until", "2020-01-01");

            Document wrong = submit(staff, page, fields);

            assertThat(wrong.select(".to-errors a").eachAttr("href"))
                    .containsExactly("#champ-pays-until", "#champ-share-0", "#champ-amount-0");
        }
    }

    @Test
    void whoSavesAgainstAnOlderRevisionChangesNothing(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            String page = path(staff) + "/preparer";
            Map<String, String> fields = filled(staff.page(page));
            fields.put("reference", "Première");
            assertThat(submit(staff, page, fields).select("main").text()).contains("C’est enregistré.", "Première");
            fields.put("reference", "Seconde");

            Document late = submit(staff, page, fields);

            assertThat(late.select(".to-errors").text()).contains("entre-temps");
            assertThat(staff.page(path(staff)).select("main").text())
                    .contains("Première")
                    .doesNotContain("Seconde");
        }
    }

    @Test
    void signaturesStartTheProjectAndCloseTheForm(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            String path = path(staff);
            Document page = staff.page(path);
            Document unsigned = Jsoup.parse(staff.submit(page, path + "/signature", Map.of("signatory", "La maire"))
                    .body());
            assertThat(unsigned.select(".to-errors li")).hasSize(5);
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("signatory", "La maire");
            for (int index = 0; index < 4; index++) {
                fields.put("signer-" + index, "Camille Roy");
            }
            fields.put("signed-on", "2999-01-01");
            Document early =
                    Jsoup.parse(staff.submit(page, path + "/signature", fields).body());
            assertThat(early.select(".to-errors").text()).contains("entre la décision et aujourd’hui");
            fields.put("signed-on", "2026-11-01");

            Document signed =
                    Jsoup.parse(staff.submit(page, path + "/signature", fields).body());

            assertThat(signed.select("main").text()).contains("En cours", "La maire", "Camille Roy");
            assertThat(staff.get(path + "/preparer").uri().getPath()).isEqualTo(path);
            assertThat(site.get(path.replace("conventions", "projets-finances")).body())
                    .doesNotContain("Camille Roy", "La maire");
        }
    }

    @Test
    void projectThatIsGivenUpDisappears(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            String path = path(staff);
            Document page = staff.page(path);
            String before = site.get("/statistiques").body();

            Document unsure =
                    Jsoup.parse(staff.submit(page, path + "/abandon", Map.of()).body());
            assertThat(unsure.select(".to-errors").text()).contains("Cochez la case");
            staff.submit(page, path + "/abandon", Map.of("sure", "1"));

            assertThat(site.get(path.replace("conventions", "projets-finances")).statusCode())
                    .isEqualTo(404);
            assertThat(before).contains("projets financés");
            assertThat(staff.page(path).select("main").text()).contains("Abandonné");
        }
    }
}
