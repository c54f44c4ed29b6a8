package org.territoireouvert.acceptance.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.plan.Plan;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.testkit.TestDatabases;

/** A plugin from its installation to the end of its data, on a site that serves it. */
class PluginLifeTest {

    private static final PluginId MAP = new PluginId("map");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void dataStayThroughUpdateRollbackAndRemoval(Engine engine) throws Exception {
        Configuration configuration = TestDatabases.fresh(engine);
        Changing changing = new Changing(configuration);
        Path first = SmallPlugin.of("map", "1.0.0", "1.0.0").in(folder);
        Path second = SmallPlugin.of("map", "1.1.0", "1.0.0")
                .migration("V0002__note.sql", "alter table map_start add column note text")
                .in(folder);

        assertThat(changing.install(first).changes().get(0).migrations()).isEqualTo(1);
        assertThat(served(configuration)).isEqualTo("{\"version\":\"1.0.0\",\"starts\":\"1.0.0\"}");

        assertThat(changing.install(second).changes().get(0).migrations()).isEqualTo(1);
        assertThat(served(configuration)).isEqualTo("{\"version\":\"1.1.0\",\"starts\":\"1.0.0 1.1.0\"}");

        changing.remove("map");
        assertThat(served(configuration)).contains("404");
        changing.install(second);
        assertThat(served(configuration)).isEqualTo("{\"version\":\"1.1.0\",\"starts\":\"1.0.0 1.1.0 1.1.0\"}");
        assertThat(acts(configuration))
                .containsExactly(
                        "runtime.plugin-installed",
                        "runtime.plugin-updated",
                        "runtime.plugin-removed",
                        "runtime.plugin-installed");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aVersionThatMayReadTheDataComesBack(Engine engine) throws Exception {
        Configuration configuration = TestDatabases.fresh(engine);
        Changing changing = new Changing(configuration);
        changing.install(SmallPlugin.of("map", "1.0.0", "1.0.0").in(folder));
        served(configuration);
        changing.install(SmallPlugin.of("map", "1.1.0", "1.0.0").in(folder));
        served(configuration);

        changing.rollback("map");

        assertThat(served(configuration)).isEqualTo("{\"version\":\"1.0.0\",\"starts\":\"1.0.0 1.1.0 1.0.0\"}");
        changing.rollback("map");
        changing.install(SmallPlugin.of("map", "2.0.0", "2.0.0").in(folder));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> changing.rollback("map"));
        assertThat(served(configuration)).startsWith("{\"version\":\"2.0.0\"");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void installingWhileASiteServesLeavesItAlone(Engine engine) throws Exception {
        Configuration configuration = TestDatabases.fresh(engine);
        Changing changing = new Changing(configuration);
        changing.install(SmallPlugin.of("map", "1.0.0", "1.0.0").in(folder));

        try (ToolkitServer server = ToolkitServer.start(ToolkitRuntime.of(configuration))) {
            changing.install(SmallPlugin.of("map", "1.1.0", "1.0.0").in(folder));
            changing.install(SmallPlugin.of("map", "1.2.0", "1.0.0").in(folder));
            changing.remove("map");

            assertThat(ask(server)).startsWith("{\"version\":\"1.0.0\"");
        }

        assertThat(served(configuration)).contains("404");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void deletedDataAreGoneAndInABackup(Engine engine) throws Exception {
        Configuration configuration = TestDatabases.fresh(engine);
        Changing changing = new Changing(configuration);
        changing.install(
                SmallPlugin.of("map", "1.0.0", "1.0.0")
                        .migration(
                                "V0002__child.sql",
                                "create table map_child (id text primary key references map_start (id))")
                        .in(folder),
                SmallPlugin.of("wiki", "1.0.0", "1.0.0").in(folder));
        Path files = Files.createDirectories(configuration.dataDirectory().resolve("plugins/map"));
        Files.writeString(files.resolve("note.txt"), "x");
        try (ToolkitServer server = ToolkitServer.start(ToolkitRuntime.of(configuration))) {
            assertThat(ask(server)).startsWith("{\"version\":\"1.0.0\"");
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> purge(configuration));
            assertThat(ask(server)).startsWith("{\"version\":\"1.0.0\"");
        }

        Path backup = purge(configuration);

        assertThat(backup).exists();
        assertThat(tables(configuration))
                .noneMatch(table -> table.startsWith("map_"))
                .contains("wiki_start");
        assertThat(files).doesNotExist();
        assertThat(acts(configuration)).contains("runtime.plugin-removed", "runtime.plugin-data-deleted");
        changing.install(SmallPlugin.of("map", "0.9.0", "0.9.0").in(folder));
        assertThat(served(configuration)).isEqualTo("{\"version\":\"0.9.0\",\"starts\":\"0.9.0\"}");
    }

    private static Path purge(Configuration configuration) throws Exception {
        try (PluginChanges changes = new Changing(configuration).begin();
                ToolkitRuntime runtime = ToolkitRuntime.withoutPlugins(configuration)) {
            Plan plan = changes.remove(Set.of(MAP), true);
            assertThat(plan.toBeTyped()).containsExactly(MAP);
            Path backup = runtime.purge(changes, plan);
            assertThat(runtime.recordActs(changes)).isTrue();
            return backup;
        }
    }

    private static String served(Configuration configuration) throws Exception {
        try (ToolkitServer server = ToolkitServer.start(ToolkitRuntime.of(configuration))) {
            return ask(server);
        }
    }

    private static String ask(ToolkitServer server) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/map"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : Integer.toString(answer.statusCode());
        }
    }

    private static List<String> acts(Configuration configuration) {
        try (Storage storage = Storage.open(configuration)) {
            return storage.core()
                    .<List<String>, RuntimeException>read(handle -> handle.createQuery(
                                    "select code from core_audit where code like 'runtime.plugin-%' order by position")
                            .mapTo(String.class)
                            .list());
        }
    }

    private static List<String> tables(Configuration configuration) {
        try (Storage storage = Storage.open(configuration)) {
            return storage.core()
                    .<List<String>, RuntimeException>read(
                            handle -> handle.createQuery(storage.engine().tables())
                                    .mapTo(String.class)
                                    .list());
        }
    }
}
