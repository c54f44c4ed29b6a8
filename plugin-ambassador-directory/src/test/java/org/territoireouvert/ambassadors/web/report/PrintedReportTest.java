package org.territoireouvert.ambassadors.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.testkit.AccessiblePdf;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

class PrintedReportTest {

    private static final int NAME_TO_MEDIAN = 5;

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses().demonstrated();

    private static String published(TestSite site) {
        return site.page("/ambassadeurs/rapports").select(".to-rows a").attr("href");
    }

    /** Publishes the report of this year, which has requests, and returns its page. */
    private static String thisYear(TestSite site) {
        try (TestBrowser staff = site.browser().asAdministrator()) {
            String draft = staff.page("/ambassadeurs/rapports")
                    .select("main a[href^=/admin/ambassadeurs/rapports/]")
                    .attr("href");
            String words = "# Une année *dense*\n\nNous avons :\n\n- transmis\n- relancé";
            return staff.submit(draft, draft, Map.of("foreword", words, "publish", "1"))
                    .uri()
                    .getPath();
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void reportIsAsPeopleReadItOnThePage(TestSite site) {
        String path = thisYear(site);
        Document page = site.page(path);
        AccessiblePdf pdf = site.pdf(path + "/rapport.pdf", "fr");

        assertThat(pdf.failures()).isEmpty();
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.title()).isEqualTo(page.select("h1").text());
        List<String> read = Stream.of("main h2", "main tbody th", "main ol a", "main ul:not(.to-small) a")
                .flatMap(selector -> page.select(selector).eachText().stream())
                .map(PrintedReportTest::plain)
                .toList();
        assertThat(read).hasSizeGreaterThan(10);
        assertThat(pdf.text()).contains(read);
        assertThat(pdf.text()).contains("Avant-propos Une année dense Nous avons : • transmis • relancé");
    }

    @Test
    void figuresOfAnAdministrationAreThoseOfThePage(TestSite site) {
        String path = thisYear(site);
        String row = plain(site.page(path).select("tbody tr").select("th, td").eachText().stream()
                .limit(NAME_TO_MEDIAN)
                .collect(Collectors.joining(" ")));

        assertThat(site.pdf(path + "/rapport.pdf", "fr").text()).contains(row);
    }

    @Test
    void everyFigureSaysHowItIsCounted(TestSite site) {
        assertThat(site.pdf(published(site) + "/rapport.pdf", "fr").text())
                .containsSubsequence(
                        "Comment ces chiffres sont comptés",
                        "Reçues Une demande compte pour la première administration",
                        "Répondues Les demandes qui ont eu une réponse",
                        "À temps Les réponses venues dans le délai promis",
                        "Délai médian La moitié des réponses",
                        "9 sur 10 sous 9 réponses sur 10",
                        "Accordées Les réponses qui donnent tout",
                        "En partie Les réponses qui en donnent une partie",
                        "Refusées Les réponses qui refusent",
                        "Silence Le délai légal d’un mois",
                        "Satisfaits Les personnes qui disent");
    }

    @Test
    void labelsAreInTheLanguageOfTheReader(TestSite site) {
        AccessiblePdf pdf = site.pdf(published(site) + "/rapport.pdf", "en");

        assertThat(pdf.failures()).isEmpty();
        assertThat(pdf.language()).isEqualTo("en");
        assertThat(pdf.text())
                .contains("How these figures are counted", "La première année")
                .doesNotContain("Réunion");
    }

    @Test
    void pageLeadsToTheFile(TestSite site) {
        String path = published(site);

        assertThat(site.page(path).select("a[href=" + path + "/rapport.pdf]").text())
                .isEqualTo("Le rapport à imprimer (PDF)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001", "2999", "demain"})
    void yearWithoutAReportHasNoFile(String year, TestSite site) {
        assertThat(site.get("/ambassadeurs/rapports/" + year + "/rapport.pdf").statusCode())
                .isEqualTo(404);
    }
}
