package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.testkit.TestBrowser;

/** Changing the address of an account: proof, code, notice, other sessions. */
@SuppressWarnings("NullAway") // the site is started before each test
class AddressPagesTest {

    private static final String OLD = "jeanne@exemple.fr";
    private static final String NEW = "jeanne.morel@exemple.fr";

    private SignedInSite site;
    private TestBrowser browser;

    @BeforeEach
    void start() {
        site = new SignedInSite();
        browser = site.citizen(OLD);
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private HttpResponse<String> wish(String email) {
        return browser.submit("/mon-compte/adresse", "/mon-compte/adresse", Map.of("mel", email));
    }

    private HttpResponse<String> enter(String code) {
        return browser.submit("/mon-compte/adresse/code", "/mon-compte/adresse/code", Map.of("code", code));
    }

    private String email(String account) {
        return site.people.account(account).email().orElse("");
    }

    private static String recipient(MimeMessage letter) throws Exception {
        return letter.getAllRecipients()[0].toString();
    }

    @Test
    void theAddressChangesByACodeAndTheOldOneIsTold() throws Exception {
        String account = site.account(OLD);
        try (TestBrowser other = site.citizen(OLD)) {
            assertThat(wish(NEW).uri().getPath()).isEqualTo("/mon-compte/adresse/code");
            assertThat(recipient(site.post.letter(1))).isEqualTo(NEW);

            HttpResponse<String> answer = enter(PostOffice.code(site.post.letter(1)));

            assertThat(SignedInSite.main(answer)).contains("Votre adresse est changée");
            assertThat(email(account)).isEqualTo(NEW);
            MimeMessage notice = site.post.letter(2);
            assertThat(recipient(notice)).isEqualTo(OLD);
            assertThat(PostOffice.text(notice)).contains("j…l@exemple.fr").doesNotContain(NEW);
            assertThat(other.get("/mon-compte").uri().getPath())
                    .as("another device")
                    .isEqualTo("/connexion");
            assertThat(browser.get("/mon-compte").uri().getPath()).isEqualTo("/mon-compte");
        }
    }

    @Test
    void theSessionGetsANewSecret() {
        String before = browser.cookie("ouvert").orElseThrow();
        wish(NEW);
        enter(PostOffice.code(site.post.letter(1)));

        browser.get("/mon-compte");

        assertThat(browser.cookie("ouvert")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void whoSignedInLongAgoProvesAgainWhoTheyAre() throws Exception {
        site.clock.advance(Duration.ofMinutes(11));
        assertThat(browser.page("/mon-compte/adresse").select("form[action=/mon-compte/adresse]"))
                .isEmpty();
        HttpResponse<String> refused = SignedInSite.forge(browser, "/mon-compte/adresse", Map.of("mel", NEW));
        assertThat(refused.uri().getPath()).isEqualTo("/mon-compte/preuve");
        assertThat(site.post.count()).isZero();

        browser.submit("/mon-compte/preuve?pour=adresse", "/mon-compte/preuve/code", Map.of());
        MimeMessage letter = site.post.letter(1);
        assertThat(recipient(letter)).isEqualTo(OLD);
        HttpResponse<String> wrong = browser.submit(
                "/mon-compte/preuve?pour=adresse",
                "/mon-compte/preuve",
                Map.of("code", PostOffice.code(letter).startsWith("1") ? "2222 2222" : "1111 1111"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(SignedInSite.errors(wrong)).contains("Il reste 4 essais");

        HttpResponse<String> right = browser.submit(
                "/mon-compte/preuve?pour=adresse", "/mon-compte/preuve", Map.of("code", PostOffice.code(letter)));

        assertThat(right.uri().getPath()).isEqualTo("/mon-compte/adresse");
        assertThat(wish(NEW).uri().getPath()).isEqualTo("/mon-compte/adresse/code");
    }

    @Test
    void aCodeToChangeTheAddressProvesNothingElse() {
        wish(NEW);
        site.clock.advance(Duration.ofMinutes(9));
        String code = PostOffice.code(site.post.letter(1));

        HttpResponse<String> answer =
                SignedInSite.forge(browser, "/mon-compte/preuve", Map.of("code", code, "pour", "fermer"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(SignedInSite.errors(answer)).contains("Aucun code n’est attendu");
    }

    @Test
    void theAnswerIsTheSameWhenAnotherAccountHasTheAddress() throws Exception {
        try (TestBrowser martin = site.citizen("martin@exemple.fr")) {
            String account = site.account(OLD);
            String free = shape(wish("libre@exemple.fr"));

            String taken = shape(wish("martin@exemple.fr"));

            assertThat(taken).isEqualTo(free);
            MimeMessage letter = site.post.letter(2);
            assertThat(recipient(letter)).isEqualTo("martin@exemple.fr");
            assertThat(SignedInSite.plain(PostOffice.text(letter)))
                    .contains("Rien n’a changé : cette adresse a déjà un compte")
                    .doesNotContainPattern("[0-9]{4} [0-9]{4}");
            HttpResponse<String> guess = enter("1234 5678");
            assertThat(SignedInSite.errors(guess)).contains("Il reste 4 essais");
            assertThat(email(account)).isEqualTo(OLD);
            assertThat(martin.get("/mon-compte").uri().getPath()).isEqualTo("/mon-compte");
        }
    }

    private static String shape(HttpResponse<String> answer) {
        return answer.uri().getPath() + SignedInSite.main(answer).replaceAll("\\w…\\w?@", "…@");
    }

    @Test
    void ofTwoAccountsThatWantOneAddressTheFirstGetsIt() {
        try (TestBrowser martin = site.citizen("martin@exemple.fr")) {
            wish(NEW);
            String ofJeanne = PostOffice.code(site.post.letter(1));
            martin.submit("/mon-compte/adresse", "/mon-compte/adresse", Map.of("mel", NEW));
            String ofMartin = PostOffice.code(site.post.letter(2));
            String account = site.account("martin@exemple.fr");
            martin.submit("/mon-compte/adresse/code", "/mon-compte/adresse/code", Map.of("code", ofMartin));

            HttpResponse<String> late = enter(ofJeanne);

            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(SignedInSite.errors(late)).contains("Un autre compte vient de prendre cette adresse");
            assertThat(email(account)).isEqualTo(NEW);
            assertThat(site.people.identity().accounts().findByEmail(OLD)).isPresent();
        }
    }

    @Test
    void aCodeThatAnotherAccountAskedForInThisBrowserIsNotTaken() {
        String visit = browser.cookie("visite").orElse("");
        wish(NEW);
        visit = browser.cookie("visite").orElse(visit);
        String code = PostOffice.code(site.post.letter(1));
        try (TestBrowser martin = site.citizen("martin@exemple.fr")) {
            martin.setCookie("visite", visit);

            HttpResponse<String> answer = SignedInSite.forge(martin, "/mon-compte/adresse/code", Map.of("code", code));

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(site.people.identity().accounts().findByEmail(NEW)).isEmpty();
        }
    }

    @Test
    void wrongAddressesAreRefused() {
        for (String wrong : new String[] {"", "jeanne", "a@b", "x".repeat(300) + "@exemple.fr", "JEANNE@exemple.fr"}) {
            HttpResponse<String> answer = wish(wrong);

            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(SignedInSite.read(answer).select(".to-errors a[href=#champ-mel]"))
                    .as(wrong)
                    .hasSize(1);
        }
        assertThat(site.post.count()).isZero();
    }

    @Test
    void anExpiredCodeIsRefused() {
        wish(NEW);
        String code = PostOffice.code(site.post.letter(1));
        site.clock.advance(Duration.ofMinutes(11));

        assertThat(enter(code).uri().getPath()).as("the proof is old as well").isEqualTo("/mon-compte/preuve");
        assertThat(site.people.identity().accounts().findByEmail(NEW)).isEmpty();
    }

    @Test
    void codesAreLimited() {
        for (int time = 0; time < 5; time++) {
            assertThat(wish(NEW).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> answer = wish(NEW);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(SignedInSite.errors(answer)).contains("Attendez une heure");
    }
}
