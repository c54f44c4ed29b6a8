package org.territoireouvert.testkit.contract;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** The packaged plugin under test, on a site with its demonstration and, when a check asks, on others. Not thread-safe. */
final class TestedPlugin implements AutoCloseable {

    private final PluginSource source;
    private final TestSite site;
    private @Nullable TestSite postgres;

    /** Starts the site. */
    TestedPlugin(PluginSource source) {
        this.source = source;
        this.site = TestSite.start(List.of(source));
        site.server().demonstrate();
    }

    PluginSource source() {
        return source;
    }

    /** Returns the plugin's own jar. */
    Path jar() {
        return source.paths().get(0);
    }

    /** Returns the site on SQLite, with the demonstration; what checks do there they undo. */
    TestSite site() {
        return site;
    }

    /** Returns a site on PostgreSQL with the demonstration, of which checks may use up the data. */
    TestSite onPostgres() {
        TestSite known = postgres;
        if (known == null) {
            known = TestSite.start(TestDatabases.postgres(), InstantSource.system(), List.of(source));
            postgres = known;
            known.server().demonstrate();
        }
        return known;
    }

    /** Starts a site on SQLite with nothing in its tables; the caller closes it. */
    TestSite empty() {
        return TestSite.start(List.of(source));
    }

    /** Returns the plugin as it stands on the site. */
    InstalledPlugin plugin() {
        return on(site);
    }

    /** Returns the plugin as it stands on one of these sites. */
    static InstalledPlugin on(TestSite site) {
        return site.server().runtime().plugins().get(0);
    }

    Contributions contributions() {
        return plugin().contributions();
    }

    PluginTexts texts() {
        return new PluginTexts(plugin().resources());
    }

    @Override
    public void close() {
        site.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}
