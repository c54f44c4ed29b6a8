package org.territoireouvert.initiatives.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.initiatives.ThisPlugin;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

class ImportTest {

    private static final String PATH = "/admin/initiatives/import";

    private TestSite site;
    private TestBrowser agent;

    @BeforeEach
    void start() {
        site = TestSite.start(List.of(ThisPlugin.source()));
        agent = site.browser().asAdministrator();
    }

    @AfterEach
    void stop() {
        agent.close();
        site.close();
    }

    private HttpResponse<String> send(String name, String content) {
        return agent.upload(PATH, PATH, Map.of(), "fichier", name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Document store(HttpResponse<String> looked) {
        String path = looked.uri().getPath();
        return Jsoup.parse(
                agent.submit(path, path + "/enregistrement", Map.of()).body());
    }

    private List<String> titles() {
        return site.page("/initiatives").select("article h3").eachText();
    }

    @Test
    void fileIsLookedAtBeforeAnythingChanges() {
        HttpResponse<String> looked = send("a.csv", "titre,lieu,phase\nVerger,Nantes,opération\nMare,Brest,Idée\n");

        assertThat(Jsoup.parse(looked.body()).text()).contains("2 nouvelles fiches", "Aucune fiche changée");
        assertThat(titles()).isEmpty();

        assertThat(store(looked).text()).contains("Les 2 lignes sont enregistrées");
        assertThat(titles()).containsExactlyInAnyOrder("Verger", "Mare");
    }

    @Test
    void fileOfTheProjectSchemaIsMappedByItself() {
        HttpResponse<String> looked = send("projets.csv", """
                id,nom,description,budgetPrevisionnel,dateDebutPrevisionnelle,phase,phaseStatut,porteurCodeSiret
                6f9619ff-8b86-d011-b42d-00cf4fc964ff,Chaufferie bois,Un récit,120000,2026-03-01,Étude,En retard,21350238800019
                """);
        store(looked);

        String page = site.page("/initiatives/chaufferie-bois").text();
        assertThat(page).contains("Chaufferie bois", "Un récit", "120 000", "En retard");
    }

    @Test
    void everyLineToMendIsNamedAndNothingIsStored() {
        String file = """
                identifiant,titre,lieu,debut,fin,phase,cout,participants,liens,reprend
                Verger Public,Verger,N,demain,,essai,mille,douze,javascript:x,
                mare,,N,2026-02-01,2026-01-01,,,,,
                puits,Puits,N,,,,,,,inconnu
                puits,Puits,N,,,,,,,
                a,A,N,,,,,,,b
                b,B,N,,,,,,,a
                """;

        String page = Jsoup.parse(send("a.csv", file).body()).text();

        assertThat(page)
                .contains(
                        "Ligne 2 : l’identifiant « Verger Public »",
                        "Ligne 2 : « demain »",
                        "« essai » n’est pas connu",
                        "« mille »",
                        "« douze »",
                        "« javascript:x »",
                        "Ligne 3 : la colonne « titre » est vide",
                        "Ligne 3 : la fin (2026-01-01)",
                        "« inconnu », dans une relation",
                        "Ligne 5 : l’identifiant « puits » est déjà",
                        "tournent en rond")
                .doesNotContain("Importer les fiches");
        assertThat(titles()).isEmpty();
    }

    @Test
    void probableDoublesAreLeftOutUnlessStaffWantThem() {
        store(send("a.csv", "titre,lieu\nVerger,Nantes\n"));
        HttpResponse<String> again = send("b.csv", "titre,lieu\nVERGER,nantes\nVerger,Brest\n");

        assertThat(Jsoup.parse(again.body()).text()).contains("1 doublon probable", "1 nouvelle fiche");
        store(again);
        assertThat(titles()).hasSize(2);

        HttpResponse<String> wanted = send("c.csv", "titre,lieu\nVerger,Nantes\n");
        String path = wanted.uri().getPath();
        agent.submit(path, path, Map.of("colonne-titre", "titre", "colonne-lieu", "lieu"));
        store(wanted);
        assertThat(titles()).hasSize(3);
    }

    @Test
    void columnsThatNobodyKnowsAreMappedByHand() {
        HttpResponse<String> looked = send("a.csv", "bezeichnung;ort\nBürgerhaushalt;Köln\n");
        assertThat(Jsoup.parse(looked.body()).text()).contains("aucune colonne ne donne le titre");

        String path = looked.uri().getPath();
        agent.submit(path, path, Map.of("colonne-titre", "bezeichnung", "colonne-lieu", "ort", "doublons", "laisser"));
        store(looked);

        assertThat(titles()).containsExactly("Bürgerhaushalt");
    }

    @Test
    void relationsLeadBackAndForthInAFile() {
        store(send(
                "a.csv",
                "identifiant,titre,reprend,partie_de\nreprise,Reprise,premiere,lot\npremiere,Première,,\nlot,Lot,,\n"));

        List<String> relations = site.tables()
                .read(handle -> handle.createQuery(
                                "select from_slug || ' ' || kind || ' ' || to_slug from ini_relation order by 1")
                        .mapTo(String.class)
                        .list());
        assertThat(relations).containsExactly("reprise PART_OF lot", "reprise REUSES premiere");
    }

    @Test
    void longFileIsStoredByAJobThatGoesOnWhereItWas() throws Exception {
        StringBuilder file = new StringBuilder("titre,lieu\n");
        for (int i = 0; i < 1_201; i++) {
            file.append("Fiche ").append(i).append(",Nantes\n");
        }
        store(send("long.csv", file.toString()));
        work();

        int stored = site.tables()
                .read(handle -> handle.createQuery("select count(*) from ini_entry")
                        .mapTo(Integer.class)
                        .one());
        assertThat(stored).isEqualTo(1_201);
        assertThat(agent.page(PATH).text()).contains("Enregistré");
    }

    private void work() throws Exception {
        site.plugin("initiative-registry").contributions().jobs().stream()
                .filter(job -> job.name().equals("store-imports"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }
}
