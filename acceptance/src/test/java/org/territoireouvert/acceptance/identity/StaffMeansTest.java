package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.staff.Seal;
import org.territoireouvert.runner.identity.staff.StaffLinks;
import org.territoireouvert.runner.identity.staff.StaffSteps;
import org.territoireouvert.runner.identity.staff.StaffSteps.Purpose;
import org.territoireouvert.runner.identity.staff.code.Applications;
import org.territoireouvert.runner.identity.staff.code.RecoveryCodes;
import org.territoireouvert.runner.identity.staff.code.TimeCodes;
import org.territoireouvert.runner.identity.staff.passkey.PasskeyRepository;
import org.territoireouvert.runner.identity.staff.passkey.RegisteredPasskey;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.TimeOrderedIds;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** What is good for one use is good for one, however many ask at once. */
class StaffMeansTest {

    private static final String INSTANCE = "secret of the instance";

    private final TestClock clock = new TestClock();
    private final Seal seal = new Seal(INSTANCE);

    private String account(Storage storage) {
        Accounts accounts = new Accounts(storage.core(), new TimeOrderedIds(clock, new SecureRandom()), clock);
        return storage.core()
                .<String, RuntimeException>write(
                        handle -> accounts.open(handle, Token.nonce() + "@exemple.fr", Locale.FRENCH, "")
                                .id());
    }

    /** Returns how many of forty at once succeed. */
    private static long winners(Callable<Boolean> attempt) throws Exception {
        List<Boolean> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> future : threads.invokeAll(Collections.nCopies(40, attempt))) {
                results.add(future.get());
            }
        }
        return results.stream().filter(Boolean::booleanValue).count();
    }

    @BothDatabases
    void aCodeOfTheApplicationIsTakenOnce(Storage storage) throws Exception {
        Applications applications = new Applications(clock, seal);
        String account = account(storage);
        String secret = TimeCodes.newSecret();
        storage.core().<Boolean, RuntimeException>write(handle -> {
            applications.set(handle, account, secret, 0);
            return true;
        });
        String code = TimeCodes.at(secret, clock.instant());

        assertThat(winners(() -> storage.core().write(handle -> applications.take(handle, account, code))))
                .isEqualTo(1);
    }

    @BothDatabases
    void anEarlierCodeIsNotTakenAfterALaterOne(Storage storage) {
        Applications applications = new Applications(clock, seal);
        String account = account(storage);
        String secret = TimeCodes.newSecret();
        String earlier = TimeCodes.at(secret, clock.instant());
        clock.advance(Duration.ofSeconds(30));
        String later = TimeCodes.at(secret, clock.instant());

        storage.core().<Boolean, RuntimeException>write(handle -> {
            applications.set(handle, account, secret, 0);
            assertThat(applications.take(handle, account, later)).isTrue();
            assertThat(applications.take(handle, account, earlier)).isFalse();
            return true;
        });
    }

    @BothDatabases
    void aRecoveryCodeIsTakenOnce(Storage storage) throws Exception {
        RecoveryCodes codes = new RecoveryCodes(clock, INSTANCE);
        String account = account(storage);
        List<String> made = storage.core().write(handle -> codes.renew(handle, account));

        assertThat(made)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z0-9]{4}-){3}[a-z0-9]{4}"));
        assertThat(winners(() -> storage.core().write(handle -> codes.use(handle, account, made.get(4)))))
                .isEqualTo(1);
        assertThat(storage.core().<Integer, RuntimeException>read(handle -> codes.left(handle, account)))
                .isEqualTo(9);
    }

    @BothDatabases
    void aStepIsTakenOnce(Storage storage) throws Exception {
        StaffSteps steps = new StaffSteps(clock, seal);
        String visit = Token.nonce();
        storage.core().<Boolean, RuntimeException>write(handle -> {
            steps.keep(handle, visit, Purpose.PASSKEY_CHALLENGE, "", "challenge");
            return true;
        });

        assertThat(winners(() -> storage.core()
                        .write(handle -> steps.take(handle, visit, Purpose.PASSKEY_CHALLENGE)
                                .isPresent())))
                .isEqualTo(1);
    }

    @BothDatabases
    void aStepEndsByItself(Storage storage) {
        StaffSteps steps = new StaffSteps(clock, seal);
        String visit = Token.nonce();
        storage.core().<Boolean, RuntimeException>write(handle -> {
            steps.keep(handle, visit, Purpose.SECOND_FACTOR, "account", "data");
            return true;
        });

        clock.advance(Purpose.SECOND_FACTOR.lifetime());
        assertThat(find(storage, steps, visit)).contains(new StaffSteps.Step("account", "data", 0));

        clock.advance(Duration.ofSeconds(1));
        assertThat(find(storage, steps, visit)).isEmpty();
    }

    private static Optional<StaffSteps.Step> find(Storage storage, StaffSteps steps, String visit) {
        return storage.core()
                .<Optional<StaffSteps.Step>, RuntimeException>read(
                        handle -> steps.find(handle, visit, Purpose.SECOND_FACTOR));
    }

    @BothDatabases
    void aLinkIsUsedOnce(Storage storage) throws Exception {
        StaffLinks links = new StaffLinks(storage.core(), clock);
        String link = links.forAdministrator();
        String token = link.substring(link.indexOf('=') + 1);

        assertThat(winners(() -> storage.core().write(handle -> links.use(handle, token))))
                .isEqualTo(1);
    }

    @BothDatabases
    void aSignatureCounterNeverStandsStill(Storage storage) throws Exception {
        PasskeyRepository passkeys = new PasskeyRepository(clock);
        String account = account(storage);
        String id = Token.secret();
        storage.core()
                .<Boolean, RuntimeException>write(handle ->
                        passkeys.add(handle, account, "user", "Clé", new RegisteredPasskey(id, "credential", 1)));

        assertThat(winners(() -> storage.core().write(handle -> passkeys.used(handle, id, 2))))
                .isEqualTo(1);
        assertThat(storage.core().<Boolean, RuntimeException>write(handle -> passkeys.used(handle, id, 0)))
                .isFalse();
    }
}
