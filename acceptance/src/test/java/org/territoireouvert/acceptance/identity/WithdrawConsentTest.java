package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.identity.data.WithdrawConsent;
import org.territoireouvert.runner.identity.data.WithdrawConsent.Outcome;
import org.territoireouvert.runner.identity.trace.Trace.Consent;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Taking a consent back, and what goes with it. */
class WithdrawConsentTest {

    private final TestClock clock = new TestClock();

    private WithdrawConsent withdraw(KnownPeople people) {
        return new WithdrawConsent(
                people.storage().core(),
                people.identity().accounts(),
                people.identity().trace(),
                clock);
    }

    private static void residence(KnownPeople people, String account) {
        people.execute(
                "insert into core_residence (account_id, territory, birth_date, source, declared_at)"
                        + " values (?, '00400', '1980-02-03', 'declared', '2026-01-01T00:00:00.000000Z')",
                account);
        consent(people, account, "residence");
        level(people, account);
    }

    private static void identity(KnownPeople people, String account, String provider) {
        people.execute(
                "insert into core_identity (issuer, subject, account_id, provider, proves_identity, acr, linked_at)"
                        + " values (?, ?, ?, ?, 1, 'eidas1', '2026-01-01T00:00:00.000000Z')",
                "https://" + provider,
                "s-" + account,
                account,
                provider);
        consent(people, account, "identity:" + provider);
        level(people, account);
    }

    private static void consent(KnownPeople people, String account, String purpose) {
        people.storage().core().<Boolean, RuntimeException>write(handle -> {
            people.identity().trace().consented(handle, account, purpose, "", List.of("birthdate"), "2026-01-01-abc");
            return true;
        });
    }

    private static void level(KnownPeople people, String account) {
        people.storage()
                .core()
                .<IdentityLevel, RuntimeException>write(
                        handle -> people.identity().accounts().refreshLevel(handle, account));
    }

    private static String newest(KnownPeople people, String account) {
        return people.identity().trace().consents(account).get(0).id();
    }

    @BothDatabases
    void theResidenceGoesAndTheLevelWithIt(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        residence(people, account);
        assertThat(people.account(account).level()).isEqualTo(IdentityLevel.DECLARED_RESIDENCE);

        assertThat(withdraw(people).apply(account, newest(people, account))).isEqualTo(Outcome.DONE);

        assertThat(people.count("select count(*) from core_residence")).isZero();
        assertThat(people.account(account).level()).isEqualTo(IdentityLevel.MAILBOX);
        assertThat(people.identity().trace().consents(account).get(0).withdrawnAt())
                .contains(clock.instant());
    }

    @BothDatabases
    void whatAnAgentWroteDownAtACounterGoes(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("");
        people.storage().core().<Boolean, RuntimeException>write(handle -> {
            people.identity().accounts().rename(handle, account, "Mésange 12", "Jeanne", "Morel", true);
            return true;
        });
        residence(people, account);
        people.execute("update core_residence set source = 'counter'");
        consent(people, account, "counter");

        assertThat(withdraw(people).apply(account, newest(people, account))).isEqualTo(Outcome.DONE);

        assertThat(people.account(account).shownName()).isEqualTo("Mésange 12");
        assertThat(people.account(account).realName()).isEmpty();
        assertThat(people.count("select count(*) from core_account_word where word in ('jeanne', 'morel')"))
                .isZero();
        assertThat(people.count("select count(*) from core_residence")).isZero();
    }

    @BothDatabases
    void onlyTheIdentityOfTheNamedProviderGoes(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        residence(people, account);
        identity(people, account, "openid");
        identity(people, account, "franceconnect");

        assertThat(withdraw(people).apply(account, newest(people, account))).isEqualTo(Outcome.DONE);

        assertThat(people.text("select provider from core_identity")).isEqualTo("openid");
        assertThat(people.count("select count(*) from core_residence")).isOne();
    }

    @BothDatabases
    void everyConsentForTheSamePurposeIsWithdrawn(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        residence(people, account);
        consent(people, account, "residence");
        consent(people, account, "letter");

        withdraw(people)
                .apply(
                        account,
                        people.identity().trace().consents(account).get(2).id());

        assertThat(people.identity().trace().consents(account))
                .filteredOn(consent -> consent.withdrawnAt().isEmpty())
                .extracting(Consent::purpose)
                .containsExactly("letter");
    }

    @BothDatabases
    void ofTwoWithdrawalsAtOnceOneCounts(Storage storage) throws Exception {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        residence(people, account);
        String consent = newest(people, account);

        List<Outcome> outcomes = KnownPeople.atOnce(2, () -> withdraw(people).apply(account, consent));

        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.DONE, Outcome.NOTHING);
    }

    @BothDatabases
    void nobodyWithdrawsTheConsentOfSomebodyElse(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String jeanne = people.person("jeanne@exemple.fr");
        residence(people, jeanne);
        String martin = people.person("martin@exemple.fr");

        assertThat(withdraw(people).apply(martin, newest(people, jeanne))).isEqualTo(Outcome.NOTHING);
        assertThat(withdraw(people).apply(martin, "no-such-consent")).isEqualTo(Outcome.NOTHING);

        assertThat(people.count("select count(*) from core_residence")).isOne();
        assertThat(people.identity().trace().consents(jeanne).get(0).withdrawnAt())
                .isEmpty();
    }

    @BothDatabases
    void theLastWayInIsNotTakenAway(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("");
        identity(people, account, "franceconnect");

        assertThat(withdraw(people).apply(account, newest(people, account))).isEqualTo(Outcome.LAST_WAY_IN);
        assertThat(people.count("select count(*) from core_identity")).isOne();

        identity(people, account, "openid");
        assertThat(withdraw(people).apply(account, newest(people, account))).isEqualTo(Outcome.DONE);
    }
}
