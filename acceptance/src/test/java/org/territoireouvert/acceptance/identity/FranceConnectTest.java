package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.identity.StrictProvider.Fault;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;
import org.territoireouvert.runner.identity.people.Standings;

/** FranceConnect, played by a provider that refuses what the real one refuses. */
@SuppressWarnings("NullAway") // the site is started before each test
class FranceConnectTest {

    private static final String IDENTITIES = ProviderSite.IDENTITIES;
    private static final String REMOVAL = IDENTITIES + "/franceconnect/retirer";

    private ProviderSite world;

    @BeforeEach
    void start() {
        world = new ProviderSite(Kind.FRANCECONNECT);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theRequestHoldsTheDocumentedParametersAndNothingElse() {
        world.leaveFrom("/connexion");

        assertThat(world.provider.lastRequest)
                .containsEntry("scope", "openid")
                .containsEntry("acr_values", "eidas1")
                .containsEntry("redirect_uri", world.site.server().address() + world.start + "/retour")
                .doesNotContainKeys("code_challenge", "prompt", "claims", "response_mode");
        assertThat(world.provider.lastRequest.get("state")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(world.provider.lastRequest.get("nonce")).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void aNewcomerAgreesBeforeAnythingIsKept() {
        HttpResponse<String> consent = world.comeBack(world.leaveFrom("/connexion"));

        assertThat(Jsoup.parse(consent.body()).text()).contains("Rien n’est gardé sans votre accord");
        assertThat(world.count("select count(*) from core_account")).isZero();

        HttpResponse<String> answer =
                world.browser.submit(Jsoup.parse(consent.body()), world.start + "/accord", Map.of());
        assertThat(answer.uri().getPath()).isEqualTo("/mon-compte");
        assertThat(world.count("select level from core_account")).isEqualTo(IdentityLevel.STATE_IDENTITY.ordinal());
        assertThat(world.count("select count(*) from core_consent where purpose = 'identity:franceconnect'"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) from core_sign_in where method = 'FRANCECONNECT'"))
                .isEqualTo(1);
        assertThat(world.count(
                        "select count(*) from core_identity where subject like '%" + world.provider.subject + "%'"))
                .isZero();
    }

    @Test
    void whoDeclinesLeavesNothingBehind() {
        HttpResponse<String> consent = world.comeBack(world.leaveFrom("/connexion"));

        world.browser.submit(Jsoup.parse(consent.body()), world.start + "/refus", Map.of());

        assertThat(world.count("select count(*) from core_account")).isZero();
        assertThat(world.count("select count(*) from core_pending_identity")).isZero();
        assertThat(world.browser.get(world.start + "/accord").statusCode()).isEqualTo(400);
    }

    @Test
    void theSecondTimeGoesStraightIn() {
        world.newcomerAgrees();
        world.browser.asVisitor();

        assertThat(world.comeBack(world.leaveFrom("/connexion")).uri().getPath())
                .isEqualTo("/mon-compte");
        assertThat(world.count("select count(*) from core_account")).isEqualTo(1);
    }

    @Test
    void anIdentityIsLinkedToTheAccountThatHasSignedIn() {
        world.browser.asCitizen("jeanne@exemple.fr");

        HttpResponse<String> answer = world.comeBack(world.leaveFrom(IDENTITIES));

        assertThat(answer.body()).contains("Votre identité est liée");
        assertThat(world.count("select count(*) from core_account")).isEqualTo(1);
        assertThat(world.count("select level from core_account")).isEqualTo(IdentityLevel.STATE_IDENTITY.ordinal());
    }

    @Test
    void unlinkingErasesTheIdentityAndTheLevelWithIt() {
        world.browser.asCitizen("jeanne@exemple.fr");
        world.comeBack(world.leaveFrom(IDENTITIES));

        HttpResponse<String> answer = world.browser.submit(REMOVAL, REMOVAL, Map.of());

        assertThat(answer.body()).contains("n’est plus liée");
        assertThat(world.count("select count(*) from core_identity")).isZero();
        assertThat(world.count("select level from core_account")).isEqualTo(IdentityLevel.MAILBOX.ordinal());
        assertThat(world.count("select count(*) from core_consent where withdrawn_at is null"))
                .isZero();
    }

    @Test
    void theOnlyWayInIsNotUnlinked() {
        world.newcomerAgrees();

        HttpResponse<String> answer = world.browser.submit(REMOVAL, REMOVAL, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("C’est votre seul moyen de vous connecter");
        assertThat(world.count("select count(*) from core_identity")).isEqualTo(1);
    }

    @Test
    void anIdentityOfAnotherAccountStaysThere() {
        world.browser.asCitizen("jeanne@exemple.fr");
        world.comeBack(world.leaveFrom(IDENTITIES));
        world.browser.asCitizen("martin@exemple.fr");

        HttpResponse<String> answer = world.comeBack(world.leaveFrom(IDENTITIES));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("liée à un autre compte");
        assertThat(world.count("select count(*) from core_identity i join core_account a on a.id = i.account_id"
                        + " where a.email = 'jeanne@exemple.fr'"))
                .isEqualTo(1);
    }

    @Test
    void anAddressAloneNeverOpensAnAccount() {
        world.browser.asCitizen("jeanne@exemple.fr");
        world.browser.asVisitor();
        world.provider.person = Map.of("email", "jeanne@exemple.fr", "email_verified", true);

        world.newcomerAgrees();

        assertThat(world.count("select count(*) from core_account")).isEqualTo(2);
    }

    @Test
    void aRuleOnAgeAsksForTheBirthDateAndOthersDoNot() {
        world.browser.asCitizen("jeanne@exemple.fr");

        world.leaveFrom("/mon-compte/verification?niveau=3");
        assertThat(world.provider.lastRequest.get("scope")).isEqualTo("openid");

        world.leaveFrom("/mon-compte/verification?niveau=3&age=18");
        assertThat(world.provider.lastRequest.get("scope")).isEqualTo("openid birthdate");
    }

    @Test
    void theBirthDateIsKeptOnlyWhenAnAgeIsToBeProved() {
        world.provider.person = Map.of("birthdate", "1988-05-14");
        world.browser.asCitizen("jeanne@exemple.fr");
        world.comeBack(world.leaveFrom(IDENTITIES));
        assertThat(world.count("select count(*) from core_identity where birth_date is not null"))
                .isZero();

        world.comeBack(world.leave(world.browser.submit(
                world.browser.page(IDENTITIES + "?"), world.start, Map.of("pour", "age", "_jeton", token()))));

        assertThat(world.provider.lastRequest.get("scope")).isEqualTo("openid birthdate");
        assertThat(world.count("select count(*) from core_identity where birth_date = '1988-05-14'"))
                .isEqualTo(1);
        String person = world.site
                .tables()
                .<String, RuntimeException>read(handle -> handle.createQuery("select id from core_account")
                        .mapTo(String.class)
                        .one());
        Standings standings = new Standings(world.site.tables(), world.clock, java.time.ZoneOffset.UTC);
        Citizen citizen = new Citizen(person, "", IdentityLevel.STATE_IDENTITY);
        assertThat(standings
                        .of(
                                citizen,
                                Requirement.of(IdentityLevel.STATE_IDENTITY).aged(18, null))
                        .isMet())
                .isTrue();
        assertThat(standings
                        .of(
                                citizen,
                                Requirement.of(IdentityLevel.STATE_IDENTITY).aged(60, null))
                        .isMet())
                .isFalse();
    }

    private String token() {
        return world.browser.page("/contact").select("input[name=_jeton]").attr("value");
    }

    @Test
    void signingOutHereSignsOutThere() {
        world.newcomerAgrees();

        HttpResponse<String> departure = world.browser.submit("/mon-compte", "/deconnexion", Map.of());
        String address = Jsoup.parse(departure.body()).select("#continuer").attr("href");
        HttpResponse<String> home = world.browser.send(HttpRequest.newBuilder(URI.create(address)));

        assertThat(world.provider.lastLogout.get("id_token_hint").split("\\.")).hasSize(3);
        assertThat(world.provider.lastLogout.get("post_logout_redirect_uri"))
                .isEqualTo(world.site.server().address() + "/deconnexion/retour");
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(world.browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }

    @Test
    void theReturnFromAnotherSignOutChangesNothing() {
        world.newcomerAgrees();
        HttpResponse<String> departure = world.browser.submit("/mon-compte", "/deconnexion", Map.of());
        String address = Jsoup.parse(departure.body()).select("#continuer").attr("href");
        world.browser.send(HttpRequest.newBuilder(URI.create(address)));
        String used = "/deconnexion/retour?state=" + world.provider.lastLogout.get("state");

        for (String wrong : List.of(used, "/deconnexion/retour?state=" + "x".repeat(43), "/deconnexion/retour")) {
            HttpResponse<String> answer = world.browser.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).contains("Rien n’a changé");
        }
    }

    @Test
    void signingOutHereWorksWhenTheProviderIsDown() {
        world.newcomerAgrees();
        world.clock.advance(Duration.ofHours(2));
        world.provider.fault = Fault.DOWN;

        assertThat(world.browser
                        .submit("/mon-compte", "/deconnexion", Map.of())
                        .uri()
                        .getPath())
                .isEqualTo("/");
        assertThat(world.browser.get("/mon-compte").uri().getPath()).isEqualTo("/connexion");
    }
}
