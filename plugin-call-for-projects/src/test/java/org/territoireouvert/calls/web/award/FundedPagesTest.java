package org.territoireouvert.calls.web.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

class FundedPagesTest {

    private static final String FUNDED = "/appels-a-projets/projets-finances";
    private static final String FIRST_YEAR = "?appel=haies-et-mares-premiere-annee";
    private static final String AGREEMENTS = "/appels-a-projets/conventions";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static List<String> projects(Document list) {
        return list.select("main ul.to-rows h3 a").eachAttr("href");
    }

    @Test
    void everybodyReadsFundedProjects(TestSite site) {
        List<String> all = projects(site.page(FUNDED));
        List<String> made = projects(site.page(FUNDED + "?origine=call"));
        List<String> ofOneCall = projects(site.page(FUNDED + FIRST_YEAR));

        assertThat(ofOneCall).hasSize(3);
        assertThat(made).hasSizeGreaterThan(3).containsAll(ofOneCall);
        assertThat(all).hasSizeGreaterThan(made.size()).containsAll(made);
        for (String path : made) {
            assertThat(site.page(path).select("main").text()).contains("Accordé", "Val-de-Lisière");
        }
        assertThat(site.page("/appels-a-projets").select("main a").eachAttr("href"))
                .contains(FUNDED);
    }

    @Test
    void namesOfPeopleWhoBenefitAreNotPublished(TestSite site) {
        for (String path : projects(site.page(FUNDED))) {
            assertThat(site.get(path).body()).doesNotContain("Marcel Dutoit", "Odile Perrin");
        }
    }

    @Test
    void reportIsPublishedOnceItWasAccepted(TestSite site) {
        List<String> texts = projects(site.page(FUNDED)).stream()
                .map(path -> site.page(path).select("main").text())
                .toList();

        assertThat(texts).anyMatch(text -> text.contains("La mare est creusée et clôturée"));
        assertThat(texts).noneMatch(text -> text.contains("Un propriétaire a changé d’avis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preparer"})
    void nobodyElseLearnsOfAnAgreement(String page, TestSite site) {
        String number = projects(site.page(FUNDED)).getFirst().substring(FUNDED.length());
        try (TestBrowser visitor = site.browser();
                TestBrowser ada = site.browser().asCitizen("ada@exemple.fr")) {
            assertThat(visitor.page(AGREEMENTS + number + page).select("main").text())
                    .doesNotContain("Verser");
            assertThat(ada.get(AGREEMENTS + number + page).statusCode()).isIn(403, 404);
            assertThat(ada.get(AGREEMENTS + number).statusCode()).isEqualTo(404);
            assertThat(ada.page(AGREEMENTS + "/miennes").select("main").text()).contains("Aucun de vos collectifs");
        }
    }

    @Test
    void staffAnswerTheReportThatWaits(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            Document desk = staff.page(AGREEMENTS);
            String path = desk.select("main table a").stream()
                    .filter(link -> link.text().contains("900 mètres"))
                    .findFirst()
                    .orElseThrow()
                    .attr("href");
            Document page = staff.page(path);
            String report = page.select("input[name=report]").attr("value");

            Document silent = org.jsoup.Jsoup.parse(staff.submit(page, path + "/bilan", Map.of("report", report))
                    .body());
            Document accepted =
                    org.jsoup.Jsoup.parse(staff.submit(page, path + "/bilan", Map.of("report", report, "accept", "1"))
                            .body());

            assertThat(silent.select(".to-errors a").eachText()).containsExactly("Dites ce qui est à corriger.");
            assertThat(accepted.select("main").text()).contains("C’est enregistré.", "Accepté", "860 m");
            assertThat(staff.submit(accepted, path + "/versement", Map.of("paid-place", "1", "paid-on", "2999-01-01"))
                            .body())
                    .contains("Ce jour n’est pas encore venu.");
            assertThat(staff.submit(accepted, path + "/versement", Map.of("paid-place", "", "paid-on", ""))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void changeIsAnsweredByTheOtherSideAlone(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            String path = staff.page(AGREEMENTS).select("main table a").stream()
                    .filter(link -> link.text().contains("haie fruitière"))
                    .findFirst()
                    .orElseThrow()
                    .attr("href");
            Document form = staff.page(path + "/avenant");
            Map<String, String> kept = Map.of(
                    "amount", form.select("[name=amount]").attr("value"),
                    "object", form.select("[name=object]").text(),
                    "ends-on", form.select("[name=ends-on]").attr("value"),
                    "reason", "Pour voir");
            String same = staff.submit(form, path + "/avenant", kept).body();
            Map<String, String> fields = new java.util.LinkedHashMap<>(kept);
            fields.put("amount", "2 000");
            Document proposed = org.jsoup.Jsoup.parse(
                    staff.submit(form, path + "/avenant", fields).body());

            assertThat(same).contains("Rien n’est changé");
            assertThat(proposed.select("#avenants").text()).contains("Attend une réponse");
            assertThat(proposed.select("#avenants button")).isEmpty();
        }
    }

    @Test
    void eachSideFindsItsAgreementsFromTheList(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator();
                TestBrowser ada = site.browser().asCitizen("ada@exemple.fr")) {
            assertThat(staff.page(FUNDED).select("main a").eachAttr("href")).contains(AGREEMENTS);
            assertThat(ada.page(FUNDED).select("main a").eachAttr("href"))
                    .contains(AGREEMENTS + "/miennes")
                    .doesNotContain(AGREEMENTS);
            assertThat(site.page(FUNDED).select("main a[href^=" + AGREEMENTS + "]"))
                    .isEmpty();
        }
    }

    @Test
    void figuresHideWhatIsAboutFewPeople(TestSite site) throws Exception {
        site.plugin("call-for-projects").contributions().jobs().stream()
                .filter(job -> job.name().equals("count-applicants"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();

        Document page = site.page("/appels-a-projets/statistiques" + FIRST_YEAR);

        assertThat(page.select(".to-figures dd").eachText()).containsExactly("3", "3");
        assertThat(page.select("tr:contains(Habitants)").text()).contains("non montré");
        assertThat(site.get("/appels-a-projets/statistiques?appel=inconnu").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theReportFormIsOnlyForTheCollective(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            String path = staff.page(AGREEMENTS).select("main table a").attr("href");
            assertThat(staff.get(path + "/bilans/unknown").statusCode()).isEqualTo(404);
            assertThat(staff.get(AGREEMENTS + "/2000-0001").statusCode()).isEqualTo(404);
        }
    }
}
