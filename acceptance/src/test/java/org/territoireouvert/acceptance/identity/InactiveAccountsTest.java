package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.account.Account.State;
import org.territoireouvert.runner.identity.data.PersonData;
import org.territoireouvert.runner.identity.retention.ForgetOldTraces;
import org.territoireouvert.runner.identity.retention.InactiveAccounts;
import org.territoireouvert.runner.identity.retention.InactiveAccounts.Reason;
import org.territoireouvert.runner.identity.retention.RetentionPeriods;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Accounts that nobody visits, and traces that have served their time. */
class InactiveAccountsTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-01-10T09:00:00Z"));

    private InactiveAccounts inactive(KnownPeople people, KeepingPlugin... plugins) {
        PersonData data = people.data(plugins);
        return new InactiveAccounts(people.identity(), data.erase(), data.mails());
    }

    private void goTo(String day) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(day + "T09:00:00Z")));
    }

    private static long mails(KnownPeople people) {
        return people.count("select count(*) from core_mail");
    }

    private long mailsOfToday(KnownPeople people) {
        return people.count(
                "select count(*) from core_mail where created_at = ?", PortableInstant.text(clock.instant()));
    }

    @BothDatabases
    void aPersonIsWarnedTwiceAndThenErased(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        KeepingPlugin plugin = new KeepingPlugin("opinions");
        InactiveAccounts inactive = inactive(people, plugin);
        String account = people.person("jeanne@exemple.fr");

        goTo("2028-11-10");
        inactive.run();
        assertThat(mails(people)).as("too early").isZero();

        goTo("2028-11-11");
        inactive.run();
        inactive.run();
        assertThat(mailsOfToday(people)).as("first warning, once").isOne();
        assertThat(people.text("select subject from core_mail"))
                .isEqualTo("Votre compte va être effacé le 10 janvier 2029");
        assertThat(people.text("select body from core_mail")).contains("https://participer.exemple.fr/connexion");

        goTo("2028-12-26");
        inactive.run();
        inactive.run();
        assertThat(mailsOfToday(people)).as("second warning, once").isOne();

        goTo("2029-01-09");
        inactive.run();
        assertThat(people.account(account).isActive()).isTrue();

        goTo("2029-01-11");
        inactive.run();
        assertThat(people.account(account).state()).isEqualTo(State.ERASED);
        assertThat(plugin.erased).contains(account + " ANONYMISE");
        assertThat(people.text("select actor_kind from core_audit where code = 'runtime.account-erased'"))
                .isEqualTo("site");
    }

    @BothDatabases
    void aVisitForgetsTheWarnings(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        InactiveAccounts inactive = inactive(people);
        String account = people.person("jeanne@exemple.fr");
        goTo("2028-11-11");
        inactive.run();

        people.signIn(account, false);
        goTo("2029-06-01");
        inactive.run();

        assertThat(people.account(account).isActive()).isTrue();
        assertThat(people.account(account).warnedAt()).isEmpty();
        assertThat(mails(people)).isOne();
    }

    @BothDatabases
    void nobodyIsErasedWithoutTimeToComeBackAfterTheSiteStoodStill(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        InactiveAccounts inactive = inactive(people);
        String account = people.person("jeanne@exemple.fr");

        goTo("2030-01-01");
        inactive.run();
        assertThat(people.account(account).isActive()).isTrue();
        assertThat(people.text("select subject from core_mail")).contains("16 janvier 2030");

        goTo("2030-01-15");
        inactive.run();
        assertThat(people.account(account).isActive()).isTrue();

        goTo("2030-01-17");
        inactive.run();
        assertThat(people.account(account).state()).isEqualTo(State.ERASED);
    }

    @BothDatabases
    void whoCannotBeWarnedIsLeftToTheAdministrator(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        InactiveAccounts inactive = inactive(people);
        String helped = people.person("");
        String suspended = people.person("suspendu@exemple.fr");
        people.storage().core().<Boolean, RuntimeException>write(handle -> {
            people.identity().accounts().setState(handle, suspended, State.SUSPENDED, "spam");
            return true;
        });
        String agent = people.administrator("agent@exemple.fr");

        goTo("2031-01-01");
        inactive.run();
        goTo("2031-03-01");
        inactive.run();

        assertThat(mails(people)).isZero();
        assertThat(inactive.undecided())
                .extracting(row -> row.account().id() + " " + row.reason())
                .containsExactlyInAnyOrder(
                        helped + " " + Reason.NO_ADDRESS,
                        suspended + " " + Reason.SUSPENDED,
                        agent + " " + Reason.STAFF);
    }

    @BothDatabases
    void moreAccountsThanOneBatchAreAllWarned(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        for (int number = 0; number < 205; number++) {
            people.person("personne" + number + "@exemple.fr");
        }

        goTo("2028-12-01");
        inactive(people).run();

        assertThat(mails(people)).isEqualTo(205);
    }

    @BothDatabases
    void theAdministratorMayChooseAShorterTime(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        people.person("jeanne@exemple.fr");
        storage.core().<Boolean, RuntimeException>write(handle -> {
            new RetentionPeriods(12, 30, 10).save(handle, clock);
            return true;
        });

        goTo("2026-12-12");
        inactive(people).run();

        assertThat(people.text("select subject from core_mail")).contains("10 janvier 2027");
    }

    @BothDatabases
    void signInsAreKeptForTwelveMonths(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        people.execute(
                "insert into core_sign_in (id, account_id, at, method, device, outcome)"
                        + " values ('1', ?, '2026-01-10T00:00:00.000000Z', 'EMAIL_CODE', '', 'DONE')",
                account);
        ForgetOldTraces traces = new ForgetOldTraces(storage.core(), clock);

        goTo("2027-01-09");
        traces.run();
        assertThat(people.count("select count(*) from core_sign_in")).isOne();

        goTo("2027-01-11");
        traces.run();
        assertThat(people.count("select count(*) from core_sign_in")).isZero();
    }

    @BothDatabases
    void looksAreKeptAsLongAsTheAccountAndThenTwelveMonths(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        String account = people.person("jeanne@exemple.fr");
        people.execute(
                "insert into core_look (id, account_id, agent_id, agent_name, roles, owner, data, reason, at)"
                        + " values ('1', ?, 'a', 'Dominique', '', '', 'x', 'y', '2026-01-10T00:00:00.000000Z')",
                account);
        ForgetOldTraces traces = new ForgetOldTraces(storage.core(), clock);

        goTo("2028-06-01");
        traces.run();
        assertThat(people.count("select count(*) from core_look")).isOne();

        people.execute("update core_account set state = 'erased' where id = ?", account);
        traces.run();
        assertThat(people.count("select count(*) from core_look")).isZero();
    }

    @BothDatabases
    void mailsToNobodyWeKnowAreForgottenTheNextDay(Storage storage) {
        KnownPeople people = KnownPeople.in(storage, clock);
        people.person("jeanne@exemple.fr");
        for (String recipient : new String[] {"jeanne@exemple.fr", "partie@exemple.fr"}) {
            people.execute(
                    "insert into core_mail (id, recipient, subject, body, state, attempts, next_attempt_at, created_at)"
                            + " values (?, ?, 'x', '', 'sent', 1, '', '2026-01-10T09:00:00.000000Z')",
                    recipient,
                    recipient);
        }

        clock.advance(Duration.ofHours(25));
        new ForgetOldTraces(storage.core(), clock).run();

        assertThat(people.text("select recipient from core_mail")).isEqualTo("jeanne@exemple.fr");
        assertThat(mails(people)).isOne();
    }
}
