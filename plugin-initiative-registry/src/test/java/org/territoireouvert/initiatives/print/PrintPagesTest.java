package org.territoireouvert.initiatives.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.initiatives.ThisPlugin;
import org.territoireouvert.testkit.AccessiblePdf;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

class PrintPagesTest {

    private static final String WORKSHOP = "/initiatives/atelier-de-reparation";

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start(List.of(ThisPlugin.source()));
        site.server().demonstrate();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void sheetIsAsPeopleReadItOnThePage() {
        Document page = site.page(WORKSHOP);
        AccessiblePdf pdf = site.pdf(WORKSHOP + "/fiche.pdf", "fr");

        assertThat(pdf.failures()).isEmpty();
        assertThat(pdf.language()).isEqualTo("fr");
        assertThat(pdf.title()).isEqualTo("L’atelier de réparation qui se déplace");
        List<String> read = Stream.of(
                        ".to-lead",
                        "[aria-labelledby=ini-problem] p",
                        "[aria-labelledby=ini-story] p",
                        "[aria-labelledby=ini-results] li",
                        "[aria-labelledby=ini-failures] li",
                        "[aria-labelledby=ini-conditions] li",
                        "[aria-labelledby=ini-costs] tbody th",
                        "[aria-labelledby=ini-kit] p",
                        "[aria-labelledby=ini-relations] li a")
                .flatMap(selector -> page.select(selector).eachText().stream())
                .map(PrintPagesTest::plain)
                .toList();
        assertThat(read).hasSizeGreaterThan(15);
        assertThat(pdf.text()).contains(read);
    }

    @Test
    void partsStandInTheOrderOfTheForm() {
        assertThat(site.pdf(WORKSHOP + "/fiche.pdf", "fr").text())
                .containsSubsequence(
                        "Genre Initiative",
                        "Version 1, du",
                        "Page de la fiche http",
                        "Le sujet",
                        "Le lieu",
                        "Les acteurs",
                        "Porteur Association Bricolisière",
                        "Le déroulement",
                        "Participants 640 objets réparés, notés dans un cahier",
                        "Les moyens",
                        "Dépense Montant Heures de travail Comment c’est compté",
                        "11 200 € – camion, assurance",
                        "Bénévoles – 1 900 feuilles de présence",
                        "Les leçons",
                        "Ce qui n’a pas marché",
                        "Le partage",
                        "Contact Bureau de l’association",
                        "Licence de la fiche Licence Ouverte");
    }

    @Test
    void labelsAreInTheLanguageOfTheReader() {
        AccessiblePdf pdf = site.pdf(WORKSHOP + "/fiche.pdf", "en");

        assertThat(pdf.failures()).isEmpty();
        assertThat(pdf.language()).isEqualTo("en");
        assertThat(pdf.text())
                .contains("Kind Initiative", "What did not work", "Le local fixe")
                .doesNotContain("Le sujet");
    }

    @Test
    void whatIsNotSaidIsLeftOut() {
        assertThat(site.pdf("/initiatives/passage-libre/fiche.pdf", "fr").text())
                .contains("Le sujet")
                .doesNotContain("Le lieu", "Les acteurs", "Contact", "Qui paie");
    }

    @Test
    void everyEntryOfTheListCanBePrinted() {
        List<String> entries = site.page("/initiatives").select("article h3 a").eachAttr("href");

        assertThat(entries).hasSizeGreaterThan(10);
        for (String entry : entries) {
            assertThat(site.pdf(entry + "/fiche.pdf", "fr").failures())
                    .as(entry)
                    .isEmpty();
        }
    }

    @Test
    void pageOfAnEntryLeadsToItsSheet() {
        assertThat(site.page(WORKSHOP)
                        .select("a[href=" + WORKSHOP + "/fiche.pdf]")
                        .text())
                .isEqualTo("Fiche imprimable (PDF)");
        assertThat(site.get(WORKSHOP + "/fiche.pdf").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("atelier-de-reparation.pdf"));
    }

    @Test
    void entryThatModeratorsHideHasNoSheet() {
        String content = "/contenus/initiative-registry.initiative/verger-public/signaler";
        assertThat(site.get("/initiatives/verger-public/fiche.pdf").statusCode())
                .isEqualTo(200);

        try (TestBrowser reader = site.browser().asCitizen("lea@exemple.fr");
                TestBrowser moderator = site.browser().asAgent("ines@exemple.fr", "Inès", Role.MODERATOR)) {
            reader.submit(content, content, Map.of("regle", "insult", "precisions", "Méchant"));
            String decision = moderator.page("/admin/moderation").select("article a.to-btn").eachAttr("href").stream()
                    .filter(path -> moderator.page(path).text().contains("verger public"))
                    .findFirst()
                    .orElseThrow();
            moderator.submit(
                    decision, decision, Map.of("decision", "hidden", "regle", "insult", "message", "Des faits."));
        }

        assertThat(site.get("/initiatives/verger-public/fiche.pdf").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"personne", "carte", "%20"})
    void unknownEntryHasNoSheet(String slug) {
        assertThat(site.get("/initiatives/" + slug + "/fiche.pdf").statusCode()).isEqualTo(404);
    }
}
