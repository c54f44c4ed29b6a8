package org.territoireouvert.calls.web.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff take the grants of the years before over from a file. */
class PastPagesTest {

    private static final String PATH = "/appels-a-projets/conventions/reprise";
    private static final String FUNDED = "/appels-a-projets/projets-finances";
    private static final String DATA = "/donnees-ouvertes/subventions.csv";
    private static final String TITLES = "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,"
            + "idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,"
            + "notificationUE,pourcentageSubvention\n";
    private static final String HEDGE =
            row("2021-09-30", "41", "Les Amis du bocage", "00000013300017", "Une haie", "1200");
    private static final String POND = row("2022-03-02", "7", "École de Lanvault", "00000015800014", "Une mare", "800");

    private TestSite site = start(Engine.SQLITE);
    private TestBrowser agent = site.browser().asAdministrator();

    private static String row(String day, String decision, String name, String siret, String object, String amount) {
        return String.join(
                        ",",
                        "Ville",
                        "00000011700010",
                        day,
                        decision,
                        name,
                        siret,
                        "",
                        object,
                        amount,
                        "aide en numéraire",
                        "unique",
                        day,
                        "non",
                        "1")
                + "\n";
    }

    private static TestSite start(Engine engine) {
        return TestSite.start(
                TestDatabases.fresh(engine),
                new TestClock(Instant.parse("2026-11-27T09:00:00Z")),
                List.of(PluginSource.of(Path.of("target", "classes"))));
    }

    private void on(Engine engine) {
        if (engine != Engine.SQLITE) {
            stop();
            site = start(engine);
            agent = site.browser().asAdministrator();
        }
    }

    @AfterEach
    void stop() {
        agent.close();
        site.close();
    }

    private HttpResponse<String> send(byte[] file) {
        return agent.upload(PATH, PATH, Map.of(), "fichier", "subventions.csv", file);
    }

