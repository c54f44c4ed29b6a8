package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.statistic.RecountStatistics;
import org.territoireouvert.testkit.SuccessiveServers;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** What a plugin keeps and gives away, on both databases and from one version to the next. */
interface DataChecks {

    TestedPlugin tested();

    List<List<Path>> releases();

    @Test
    default void writesDatasetsAsTheirSchemasSay() {
        for (Dataset dataset : tested().contributions().datasets()) {
            String address = "/donnees-ouvertes/" + dataset.name();
            String header = dataset.columns().stream().map(Column::name).collect(Collectors.joining(","));

            HttpResponse<String> table = tested().site().get(address + ".csv");

            assertThat(table.statusCode()).as(dataset.name()).isEqualTo(200);
            assertThat(table.body().lines().findFirst().orElse(""))
                    .as("header of " + dataset.name())
                    .endsWith(header);
            assertThat(table.body().lines().count())
                    .as("rows of " + dataset.name())
                    .isGreaterThan(1);
            assertThat(tested().site().get(address + ".json").body())
                    .as(dataset.name() + " is written to its end")
                    .endsWith("]\n");
        }
    }

    @Test
    default void movesItsCountersWithItsTables() {
        assertThat(tested().site().server().runtime().recount(false))
                .as("figures counted from the tables of the demonstration")
                .allMatch(outcome -> outcome instanceof RecountStatistics.Outcome.Same);
    }

    @Test
    default void fillsTheDemonstrationOnce() {
        String before = tested().site().get("/sitemap.xml").body();

        tested().site().server().demonstrate();

        assertThat(tested().site().get("/sitemap.xml").body()).isEqualTo(before);
    }

    @Test
    default void worksOnPostgresToo() {
        TestSite postgres = tested().onPostgres();

        assertThat(TestedPlugin.on(postgres).status().failure()).isEmpty();
        try (TestBrowser visitor = postgres.browser()) {
            for (String path : new PluginPages(TestedPlugin.on(postgres), visitor).open()) {
                assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    /** One test for each release; none before the first. */
    @TestFactory
    default Stream<DynamicTest> keepsTheDataOfItsReleases() {
        return releases().stream()
                .map(jars -> PluginSource.of(
                        jars.get(0), jars.subList(1, jars.size()).toArray(Path[]::new)))
                .map(release -> DynamicTest.dynamicTest(release.name(), () -> checkUpdate(release)));
    }

    private void checkUpdate(PluginSource release) {
        try (SuccessiveServers servers = new SuccessiveServers()) {
            List<String> pages = servers.run(release, server -> {
                server.demonstrate();
                return SuccessiveServers.published(server);
            });

            List<String> kept = servers.run(tested().source(), SuccessiveServers::published);

            assertThat(kept)
                    .as("published pages of the data of " + release.name())
                    .containsAll(pages);
        }
    }
}
