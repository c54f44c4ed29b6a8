package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.identity.StrictProvider.Fault;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.configuration.ProviderSettings.Kind;

/** How members of staff sign in by ProConnect, played by a provider that refuses what the real one refuses. */
@SuppressWarnings("NullAway") // the site is started before each test
class ProConnectTest {

    private static final String ENTRANCE = "/connexion/agents";
    private static final String EMAIL = "lucie.fabre@val-de-lisiere.example";

    private ProviderSite world;

    @BeforeEach
    void start() {
        world = new ProviderSite(Kind.PROCONNECT);
        world.provider.person = Map.of("email", EMAIL, "given_name", "Lucie", "usual_name", "Fabre");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    /** Gives a role to an address, as an invitation does, and lets somebody else sit down. */
    private void invite(String email) {
        world.browser.asAgent(email, "", Role.EDITOR).asVisitor();
    }

    private HttpResponse<String> enter() {
        return world.comeBack(world.leaveFrom(ENTRANCE));
    }

    private boolean isInAdministration() {
        return world.browser.get("/admin").statusCode() == 200
                && world.browser.get("/admin").uri().getPath().equals("/admin");
    }

    @Test
    void theRequestAsksForASecondFactorAndHoldsNothingUnknown() {
        world.leaveFrom(ENTRANCE);

        assertThat(world.provider.lastRequest)
                .containsOnlyKeys("response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "claims");
        assertThat(world.provider.lastRequest.get("claims")).contains("\"essential\":true", "eidas1-mfa");
    }

    @Test
    void somebodyWhoWasInvitedEntersAsAMemberOfStaff() {
        invite(EMAIL);

        HttpResponse<String> answer = enter();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(isInAdministration()).isTrue();
        assertThat(world.count("select count(*) from core_account")).isEqualTo(1);
        assertThat(world.count("select count(*) from core_identity where provider = 'proconnect'"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) from core_sign_in where method = 'PROCONNECT'"))
                .isEqualTo(1);
        assertThat(world.count("select count(*) from core_session where staff = 1 and id_token is not null"))
                .isEqualTo(1);
    }

    @Test
    void theAddressIsComparedInAnyLetterCase() {
        invite(EMAIL);
        world.provider.person = Map.of("email", "Lucie.FABRE@Val-de-Lisiere.example");

        enter();

        assertThat(isInAdministration()).isTrue();
    }

    @Test
    void theLinkIsWrittenToTheAuditLogOnce() {
        invite(EMAIL);

        enter();
        world.browser.asVisitor();
        enter();

        assertThat(world.count("select count(*) from core_audit where code = 'runtime.staff-sign-in-changed'"))
                .isEqualTo(1);
    }

    @Test
    void aKnownIdentityEntersWhateverItsAddressIsNow() {
        invite(EMAIL);
        enter();
        world.browser.asVisitor();
        world.provider.person = Map.of("email", "lucie.martin@val-de-lisiere.example");

        enter();

        assertThat(isInAdministration()).isTrue();
        assertThat(world.count("select count(*) from core_account")).isEqualTo(1);
    }

    @Test
    void anUnknownAddressIsRefusedAndNothingIsKept() {
        HttpResponse<String> answer = enter();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Aucun rôle n’est ouvert à cette adresse");
        assertThat(world.count("select count(*) from core_account")).isZero();
        assertThat(world.count("select count(*) from core_identity")).isZero();
        assertThat(world.count("select count(*) from core_pending_identity")).isZero();
    }

    @Test
    void aCitizenWithoutARoleIsRefused() {
        world.browser.asCitizen(EMAIL).asVisitor();

        assertThat(enter().statusCode()).isEqualTo(403);
        assertThat(world.count("select count(*) from core_identity")).isZero();
    }

    @Test
    void whoLostTheirRolesIsRefused() {
        invite(EMAIL);
        enter();
        world.browser.asVisitor();
        world.site.tables().<Integer, RuntimeException>write(handle -> handle.execute("delete from core_role_holder"));

        assertThat(enter().statusCode()).isEqualTo(403);
        assertThat(isInAdministration()).isFalse();
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedOpensNothing() {
        invite(EMAIL);
        world.provider.person = Map.of("email", EMAIL, "email_verified", false);

        assertThat(enter().statusCode()).isEqualTo(403);
        assertThat(world.count("select count(*) from core_identity")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eidas0", "eidas1", "", "EIDAS2", "https://proconnect.gouv.fr/assurance/self-asserted-2fa"})
    void oneFactorIsNotEnough(String level) {
        invite(EMAIL);
        world.provider.level = level;

        HttpResponse<String> answer = enter();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Une preuve plus forte est nécessaire");
        assertThat(isInAdministration()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3"})
    void everyLevelWithASecondFactorIs(String level) {
        invite(EMAIL);
        world.provider.level = level;

        enter();

        assertThat(isInAdministration()).isTrue();
    }

    @Test
    void aSuspendedAgentStaysOut() {
        invite(EMAIL);
        world.site
                .tables()
                .<Integer, RuntimeException>write(
                        handle -> handle.execute("update core_account set state = 'suspended'"));

        HttpResponse<String> answer = enter();

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Votre compte est suspendu");
        assertThat(isInAdministration()).isFalse();
    }

    @Test
    void namesAreTakenWhenThereAreNone() {
        invite(EMAIL);
        enter();
        assertThat(world.text("select given_name || ' ' || family_name from core_account"))
                .isEqualTo("Lucie Fabre");
        world.browser.asVisitor();
        world.provider.person = Map.of("email", EMAIL, "given_name", "Luc", "usual_name", "Martin");

        enter();

        assertThat(world.text("select given_name || ' ' || family_name from core_account"))
                .isEqualTo("Lucie Fabre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202eeiriaM", "M\u0430irie", "Lucie\u200b", "Lu\u0000cie", "x"})
    void namesThatNobodyCouldTypeHereAreLeftOut(String name) {
        invite(EMAIL);
        world.provider.person = new HashMap<>(Map.of("email", EMAIL, "given_name", name, "usual_name", "Fabre"));

        enter();

        assertThat(isInAdministration()).isTrue();
        assertThat(world.text("select given_name from core_account")).isEqualTo(name.equals("x") ? "x" : "");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "UNSIGNED_DATA"})
    void dataAreTakenSignedOrByHttpsAlone(Fault fault) {
        invite(EMAIL);
        world.provider.fault = fault;

        enter();

        assertThat(isInAdministration()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_NONCE", "UNSIGNED_TOKEN", "SIGNED_WITH_PUBLIC_KEY", "DATA_OF_ANOTHER_PERSON"})
    void aLieOpensNothing(Fault fault) {
        invite(EMAIL);
        world.provider.fault = fault;

        assertThat(enter().statusCode()).isEqualTo(502);
        assertThat(isInAdministration()).isFalse();
    }

    @Test
    void aProviderThatIsDownSendsAgentsToTheOtherWayIn() {
        world.provider.fault = Fault.DOWN;

        HttpResponse<String> answer = world.press(ENTRANCE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(ProviderSite.read(answer).select("main a[href=" + ENTRANCE + "]"))
                .hasSize(1);
        assertThat(ProviderSite.read(answer).select("main").text()).doesNotContain("avec un code envoyé");
    }

    @Test
    void signingOutHereSignsOutThere() {
        invite(EMAIL);
        enter();

        HttpResponse<String> home = world.comeBack(world.signOut("/admin"));

        assertThat(world.provider.lastLogout).containsOnlyKeys("id_token_hint", "state", "post_logout_redirect_uri");
        assertThat(home.uri().getPath()).isEqualTo("/");
        assertThat(isInAdministration()).isFalse();
    }
}