    private HttpResponse<String> send(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String words(HttpResponse<String> answer) {
        return words(Jsoup.parse(answer.body()));
    }

    private static String words(Document page) {
        return page.select("main").text().replaceAll("[\u00a0\u202f]", " ");
    }

    private String store(HttpResponse<String> looked) {
        String path = looked.uri().getPath();
        return words(agent.submit(path, path + "/enregistrement", Map.of()));
    }

    private List<String> funded() {
        return site.page(FUNDED).select("main ul.to-rows h3").eachText();
    }

    private long count(String table) {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from <table>")
                        .define("table", table)
                        .mapTo(Long.class)
                        .one());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fileIsLookedAtFirstThenTakenOverAndAgainChangesNothing(Engine engine) {
        on(engine);

        HttpResponse<String> looked = send(TITLES + HEDGE + POND);
        assertThat(words(looked)).contains("2 lignes lues", "2 nouvelles subventions");
        assertThat(funded()).isEmpty();

        assertThat(store(looked)).contains("Les 2 lignes sont traitées");
        assertThat(funded()).containsExactly("Une mare", "Une haie");
        String published = site.get(DATA).body();

        HttpResponse<String> again = send(TITLES + HEDGE + POND);
        assertThat(words(again)).contains("Aucune nouvelle", "2 subventions déjà reprises, sans changement");
        store(again);
        assertThat(funded()).hasSize(2);

        HttpResponse<String> ownData = send(published);
        assertThat(words(ownData)).contains("2 subventions déjà reprises, sans changement");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowThatChangedIsBroughtUpToDateInListDataAndFigures(Engine engine) {
        on(engine);
        store(send(TITLES + HEDGE + POND));

        HttpResponse<String> looked =
                send(TITLES + HEDGE.replace("1200", "1500").replace("Une haie", "Une longue haie"));
        assertThat(words(looked)).contains("1 subvention mise à jour", "Aucune nouvelle");
        store(looked);

        assertThat(funded()).containsExactly("Une mare", "Une longue haie");
        assertThat(site.get(DATA).body()).contains("1500.00").doesNotContain("1200.00");
        assertThat(words(site.page("/appels-a-projets/statistiques"))).contains("2022 0 1 800 €", "2021 0 1 1 500 €");
        assertThat(words(site.page("/statistiques"))).contains("projets financés 2 euros accordés aux projets 2 300");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatWasTakenOverIsMarkedFilteredAndFound(Engine engine) {
        on(engine);
        store(send(TITLES + HEDGE + POND));

        Document list = site.page(FUNDED + "?annee=2021&origine=past");
        assertThat(words(list))
                .contains("Une haie", "Reprise", "Les Amis du bocage")
                .doesNotContain("Une mare");
        assertThat(words(site.page(FUNDED + "?origine=call"))).contains("Aucun projet");
        assertThat(words(site.page(FUNDED + "?q=mare"))).contains("Une mare").doesNotContain("Une haie");

        String path = list.expectFirst("main ul.to-rows h3 a").attr("href");
        assertThat(words(site.page(path))).contains("avant cette plateforme", "1 200 €", "Décision 41", "Ville");
        assertThat(site.get(FUNDED + "/r0000000000000000").statusCode()).isEqualTo(404);
        assertThat(site.get("/donnees-ouvertes/projets-finances.csv").body()).contains("taken-over", path);
        assertThat(site.get("/donnees-ouvertes/subventions.360giving.json").body())
                .contains("Une haie");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyLineToMendIsNamedAndNothingIsStored(Engine engine) {
        on(engine);
        String file = TITLES
                + HEDGE.replace("00000013300017", "00000013300018")
                + HEDGE.replace("1200", "mille")
                + HEDGE.replace("1200", "-12").replace("aide en numéraire", "prêt")
                + HEDGE.replace("2021-09-30", "2021-02-30")
                + POND
                + POND
                + HEDGE.replace(",00000013300017", ",");

        HttpResponse<String> looked = send(file);

        assertThat(words(looked))
                .contains(
                        "Ligne 2 : le SIRET « 00000013300018 », dans la colonne « idBeneficiaire », contient une erreur",
                        "Ligne 3 : « mille » n’est pas un montant",
                        "Ligne 4 : le montant « -12 » est négatif",
                        "Ligne 4 : « prêt » n’est pas connu",
                        "Ligne 5 : « 2021-02-30 », dans la colonne « dateConvention », n’est pas un jour possible",
                        "Ligne 7 : la décision « 7 » est déjà à la ligne 6",
                        "Ligne 8 : ni SIRET ni RNA");
        String path = looked.uri().getPath();
        assertThat(Jsoup.parse(looked.body()).select("form[action$=enregistrement]"))
                .isEmpty();
        agent.submit(path, path + "/oubli", Map.of());
        assertThat(agent.get(path).statusCode()).isEqualTo(404);
        assertThat(funded()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void fileThatCannotBeReadIsRefusedInOneSentence(Engine engine) {
        on(engine);

        assertThat(words(send(new byte[0]))).contains("Choisissez un fichier CSV.");
        HttpResponse<String> windows = send((TITLES + HEDGE).getBytes(Charset.forName("windows-1252")));
        assertThat(windows.statusCode()).isEqualTo(422);
        assertThat(words(windows)).contains("n’est pas en UTF-8", "CSV UTF-8");
        assertThat(words(send(TITLES.replace("montant,", "") + HEDGE))).contains("il manque la colonne « montant ».");
        assertThat(words(agent.page(PATH))).doesNotContain("Fichiers envoyés");
        try (TestBrowser citizen = site.browser().asCitizen("ada@exemple.fr")) {
            assertThat(citizen.get(PATH).statusCode()).isIn(403, 404);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void longFileIsStoredByTheJob(Engine engine) throws Exception {
        on(engine);
        StringBuilder file = new StringBuilder(TITLES);
        for (int number = 0; number < 1_100; number++) {
            file.append(
                    row("2020-01-15", "n" + number, "Les Amis du bocage", "00000013300017", "Objet " + number, "10"));
        }

        assertThat(store(send(file.toString()))).contains("0 lignes sur 1 100 sont traitées");
        Job job = site.plugin("call-for-projects").contributions().jobs().stream()
                .filter(one -> one.name().equals("store-past-grants"))
                .findFirst()
                .orElseThrow();
        job.work().run();

        assertThat(count("cal_past_grant")).isEqualTo(1_100);
        assertThat(count("cal_past_row")).isZero();
        assertThat(words(site.page("/statistiques")))
                .contains("projets financés 1 100 euros accordés aux projets 11 000");
    }
}
