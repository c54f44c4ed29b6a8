package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.signin.Asker;
import org.territoireouvert.runner.identity.signin.CodeEntry;
import org.territoireouvert.runner.identity.signin.CodeMail;
import org.territoireouvert.runner.identity.signin.CodeSending;
import org.territoireouvert.runner.identity.signin.EmailAddress;
import org.territoireouvert.runner.identity.signin.SignInCodes;
import org.territoireouvert.runner.mail.Mail;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Codes of eight digits by mail: what they are good for, and for whom. */
class SignInCodesTest {

    private static final EmailAddress EMAIL =
            EmailAddress.read("jeanne@exemple.fr").orElseThrow();

    private final TestClock clock = new TestClock();
    private final List<Mail> sent = new ArrayList<>();

    private SignInCodes codes(Storage storage) {
        CodeMail mail = new CodeMail(
                (handle, stored) -> sent.add(stored),
                (locale, key, arguments) -> arguments[Math.min(1, arguments.length - 1)].toString(),
                () -> "Site");
        return new SignInCodes(storage.core(), clock, "secret of the instance", mail);
    }

    private static Asker browser(String network) {
        return new Asker(Token.nonce(), network, Locale.FRENCH, "http://localhost");
    }

    private static Asker browser() {
        return browser("192.0.2.7");
    }

    private String lastCode() {
        return sent.get(sent.size() - 1).body();
    }

    private static String wrong(String code) {
        return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
    }

    @BothDatabases
    void theCodeThatWasSentProvesTheAddress(Storage storage) {
        SignInCodes codes = codes(storage);
        Asker asker = browser();

        assertThat(codes.sendToSignIn(asker, EMAIL)).isEqualTo(CodeSending.SENT);

        assertThat(lastCode()).matches("[0-9]{4} [0-9]{4}");
        assertThat(sent.get(0).recipient()).isEqualTo("jeanne@exemple.fr");
        assertThat(codes.enter(asker, lastCode())).isEqualTo(new CodeEntry.Right("jeanne@exemple.fr", ""));
    }

    @BothDatabases
    void spacesAndHyphensOfPastedCodesDoNotMatter(Storage storage) {
        SignInCodes codes = codes(storage);
        Asker asker = browser();
        codes.sendToSignIn(asker, EMAIL);

        String typed = " " + lastCode().replace(' ', '-') + "\u00a0";

        assertThat(codes.enter(asker, typed)).isInstanceOf(CodeEntry.Right.class);
    }

    @BothDatabases
    void codeWorksOnce(Storage storage) {
        SignInCodes codes = codes(storage);
        Asker asker = browser();
        codes.sendToSignIn(asker, EMAIL);
        codes.enter(asker, lastCode());

        assertThat(codes.enter(asker, lastCode())).isInstanceOf(CodeEntry.NoneAsked.class);
    }

