package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.territoireouvert.testkit.TestBrowser;

/** What a person can read later of what they agreed to. The version itself is made where a consent is recorded. */
class PolicyVersionsTest {

    @Test
    void aVersionStaysReadableAfterThePageHasChanged() {
        try (SignedInSite site = new SignedInSite();
                TestBrowser administrator = site.site.browser().asAdministrator()) {
            site.people.execute(
                    "insert into core_policy (version, hash, since, text) values ('2026-01-01-abcd', 'abcd',"
                            + " '2026-01-01T00:00:00.000000Z', ?)",
                    "Nous gardons votre adresse.\nTrois ans <b>au plus</b>.");
            administrator.submit(
                    "/admin/durees", "/admin/durees", Map.of("mois", "24", "premier", "60", "dernier", "15"));

            var answer = administrator.get("/mon-compte/journal/politique/2026-01-01-abcd");

            assertThat(SignedInSite.main(answer))
                    .contains("à partir du jeudi 1er janvier 2026", "Trois ans <b>au plus</b>.");
            assertThat(answer.body()).doesNotContain("<b>au plus</b>");
        }
    }
}
