package org.territoireouvert.acceptance.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.TestSite;

/** Pages are kept for a moment; nobody may see that. */
class FreshPagesIT {

    @Test
    void whatWasWrittenIsOnTheNextPage() {
        try (TestSite site = TestSite.start(Repository.plugins())) {
            assertThat(site.get("/budgets-participatifs").body()).contains("Aucune édition");

            site.server().demonstrate();

            assertThat(site.get("/budgets-participatifs").body()).contains("Budget participatif");
        }
    }

    @Test
    void aPluginThatIsSwitchedOffIsGoneFromTheNextPage() {
        try (TestSite site = TestSite.start(Repository.plugins())) {
            assertThat(site.get("/").body()).contains("href=\"/consultations\"");
            assertThat(site.get("/consultations").statusCode()).isEqualTo(200);
            site.asAdministrator();

            site.submit("/admin/plugins", "/admin/plugins/consultation/eteindre", Map.of());

            assertThat(site.get("/consultations").statusCode()).isEqualTo(404);
            assertThat(site.get("/budgets-participatifs").body()).doesNotContain("href=\"/consultations\"");
        }
    }

    @Test
    void theLanguageOfOneVisitorIsNotThatOfTheNext() {
        try (TestSite site = TestSite.start(Repository.plugins())) {
            assertThat(site.get("/budgets-participatifs", "en").body()).contains("lang=\"en\"");
            assertThat(site.get("/budgets-participatifs", "fr").body())
                    .startsWith("<!DOCTYPE html>\n<html lang=\"fr\"");
        }
    }
}
