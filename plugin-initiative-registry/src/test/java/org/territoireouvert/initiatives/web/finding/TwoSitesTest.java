package org.territoireouvert.initiatives.web.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.initiatives.ThisPlugin;
import org.territoireouvert.initiatives.web.writing.WritingSite;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Two processes that serve one registry, each with a catalogue of its own in memory. */
class TwoSitesTest {

    private static final Duration SOON = Duration.ofSeconds(11);

    private static List<String> titles(TestBrowser browser) {
        return browser.page("/initiatives").select("article.to-card h3").eachText();
    }

    @Test
    void whatOneProcessPublishesIsListedByTheOther() {
        Configuration configuration = TestDatabases.postgres();
        try (WritingSite first = new WritingSite(configuration);
                TestSite second = TestSite.start(configuration, first.clock, List.of(ThisPlugin.source()));
                TestBrowser ana = first.citizen("ana");
                TestBrowser reader = second.browser().asCitizen("jean@exemple.fr")) {
            first.published(ana, "Le jardin du pont");
            assertThat(titles(reader)).contains("Le jardin du pont");

            first.published(ana, "La soupe du jeudi");
            first.clock.advance(SOON);

            assertThat(titles(reader)).contains("La soupe du jeudi", "Le jardin du pont");
        }
    }
}
