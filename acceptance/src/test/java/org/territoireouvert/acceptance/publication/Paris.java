package org.territoireouvert.acceptance.publication;

import java.time.InstantSource;
import java.time.ZoneId;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** An authority whose days do not begin when those of the machine do. */
final class Paris {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    /** Starts a site with all plugins and the demonstration's data. */
    static TestSite demonstration(InstantSource clock) {
        TestSite site = TestSite.start(at(TestDatabases.sqlite()), clock, Repository.plugins());
        site.server().demonstrate();
        return site;
    }

    /** Returns a configuration with this zone. */
    static Configuration at(Configuration other) {
        return new Configuration(
                other.host(),
                other.port(),
                other.publicUrl(),
                other.databaseUrl(),
                other.databaseUser(),
                other.databasePassword(),
                other.dataDirectory(),
                other.pluginsDirectory(),
                other.production(),
                other.trustedProxies(),
                ZONE,
                other.mail(),
                other.providers(),
                other.files(),
                other.demonstration());
    }
}
