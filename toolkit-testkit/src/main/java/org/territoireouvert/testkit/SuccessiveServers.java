package org.territoireouvert.testkit;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.layer.PluginLayers;

/**
 * One SQLite database, on which servers run one after the other: to see what an update does, or what stays when a plugin stops. The
 * classes of their plugins are loaded once, for these servers alone. Not thread-safe.
 */
public final class SuccessiveServers implements AutoCloseable {

    private final Configuration configuration = TestDatabases.sqlite();
    private final PluginLayers layers = new PluginLayers();

    /** Makes the database. */
    public SuccessiveServers() {}

    /** Starts a server with a plugin, looks at it, and stops it. */
    public <T> T run(PluginSource source, Function<ToolkitServer, T> look) {
        try (ToolkitServer server = ToolkitServer.start(
                ToolkitRuntime.of(configuration.withPort(0), List.of(source), InstantSource.system(), layers))) {
            return look.apply(server);
        }
    }

    /** Returns the paths in the sitemap of a server that can be opened. */
    public static List<String> published(ToolkitServer server) {
        try (TestBrowser visitor = new TestBrowser(server)) {
            return Jsoup.parse(visitor.get("/sitemap.xml").body()).select("loc").eachText().stream()
                    .map(address -> URI.create(address).getPath())
                    .filter(path -> visitor.get(path).statusCode() == 200)
                    .toList();
        }
    }

    @Override
    public void close() {
        TestDatabases.discard(configuration);
    }
}
