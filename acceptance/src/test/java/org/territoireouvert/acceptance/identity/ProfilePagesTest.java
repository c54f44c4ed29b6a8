package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.testkit.TestBrowser;

/** Who a person is for the site, and the names under which they are shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class ProfilePagesTest {

    private static final String EMAIL = "jeanne@exemple.fr";

    private SignedInSite site;
    private TestBrowser browser;

    @BeforeAll
    void start() {
        site = new SignedInSite();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void signIn() {
        browser = site.citizen(EMAIL);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    private Account account() {
        return site.people.account(site.account(EMAIL));
    }

    private HttpResponse<String> save(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("pseudonyme", "Mésange 12", "langue", "fr"));
        all.putAll(fields);
        return browser.submit("/mon-compte/profil", "/mon-compte/profil", all);
    }

    @Test
    void theOverviewSaysWhoOneIsAndLeadsToEveryPart() {
        var page = browser.page("/mon-compte");

        assertThat(page.select("h1").text()).isEqualTo("Mon compte");
        assertThat(page.select("main dl").text()).contains(EMAIL, "Adresse vérifiée", "Vous pouvez donner votre avis");
        assertThat(page.select("main a[href]").eachAttr("href"))
                .contains(
                        "/mon-compte/profil",
                        "/mon-compte/adresse",
                        "/mon-compte/identites",
                        "/mon-compte/residence",
                        "/mon-compte/sessions",
                        "/mon-compte/journal",
                        "/mon-compte/donnees",
                        "/mon-compte/fermer");
        assertThat(page.select("main form[action=/deconnexion] button").text()).isEqualTo("Se déconnecter");
    }

    @Test
    void aVisitorSignsInFirst() {
        try (TestBrowser visitor = site.site.browser()) {
            for (String path : List.of("", "/profil", "/adresse", "/sessions", "/journal", "/donnees", "/fermer")) {
                assertThat(visitor.get("/mon-compte" + path).uri().getPath())
                        .as(path)
                        .isEqualTo("/connexion");
            }
        }
    }

    @Test
    void everyPageIsSaidInEnglishToo() {
        for (String path :
                List.of("", "/profil", "/adresse", "/preuve", "/sessions", "/journal", "/donnees", "/fermer")) {
            HttpResponse<String> answer = browser.get("/mon-compte" + path, "en");

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(SignedInSite.main(answer))
                    .as(path)
                    .contains("My account")
                    .doesNotContain("compte", "données");
        }
    }

    @Test
    void thePseudonymIsShownUnlessTheRealNameIsChosen() {
        save(Map.of("prenom", "Jeanne", "nom", "Morel"));
        assertThat(account().shownName()).isEqualTo("Mésange 12");

        HttpResponse<String> answer = save(Map.of("prenom", "Jeanne", "nom", "Morel", "vrai-nom", "1"));

        assertThat(SignedInSite.main(answer)).contains("C’est enregistré.");
        assertThat(account().shownName()).isEqualTo("Jeanne Morel");
        assertThat(browser.page("/").select("header a[href=/mon-compte]").text())
                .contains("Jeanne Morel");
    }

    @Test
    void mailsAreWrittenInTheChosenLanguage() {
        save(Map.of("langue", "en"));

        assertThat(account().language()).isEqualTo(Locale.ENGLISH);
        assertThat(browser.page("/mon-compte/profil").select("option[selected]").val())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Écrivez un nom.",
        "Mаirie, plusieurs alphabets",
        "Мairie, plusieurs alphabets",
        "Mairie de Lisière, faire croire",
        "Service de la préfecture, faire croire",
        "Jeanne\u202eelaruM, ne se voit pas",
        "Jeanne\u200bMorel, ne se voit pas",
        "'!!! ???', au moins une lettre",
    })
    void aNameThatPassesForAnothersOrCannotBeReadIsRefused(String name, String sentence) {
        String before = account().pseudonym();

        HttpResponse<String> answer = save(Map.of("pseudonyme", name));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(SignedInSite.errors(answer)).contains(sentence);
        assertThat(SignedInSite.read(answer).title()).startsWith("Erreur");
        assertThat(account().pseudonym()).isEqualTo(before);
    }

    @Test
    void aNameTooLongIsRefusedAndKeptInTheForm() {
        String name = "a".repeat(81);

        HttpResponse<String> answer = save(Map.of("pseudonyme", name));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(SignedInSite.read(answer).select("input[name=pseudonyme]").val())
                .isEqualTo(name);
    }

    @Test
    void nobodyIsRefusedTheNameLemaire() {
        HttpResponse<String> answer = save(Map.of("prenom", "Élise", "nom", "Maire", "vrai-nom", "1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(account().shownName()).isEqualTo("Élise Maire");
    }

    @Test
    void aRealNameThatIsNotGivenCannotBeShown() {
        HttpResponse<String> answer = save(Map.of("vrai-nom", "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(SignedInSite.errors(answer)).contains("écrivez votre prénom ou votre nom");
    }

    @Test
    void fieldsThatTheFormDoesNotHaveChangeNothing() {
        String id = account().id();
        Map<String, String> forged = new HashMap<>();
        for (String field : List.of("role", "roles", "level", "niveau", "state", "email", "id", "account_id")) {
            forged.put(field, field.startsWith("role") ? "administrator" : "3");
        }

        assertThat(save(forged).statusCode()).isEqualTo(200);

        assertThat(account().id()).isEqualTo(id);
        assertThat(account().level().ordinal()).isZero();
        assertThat(account().email()).contains(EMAIL);
        assertThat(site.people.count("select count(*) from core_role_holder where account_id = ?", id))
                .isZero();
        assertThat(browser.get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThat(save(Map.of("langue", "xx")).statusCode()).isEqualTo(422);
        assertThat(save(Map.of("langue", "français")).statusCode()).isEqualTo(422);
    }
}
