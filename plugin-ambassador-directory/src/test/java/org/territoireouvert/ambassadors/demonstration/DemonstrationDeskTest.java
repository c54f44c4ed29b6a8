package org.territoireouvert.ambassadors.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** A newcomer of the demonstration can be an ambassador and finds work to do. */
class DemonstrationDeskTest {

    private static final String YASMINE = "yasmine.belkacem@val-de-lisiere.example";

    private static List<String> linked(TestSite site) {
        return site.tables()
                .read(handle -> handle.createQuery("select slug from amb_ambassador where account <> '' order by slug")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void theDeskOfAnAmbassadorHasRequestsMessagesAndACharterToSign() {
        try (TestSite site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))))) {
            site.server().demonstrate();
            assertThat(linked(site)).containsExactly("camille-garnier", "yasmine-belkacem");
            try (TestBrowser yasmine = site.browser().asCitizen(YASMINE)) {
                Document space = yasmine.page("/ambassadeurs/espace");

                assertThat(space.select("#amb-charter").text()).contains("Charte à signer");
                assertThat(space.select("#amb-messages ~ ul li")).hasSize(2);
                assertThat(space.select("#amb-messages ~ ul li").get(0).text()).contains("arrêt du car 4");
                assertThat(yasmine.page("/ambassadeurs/espace/demandes")
                                .select("main a[href^=/ambassadeurs/demandes/2]")
                                .size())
                        .isGreaterThan(2);
            }
        }
    }

    @Test
    void demonstratingAgainKeepsWhatWasTried() {
        try (TestSite site = TestSite.start(List.of(PluginSource.of(Path.of("target", "classes"))))) {
            site.server().demonstrate();
            site.server().demonstrate();

            assertThat(linked(site)).hasSize(2);
            long messages = site.tables()
                    .read(handle -> handle.createQuery("select count(*) from amb_message")
                            .mapTo(Long.class)
                            .one());
            assertThat(messages).isEqualTo(2);
        }
    }
}
