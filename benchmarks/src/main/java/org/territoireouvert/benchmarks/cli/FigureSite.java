package org.territoireouvert.benchmarks.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A whole site with plugins in a new folder, on a database that keeps what it acknowledged. */
final class FigureSite implements AutoCloseable {

    private final Path folder;
    private final Optional<EmbeddedPostgres> server;
    private final TestSite site;

    /** Starts with the plugins below a folder. */
    FigureSite(Engine engine, Path plugins) throws IOException {
        folder = Files.createTempDirectory("ouvert-figures-");
        server = engine == Engine.POSTGRESQL ? Optional.of(FigureDatabase.durableServer()) : Optional.empty();
        Configuration configuration =
                TestDatabases.configuration(folder, server.map(running -> running.getJdbcUrl("postgres", "postgres")));
        site = TestSite.start(configuration, InstantSource.system(), PluginSource.below(plugins));
    }

    TestSite site() {
        return site;
    }

    /** Returns the folder in which the site keeps its data. */
    Path folder() {
        return folder;
    }

    /** Has the database count its rows anew, as it does by itself when tables have grown. */
    void analyze() {
        site.tables().write(handle -> handle.execute("analyze"));
    }

    @Override
    public void close() throws IOException {
        site.close();
        if (server.isPresent()) {
            server.get().close();
        }
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
