package org.territoireouvert.ambassadors.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** A Popolo file is taken whole or not at all, on the page of staff. */
class ImportPopoloTest {

    private static final String PAGE = "/admin/ambassadeurs/import";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    private static final String GOOD = """
            {"organizations":[{"id":"o2","name":"Bureau des vélos","parent_id":"o1","classification":"service"},
              {"id":"o1","name":"Ville de Sorgue","classification":"collectivité",
               "identifiers":[{"scheme":"SIRET","identifier":"21690123100011"}]},
              {"id":"a1","name":"Vélo pour tous"}],
             "persons":[{"id":"p1","name":"Inès Morel","summary":"Vélo","email":"ines@exemple.fr","birth_date":"1980-01-01"}],
             "memberships":[{"id":"m1","person_id":"p1","post_id":"t1","on_behalf_of_id":"a1","label":"tirage au sort",
               "start_date":"2026","end_date":"2028-06"}],
             "posts":[{"id":"t1","label":"Ambassade du vélo","organization_id":"o2"}],
             "events":[]}
            """;

    private static Document send(TestSite site, String json, Charset charset, boolean dry, boolean same) {
        site.asAdministrator();
        try (var browser = site.browser().asAdministrator()) {
            return Jsoup.parse(browser.upload(
                            PAGE,
                            PAGE,
                            dry ? Map.of("dry", "1") : same ? Map.of("same", "1") : Map.of(),
                            "file",
                            "annuaire.json",
                            json.getBytes(charset))
                    .body());
        }
    }

    @Test
    void whatIsTriedChangesNothingAndWhatIsTakenIsThere(TestSite site) {
        assertThat(send(site, GOOD, StandardCharsets.UTF_8, true, false)
                        .select("#amb-report ~ *")
                        .text())
                .contains("5 fiches nouvelles seraient", "persons.email", "persons.birth_date", "events");
        assertThat(site.get("/ambassadeurs/ines-morel").statusCode()).isEqualTo(404);

        assertThat(send(site, GOOD, StandardCharsets.UTF_8, false, false).text())
                .contains("Import terminé : 5 fiches nouvelles");
        assertThat(site.page("/ambassadeurs/ines-morel").select("main").text())
                .contains("Ambassade du vélo", "Vélo pour tous", "Tirage au sort", "1er janvier 2026", "30 juin 2028")
                .doesNotContain("@", "1980");
        assertThat(site.page("/ambassadeurs/administrations/ville-de-sorgue").text())
                .contains("Bureau des vélos", "21690123100011");
        assertThat(site.get("/ambassadeurs/administrations/velo-pour-tous").statusCode())
                .isEqualTo(404);

        assertThat(send(site, GOOD, StandardCharsets.UTF_8, false, false).text())
                .contains("Import terminé : 0 fiches nouvelles");
    }

    @Test
    void whatThisSiteExportsIsKnownAgain(TestSite site) {
        String exported = site.get("/donnees-ouvertes/ambassadeurs.popolo.json").body();

        Document report = send(site, exported, StandardCharsets.UTF_8, true, false);

        assertThat(report.text()).contains("0 fiches nouvelles seraient");
        assertThat(report.select("#amb-report ~ table")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                              | Ce n’est pas du JSON",
                "{\"persons\":[{\"id\":\"1\",\"name\":\"A\"}                     | Ce n’est pas du JSON",
                "{\"persons\":{}}                                                | doit être une liste",
                "{\"persons\":[3]}                                               | doit être un objet",
                "{\"persons\":[{\"name\":\"Léo\"}]}                              | Il manque « id »",
                "{\"persons\":[{\"id\":\"1\"}]}                                  | Il manque « name »",
                "{\"persons\":[{\"id\":\"1\",\"name\":\"=cmd()\"}]}              | formule de tableur",
                "{\"persons\":[{\"id\":\"1\",\"name\":\"LÃ©o\"}]}                | autre codage",
                "{\"persons\":[{\"id\":\"1\",\"name\":\"A\"},{\"id\":\"1\",\"name\":\"B\"}]} | déjà plus haut",
                "{\"persons\":[{\"id\":\"9\",\"name\":\"Paul LESTRADE\"}]}       | existe déjà",
                "{\"organizations\":[{\"id\":\"a\",\"name\":\"A\",\"parent_id\":\"b\"},{\"id\":\"b\",\"name\":\"B\",\"parent_id\":\"a\"}]} | boucle",
                "{\"organizations\":[{\"id\":\"a\",\"name\":\"A\",\"parent_id\":\"z\"}]} | n’est pas dans le fichier",
                "{\"organizations\":[{\"id\":\"a\",\"name\":\"A\",\"identifiers\":[{\"scheme\":\"SIRET\",\"identifier\":\"12\"}]}]} | n’est pas un SIRET",
                "{\"posts\":[{\"id\":\"t\",\"label\":\"T\",\"organization_id\":\"z\"}]}  | n’est pas dans le fichier",
                "{\"memberships\":[{\"id\":\"m\",\"person_id\":\"p\",\"post_id\":\"t\",\"start_date\":\"hier\",\"end_date\":\"2027\"}]} | n’est pas une date",
                "{\"memberships\":[{\"id\":\"m\",\"person_id\":\"p\",\"post_id\":\"t\",\"start_date\":\"2027\"}]} | Il manque « end_date »"
            })
    void everyProblemIsNamedAndNothingIsTaken(String json, String problem, TestSite site) {
        Document report = send(site, json, StandardCharsets.UTF_8, false, false);

        assertThat(report.select("main table").text().replace('\u00a0', ' ')).contains(problem);
        assertThat(report.select("main").text()).contains("Rien n’est importé");
    }

    @Test
    void anotherEncodingIsNamed(TestSite site) {
        Document report = send(
                site, "{\"persons\":[{\"id\":\"1\",\"name\":\"Léo\"}]}", StandardCharsets.ISO_8859_1, false, false);

        assertThat(report.select("main table").text()).contains("pas en UTF-8");
    }
}
