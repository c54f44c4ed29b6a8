package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.identity.retention.RetentionPeriods;
import org.territoireouvert.testkit.TestBrowser;

/** The administrator's page on accounts without a visit, and the jobs of a running site. */
@SuppressWarnings("NullAway") // the site is started before each test
class RetentionPagesTest {

    private static final String PATH = "/admin/durees";

    private SignedInSite site;
    private TestBrowser administrator;

    @BeforeEach
    void start() {
        site = new SignedInSite();
        administrator = site.site.browser().asAdministrator();
    }

    @AfterEach
    void stop() {
        administrator.close();
        site.close();
    }

    private RetentionPeriods periods() {
        return RetentionPeriods.read(site.people.storage().core());
    }

    @Test
    void thePeriodsAreChangedAndThePublicPageSaysSo() {
        HttpResponse<String> answer =
                administrator.submit(PATH, PATH, Map.of("mois", "24", "premier", "45", "dernier", "10"));

        assertThat(SignedInSite.main(answer)).contains("C’est enregistré");
        assertThat(periods()).isEqualTo(new RetentionPeriods(24, 45, 10));
        assertThat(SignedInSite.main(site.site.get("/donnees-personnelles"))).contains("effacé après 24 mois");
        assertThat(site.people.count("select count(*) from core_audit where details like '%inactive-accounts%'"))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "mois, 37, Écrivez un nombre de 12 à 36.",
        "mois, 11, Écrivez un nombre de 12 à 36.",
        "mois, '', Écrivez un nombre de 12 à 36.",
        "mois, trois, Écrivez un nombre de 12 à 36.",
        "premier, 15, plus grand que celui du dernier courriel",
        "premier, 181, 180 au plus",
        "dernier, 6, Écrivez un nombre de 7 à 179.",
        "dernier, -7, Écrivez un nombre de 7 à 179.",
        "dernier, 9999999999, Écrivez un nombre de 7 à 179.",
    })
    void periodsThatLeaveNoTimeAreRefused(String field, String value, String sentence) {
        Map<String, String> fields = new HashMap<>(Map.of("mois", "36", "premier", "60", "dernier", "15"));
        fields.put(field, value);

        HttpResponse<String> answer = administrator.submit(PATH, PATH, fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(SignedInSite.errors(answer)).contains(sentence);
        assertThat(periods()).isEqualTo(RetentionPeriods.DEFAULT);
    }

    @Test
    void accountsWithoutAnAddressAreListed() {
        String helped = site.people.person("");
        site.people.execute("update core_account set seen_at = '2020-01-01T00:00:00.000000Z' where id = ?", helped);

        var page = SignedInSite.read(administrator.get(PATH));

        assertThat(page.select("a[href=/admin/personnes/" + helped + "]")).hasSize(1);
        assertThat(page.select("main").text()).contains("Pas d’adresse");
    }

    @Test
    void nobodyElseSeesThePage() {
        try (TestBrowser citizen = site.citizen("jeanne@exemple.fr")) {
            assertThat(citizen.get(PATH).statusCode()).isEqualTo(403);
            assertThat(SignedInSite.forge(citizen, PATH, Map.of("mois", "12")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theRunningSiteWarnsByItself() throws Exception {
        String account = site.people.person("absente@exemple.fr");
        site.people.execute("update core_account set seen_at = '2020-01-01T00:00:00.000000Z' where id = ?", account);

        site.clock.advance(Duration.ofHours(7));

        assertThat(site.post.letter(1).getAllRecipients()[0]).hasToString("absente@exemple.fr");
        assertThat(PostOffice.link(site.post.letter(1))).endsWith("/connexion");
        assertThat(site.people.account(account).warnedAt()).isPresent();
    }
}