    @BothDatabases
    void ofManyEntriesAtOnceOneWins(Storage storage) throws Exception {
        SignInCodes codes = codes(storage);
        Asker asker = browser();
        codes.sendToSignIn(asker, EMAIL);
        String code = lastCode();
        Callable<CodeEntry> entry = () -> codes.enter(asker, code);

        List<CodeEntry> entries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<CodeEntry> future : threads.invokeAll(java.util.Collections.nCopies(40, entry))) {
                entries.add(future.get());
            }
        }

        assertThat(entries.stream().filter(CodeEntry.Right.class::isInstance)).hasSize(1);
    }

    @BothDatabases
    void codeOfAnotherBrowserIsUseless(Storage storage) {
        SignInCodes codes = codes(storage);
        codes.sendToSignIn(browser(), EMAIL);

        assertThat(codes.enter(browser(), lastCode())).isInstanceOf(CodeEntry.NoneAsked.class);
    }

    @BothDatabases
    void codeIsVoidAfterFiveWrongTries(Storage storage) {
        SignInCodes codes = codes(storage);
        Asker asker = browser();
        codes.sendToSignIn(asker, EMAIL);
        String code = lastCode();

        for (int left = 4; left >= 0; left--) {
            assertThat(codes.enter(asker, wrong(code))).isEqualTo(new CodeEntry.Wrong(left));
        }

        assertThat(codes.enter(asker, code)).isEqualTo(new CodeEntry.Wrong(0));
    }

    @BothDatabases
    void codeIsGoodForTenMinutes(Storage storage) {
        SignInCodes codes = codes(storage);
        Asker early = browser();
        Asker late = browser();
        codes.sendToSignIn(early, EMAIL);
        String first = lastCode();
        codes.sendToSignIn(late, EMAIL);
        String second = lastCode();

        clock.advance(SignInCodes.LIFETIME);
        assertThat(codes.enter(early, first)).isInstanceOf(CodeEntry.Right.class);

        clock.advance(Duration.ofSeconds(1));
        assertThat(codes.enter(late, second)).isInstanceOf(CodeEntry.Expired.class);
    }

    @BothDatabases
    void newCodeReplacesTheOneOfBefore(Storage storage) {
        SignInCodes codes = codes(storage);
        Asker asker = browser();
        codes.sendToSignIn(asker, EMAIL);
        String first = lastCode();
        codes.sendToSignIn(asker, EMAIL);

        if (!first.equals(lastCode())) {
            assertThat(codes.enter(asker, first)).isInstanceOf(CodeEntry.Wrong.class);
        }
        assertThat(codes.enter(asker, lastCode())).isInstanceOf(CodeEntry.Right.class);
    }

    @BothDatabases
    void codeForANewAddressSignsNobodyIn(Storage storage) {
        SignInCodes codes = codes(storage);
        Asker asker = browser();
        codes.sendToChangeAddress(asker, EMAIL, "account-1", false);

        assertThat(codes.enter(asker, lastCode())).isInstanceOf(CodeEntry.NoneAsked.class);
        assertThat(codes.enterToChangeAddress(asker, lastCode()))
                .isEqualTo(new CodeEntry.Right("jeanne@exemple.fr", "account-1"));
    }

    @BothDatabases
    void anAddressGetsFiveCodesAnHour(Storage storage) {
        SignInCodes codes = codes(storage);
        for (int turn = 0; turn < 5; turn++) {
            assertThat(codes.sendToSignIn(browser("198.51.100." + turn), EMAIL)).isEqualTo(CodeSending.SENT);
        }

        assertThat(codes.sendToSignIn(browser("203.0.113.9"), EMAIL)).isEqualTo(CodeSending.TOO_MANY);
        assertThat(sent).hasSize(5);

        clock.advance(Duration.ofHours(1));
        assertThat(codes.sendToSignIn(browser(), EMAIL)).isEqualTo(CodeSending.SENT);
    }

    @BothDatabases
    void aNetworkGetsThirtyCodesAnHour(Storage storage) {
        SignInCodes codes = codes(storage);
        for (int turn = 0; turn < 30; turn++) {
            assertThat(codes.sendToSignIn(browser("2001:db8:1:2::" + turn), anybody()))
                    .isEqualTo(CodeSending.SENT);
        }

        assertThat(codes.sendToSignIn(browser("2001:db8:1:2:ffff::1"), anybody()))
                .isEqualTo(CodeSending.TOO_MANY);
        assertThat(codes.sendToSignIn(browser("2001:db8:1:3::1"), anybody())).isEqualTo(CodeSending.SENT);
    }

    @BothDatabases
    void allTogetherGetTwoThousandCodesAnHour(Storage storage) {
        SignInCodes codes = codes(storage);
        storage.core().<Integer, RuntimeException>write(handle -> {
            handle.execute("delete from core_rate");
            return 0;
        });
        codes.sendToSignIn(browser(), anybody());
        storage.core()
                .<Integer, RuntimeException>write(handle -> handle.execute("update core_rate set attempts = 2000"));

        assertThat(codes.sendToSignIn(browser("203.0.113.9"), anybody())).isEqualTo(CodeSending.TOO_MANY);
    }

    @BothDatabases
    void aNetworkMayErrFiftyTimesAnHour(Storage storage) {
        SignInCodes codes = codes(storage);
        String network = "192.0.2.1";
        int errors = 0;
        while (errors < 50) {
            Asker asker = browser(network);
            codes.sendToSignIn(new Asker(asker.visit(), "198.51.100." + errors, Locale.FRENCH, ""), anybody());
            for (int turn = 0; turn < 5; turn++, errors++) {
                codes.enter(asker, wrong(lastCode()));
            }
        }
        Asker last = browser(network);
        codes.sendToSignIn(new Asker(last.visit(), "203.0.113.4", Locale.FRENCH, ""), anybody());

        assertThat(codes.enter(last, lastCode())).isInstanceOf(CodeEntry.TooMany.class);
    }

    @BothDatabases
    void theDatabaseHoldsNeitherCodesNorNetworks(Storage storage) {
        SignInCodes codes = codes(storage);
        codes.sendToSignIn(browser("192.0.2.77"), EMAIL);
        String digits = lastCode().replace(" ", "");

        String kept = storage.core()
                .<String, RuntimeException>read(
                        handle -> handle.createQuery("select code_hash || holder_hash from core_sign_in_code")
                                        .mapTo(String.class)
                                        .one()
                                + String.join(
                                        " ",
                                        handle.createQuery("select subject from core_rate")
                                                .mapTo(String.class)
                                                .list()));

        assertThat(kept).doesNotContain(digits).doesNotContain("192.0.2").doesNotContain("jeanne");
    }

    private static EmailAddress anybody() {
        return EmailAddress.read(UUID.randomUUID() + "@exemple.fr").orElseThrow();
    }
}
