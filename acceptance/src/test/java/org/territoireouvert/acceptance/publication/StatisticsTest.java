package org.territoireouvert.acceptance.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.cli.Ouvert;
import org.territoireouvert.runner.cli.Terminal;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Public figures: they move with what is published, and whoever runs the site can count them anew. */
class StatisticsTest {

    private static final String IMPORT = "/admin/initiatives/import";
    private static final String HEADER =
            "identifiant,titre,resume,probleme,lieu,porteur,debut,phase,statut,cout,resultats,"
                    + "echecs,conditions,licence\r\n";
    private static final String LABEL = "initiatives publiées";
    private static final String NAME = "initiative-registry/initiatives : ";

    /** What a command answered. */
    private record Answer(int code, String out) {}

    private static void publish(TestSite site, String... slugs) {
        StringBuilder file = new StringBuilder("identifiant,titre,lieu\r\n");
        for (String slug : slugs) {
            file.append(slug).append(",Verger ").append(slug).append(",Corvaux\r\n");
        }
        try (TestBrowser agent = site.browser().asAdministrator()) {
            String path = agent.upload(
                            IMPORT,
                            IMPORT,
                            Map.of(),
                            "fichier",
                            "initiatives.csv",
                            file.toString().getBytes(StandardCharsets.UTF_8))
                    .uri()
                    .getPath();
            agent.submit(path, path + "/enregistrement", Map.of());
        }
    }

    private static long figure(Document page, String label) {
        for (Element figure : page.select(".to-figures > div")) {
            if (figure.select("dt").text().equals(label)) {
                return Long.parseLong(figure.select("dd").text().replaceAll("\\D", ""));
            }
        }
        throw new AssertionError("There is no figure \"" + label + "\"");
    }

    /** Reads the figure as an agent, for whom no page is kept: what another process writes shows at once. */
    private static long initiatives(TestSite site) {
        try (TestBrowser agent = site.browser().asAdministrator()) {
            return figure(agent.page("/statistiques"), LABEL);
        }
    }

    private static Answer recount(Configuration configuration, String... options) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "OUVERT_AUTHORITY_ZONE", configuration.zone().getId(),
                "OUVERT_STORAGE_DATA", configuration.dataDirectory().toString(),
                "OUVERT_STORAGE_PLUGINS", Repository.HOME.resolve("plugins").toString()));
        configuration.databaseUrl().ifPresent(url -> environment.put("OUVERT_DATABASE_URL", url));
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(out), Locale.FRENCH, false);
        String[] words = new String[2 + options.length];
        words[0] = "statistics";
        words[1] = "recount";
        System.arraycopy(options, 0, words, 2, options.length);
        int code = new Ouvert(environment, Path.of(""), Repository.HOME, terminal).run(words);
        return new Answer(code, out.toString().replace('\u00a0', ' ').replace('\u202f', ' '));
    }

    private static void forge(TestSite site, String change) {
        int rows = site.tables()
                .<Integer, RuntimeException>write(handle -> handle.createUpdate("update core_counter set " + change
                                + " where owner = 'initiative-registry' and statistic = 'initiatives'")
                        .execute());
        assertThat(rows).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPublicationMovesItsCounterOnce(Engine engine) {
        try (TestSite site = TestSite.start(TestDatabases.fresh(engine), new TestClock(), Repository.plugins())) {
            assertThat(initiatives(site)).isZero();
            publish(site, "verger", "mare");
            assertThat(initiatives(site)).isEqualTo(2);
            publish(site, "mare", "haie");
            assertThat(initiatives(site)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aForgedCounterIsFoundAndSetRight(Engine engine) {
        Configuration configuration = TestDatabases.fresh(engine);
        try (TestSite site = TestSite.start(configuration, new TestClock(), Repository.plugins())) {
            publish(site, "verger", "mare");
            Answer right = recount(configuration, "--check");
            forge(site, "amount = amount + 5");

            Answer checked = recount(configuration, "--check");
            long forged = initiatives(site);
            Answer corrected = recount(configuration);
            Answer again = recount(configuration, "--check");

            assertThat(right.code()).as(right.out()).isZero();
            assertThat(right.out()).contains(NAME + "2, le compteur est juste.");
            assertThat(checked.code()).isEqualTo(1);
            assertThat(checked.out()).contains(NAME + "le compteur dit 7, les tables disent 2.");
            assertThat(forged).isEqualTo(7);
            assertThat(corrected.code()).as(corrected.out()).isZero();
            assertThat(corrected.out()).contains(NAME + "le compteur disait 7, il dit maintenant 2.");
            assertThat(again.code()).isZero();
            assertThat(initiatives(site)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aCounterInTheWrongMonthIsFoundToo(Engine engine) {
        Configuration configuration = TestDatabases.fresh(engine);
        try (TestSite site = TestSite.start(configuration, new TestClock(), Repository.plugins())) {
            publish(site, "verger");
            forge(site, "month = '2001-01'");

            assertThat(recount(configuration, "--check").code()).isEqualTo(1);
            recount(configuration);
            assertThat(recount(configuration, "--check").code()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyFigureOfTheDemonstrationIsRightAndSaysItsRule(Engine engine) {
        Configuration configuration = TestDatabases.fresh(engine);
        try (TestSite site = TestSite.start(configuration, new TestClock(), Repository.plugins())) {
            site.server().demonstrate();
            Document page = site.page("/statistiques");
            List<String> labels = page.select(".to-figures dt").eachText();
            List<String> links = page.select(".to-facts dd a").eachAttr("href");

            Answer checked = recount(configuration, "--check");
            assertThat(checked.code()).as(checked.out()).isZero();
            assertThat(labels).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
            assertThat(page.select(".to-facts dt").eachText()).isEqualTo(labels);
            assertThat(page.select(".to-facts dd").eachText())
                    .hasSameSizeAs(labels)
                    .allMatch(rule -> rule.length() > 20);
            assertThat(links)
                    .hasSizeGreaterThanOrEqualTo(5)
                    .contains("/donnees-ouvertes/initiatives", "/donnees-ouvertes/audience");
            assertThat(links).allMatch(link -> site.get(link).statusCode() == 200);
            assertThat(figure(page, LABEL))
                    .isEqualTo(site.get("/donnees-ouvertes/initiatives.json")
                            .body()
                            .lines()
                            .filter(line -> line.startsWith("{"))
                            .count());
            assertThat(site.get("/statistiques?tri=nom").statusCode()).isEqualTo(400);
        }
    }
}
