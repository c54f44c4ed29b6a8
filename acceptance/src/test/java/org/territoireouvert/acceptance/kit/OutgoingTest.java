package org.territoireouvert.acceptance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestSite;

/** What a test sees of what a site says to others. */
class OutgoingTest {

    @Test
    void mailsAndEventsAreSeenAsTheyLeave() {
        PluginSource budget = Repository.plugins().stream()
                .filter(plugin -> plugin.name().equals("participatory-budget"))
                .findFirst()
                .orElseThrow();
        try (TestSite site = TestSite.start(List.of(budget))) {
            site.server().demonstrate();
            site.submit("/connexion", "/connexion", Map.of("mel", "camille@exemple.fr"));

            assertThat(site.outgoing().mails()).anySatisfy(mail -> {
                assertThat(mail.recipient()).isEqualTo("camille@exemple.fr");
                assertThat(mail.body()).containsPattern("\\d{4}.?\\d{4}");
            });
            assertThat(site.outgoing().events("participatory-budget.result-published"))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.value("edition")).isNotBlank());
        }
    }
}
