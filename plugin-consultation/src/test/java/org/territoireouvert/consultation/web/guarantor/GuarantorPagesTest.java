package org.territoireouvert.consultation.web.guarantor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.consultation.web.PageWords.errors;
import static org.territoireouvert.consultation.web.PageWords.plain;
import static org.territoireouvert.consultation.web.PageWords.text;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.consultation.web.PreparedByStaff;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A guarantor takes up their office with their own account, and only they speak for themselves from then on. */
class GuarantorPagesTest {

    private static final String PAGE = "/consultations/prix-de-l-eau/garant";
    private static final String ROOM = "/admin/consultations/prix-de-l-eau";
    private static final String ACCOUNT = ROOM + "/garant/compte";
    private static final String GUARANTOR = "garante@exemple.fr";
    private static final Pattern LINK = Pattern.compile("/consultations/prix-de-l-eau/garant/invitation/[0-9a-f]{48}");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));

    @SuppressWarnings("NullAway") // started before each test
    private TestSite site;

    @SuppressWarnings("NullAway") // signs in before each test
    private TestBrowser editor;

    private void publish(Engine engine) {
        site = TestSite.start(TestDatabases.fresh(engine), clock, List.of(ThisPlugin.source()));
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        PreparedByStaff.prepare(editor, "Prix de l’eau", "prix-de-l-eau", "CONTRIBUTIONS");
        PreparedByStaff.publish(editor, "prix-de-l-eau");
        name("Hélène Vasseur");
    }

    private HttpResponse<String> name(String name) {
        return editor.submit(
                ROOM + "/garant",
                ROOM + "/garant",
                Map.of("guarantor", name, "contact", GUARANTOR, "interests", "Aucun."));
    }

    @AfterEach
    void stop() {
        editor.close();
        site.close();
    }

    private HttpResponse<String> invite() {
        return editor.submit(ACCOUNT, ACCOUNT, Map.of("email", " Garante@Exemple.fr "));
    }

    private String link() {
        String body = site.tables()
                .read(handle -> handle.createQuery(
                                "select body from core_mail where recipient = :address order by id desc limit 1")
                        .bind("address", GUARANTOR)
                        .mapTo(String.class)
                        .one());
        Matcher matcher = LINK.matcher(body);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private TestBrowser accepted() {
        invite();
        TestBrowser guarantor = site.browser().asCitizen(GUARANTOR);
        guarantor.submit(link(), link(), Map.of());
        return guarantor;
    }

    /** Sends a form that the page may not show, with the token of another one. */
    private static HttpResponse<String> write(TestBrowser browser, String remark) {
        Element token = Objects.requireNonNull(browser.page("/mon-compte/fermer")
                .select("main form input[type=hidden]")
                .first());
        return browser.post(PAGE + "/remarques", Map.of(token.attr("name"), token.attr("value"), "remark", remark));
    }

    private int rows(String condition) {
        return site.tables()
                .read(handle -> handle.createQuery("select count(*) from con_guarantor where " + condition)
                        .mapTo(Integer.class)
                        .one());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void onlyTheGuarantorWritesOnceTheyAccepted(Engine engine) {
        publish(engine);
        editor.submit(ACCOUNT, ROOM + "/garant/remarques", Map.of("remark", "Le dossier est complet."));
        assertThat(text(site.page(PAGE))).contains("Le dossier est complet.", "Transcrit par la collectivité");

        Document open = editor.page(ACCOUNT);
        TestBrowser guarantor = accepted();
        guarantor.submit(PAGE, PAGE + "/remarques", Map.of("remark", "Les réponses tardent."));
        HttpResponse<String> forged =
                editor.submit(open, ROOM + "/garant/remarques", Map.of("remark", "Tout va bien."));

        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(errors(forged)).contains("lui seul peut écrire ses remarques");
        assertThat(text(site.page(PAGE)))
                .contains("Les réponses tardent.", "Écrit par le garant, avec son compte")
                .doesNotContain("Tout va bien");
        assertThat(text(site.page("/journal")))
                .contains("Le garant de « Prix de l’eau » (Hélène Vasseur) a écrit : Les réponses tardent.")
                .contains("transcrite par la collectivité", "a accepté et écrit avec son compte")
                .doesNotContain(GUARANTOR);
        assertThat(text(guarantor.page("/consultations/garant/missions"))).contains("Prix de l’eau");
        assertThat(plain(guarantor.page("/mon-compte/notifications").text())).contains("Vous êtes le garant");
    }

    @Test
    void addressIsForgottenWhenTheInvitationIsUsedOnce() {
        publish(Engine.SQLITE);
        TestBrowser guarantor = accepted();
        String used = link();

        TestBrowser other = site.browser().asCitizen("autre@exemple.fr");
        HttpResponse<String> again = other.get(used);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(rows("address <> '' or token <> ''")).isZero();
        assertThat(other.get("/consultations/garant/missions").body()).contains("garant d’aucune consultation");
        assertThat(write(other, "Faux").statusCode()).isEqualTo(404);
        assertThat(write(guarantor, "Vrai").statusCode()).isEqualTo(200);
    }

    @Test
    void oldInvitationIsVoid() {
        publish(Engine.SQLITE);
        invite();
        String link = link();
        clock.advance(Duration.ofDays(31));

        TestBrowser late = site.browser().asCitizen(GUARANTOR);

        assertThat(late.get(link).statusCode()).isEqualTo(409);
        assertThat(rows("person_id <> ''")).isZero();
    }

    @Test
    void wrongAddressAndNamelessGuarantorAreRefused() {
        publish(Engine.SQLITE);

        assertThat(errors(editor.submit(ACCOUNT, ACCOUNT, Map.of("email", "garante"))))
                .contains("ne reçoit pas de courriel");
        name("");
        editor.submit(ROOM + "/garant", ROOM + "/garant", Map.of("guarantor", "", "contact", "", "interests", ""));
        assertThat(errors(invite())).contains("Écrivez d’abord le nom du garant");
        assertThat(rows("1 = 1")).isZero();
    }

    @Test
    void guarantorDeclaresTheirInterestsAndStaffNoLongerDo() {
        publish(Engine.SQLITE);
        TestBrowser guarantor = accepted();

        HttpResponse<String> renamed = name("Quelqu’un d’autre");
        guarantor.submit(
                PAGE, PAGE + "/declaration", Map.of("contact", "Permanence le lundi", "interests", "Un cousin élu."));

        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(errors(renamed)).contains("mettez d’abord fin à sa charge");
        assertThat(text(site.page(PAGE)))
                .contains("Hélène Vasseur", "Permanence le lundi", "Un cousin élu.")
                .doesNotContain("Quelqu’un d’autre");
    }

    @Test
    void officeEndsByStaffByTheGuarantorOrWithTheAccount() throws Exception {
        publish(Engine.SQLITE);
        TestBrowser first = accepted();
        editor.submit(ACCOUNT, ACCOUNT + "/retirer", Map.of());
        assertThat(rows("1 = 1")).isZero();
        assertThat(plain(first.page("/mon-compte/notifications").text())).contains("Vous n’êtes plus le garant");

        TestBrowser second = accepted();
        second.submit(PAGE, PAGE + "/quitter", Map.of());
        assertThat(rows("1 = 1")).isZero();

        TestBrowser third = accepted();
        third.submit(PAGE, PAGE + "/remarques", Map.of("remark", "Une remarque qui reste."));
        third.submit("/mon-compte/fermer", "/mon-compte/fermer", Map.of("choix", "retirer"));
        assertThat(rows("1 = 1")).isZero();
        assertThat(text(site.page(PAGE))).contains("Une remarque qui reste.", "Hélène Vasseur");
    }

    @Test
    void visitorsAndDraftsHaveNothingToAccept() {
        publish(Engine.SQLITE);
        invite();
        String link = link();

        assertThat(site.browser().get(link).uri().getPath()).startsWith("/connexion");
        assertThat(site.browser()
                        .asCitizen("x@exemple.fr")
                        .get(link.replaceAll("[0-9a-f]{48}", "ab"))
                        .statusCode())
                .isIn(404, 409);
    }
}
