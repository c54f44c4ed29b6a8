package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.level.BatchIssue;
import org.territoireouvert.runner.identity.level.BatchOrder;
import org.territoireouvert.runner.identity.level.CodeUse;
import org.territoireouvert.runner.identity.level.IdentityCode;
import org.territoireouvert.runner.identity.level.UseCode;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Codes of letters and counters: what they are good for, and for whom. */
class UseCodeTest {

    private static final String NETWORK = "192.0.2.7";
    private static final String JEANNE = "Jeanne;Morel;1971-03-12;01004;4, chemin des Sources";
    private static final String KARIM = "Karim;Benali;1988-05-14;01004;18, rue des Tanneurs";

    private final TestClock clock = new TestClock();

    private LevelTables tables(Storage storage) {
        return new LevelTables(storage.core(), clock);
    }

    private static CodeUse use(LevelTables tables, Account account, IdentityCode code) {
        return tables.codes().use(account.id(), NETWORK, code.written());
    }

    private static IdentityLevel level(LevelTables tables, Account account) {
        return tables.accounts().find(account.id()).orElseThrow().level();
    }

    private static final CodeUse ACCEPTED = new CodeUse.Accepted(IdentityLevel.CODE);

    @BothDatabases
    void aCodeProvesTheLevelOnce(Storage storage) {
        LevelTables tables = tables(storage);
        IdentityCode code = tables.issue(3).codes().get(1);
        Account first = tables.account();

        assertThat(use(tables, first, code)).isEqualTo(ACCEPTED);

        assertThat(level(tables, first)).isEqualTo(IdentityLevel.CODE);
        assertThat(use(tables, first, code)).isEqualTo(new CodeUse.AlreadyYours());
        assertThat(use(tables, tables.account(), code)).isEqualTo(new CodeUse.Taken());
    }

    @BothDatabases
    void ofFiveHundredAtOnceOneWins(Storage storage) throws Exception {
        LevelTables tables = tables(storage);
        String code = tables.issue(1).codes().get(0).text();
        List<Account> accounts = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            accounts.add(tables.account());
        }
        UseCode codes = tables.codes();
        List<Callable<CodeUse>> tries = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            String account = accounts.get(number % accounts.size()).id();
            tries.add(() -> codes.use(account, NETWORK, code));
        }

        List<CodeUse> uses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (Future<CodeUse> future : threads.invokeAll(tries)) {
                uses.add(future.get());
            }
        }

        assertThat(uses.stream().filter(ACCEPTED::equals)).hasSize(1);
        assertThat(accounts.stream().filter(account -> level(tables, account) == IdentityLevel.CODE))
                .hasSize(1);
    }

    @BothDatabases
    void aCodeOfARollJoinsThePersonToTheAccount(Storage storage) {
        LevelTables tables = tables(storage);
        String roll = tables.importRoll("Électeurs", JEANNE, KARIM);
        List<IdentityCode> codes = tables.issueFor(roll).codes();
        Account account = tables.account();

        assertThat(use(tables, account, codes.get(1))).isEqualTo(ACCEPTED);

        assertThat(tables.rolls().find(roll).orElseThrow().joined()).isEqualTo(1);
        assertThat(tables.rolls()
                        .people(roll, "benali", org.territoireouvert.api.list.Keyset.first(20))
                        .items())
                .singleElement()
                .satisfies(listed -> assertThat(listed.account()).isEqualTo(account.id()));
    }

    @BothDatabases
    void anAccountStandsForOnePersonOfARoll(Storage storage) {
        LevelTables tables = tables(storage);
        String roll = tables.importRoll("Électeurs", JEANNE, KARIM);
        List<IdentityCode> codes = tables.issueFor(roll).codes();
        Account account = tables.account();
        use(tables, account, codes.get(0));

        assertThat(use(tables, account, codes.get(1))).isEqualTo(new CodeUse.OtherPerson());
        assertThat(use(tables, tables.account(), codes.get(1))).isEqualTo(ACCEPTED);
    }

    @BothDatabases
    void aPersonOfARollHasOneAccount(Storage storage) {
        LevelTables tables = tables(storage);
        String roll = tables.importRoll("Électeurs", JEANNE);
        IdentityCode first = tables.issueFor(roll).codes().get(0);
        IdentityCode reminder = tables.issueFor(roll).codes().get(0);
        Account account = tables.account();
        use(tables, account, first);

        assertThat(use(tables, tables.account(), reminder)).isEqualTo(new CodeUse.Taken());
        assertThat(use(tables, account, reminder)).isEqualTo(new CodeUse.NotNeeded());
        assertThat(tables.batches().issue(LevelTables.AGENT, tables.order(1, Optional.of(roll))))
                .isEqualTo(new BatchIssue.NobodyLeft());
    }

    @BothDatabases
    void twoLettersForOnePersonAtOnceJoinOneAccount(Storage storage) throws Exception {
        LevelTables tables = tables(storage);
        String roll = tables.importRoll("Électeurs", JEANNE);
        List<Callable<CodeUse>> tries = new ArrayList<>();
        for (int letter = 0; letter < 8; letter++) {
            IdentityCode code = tables.issueFor(roll).codes().get(0);
            Account account = tables.account();
            tries.add(() -> use(tables, account, code));
        }

        List<CodeUse> uses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<CodeUse> future : threads.invokeAll(tries)) {
                uses.add(future.get());
            }
        }

        assertThat(uses.stream().filter(ACCEPTED::equals)).hasSize(1);
        assertThat(uses.stream().filter(new CodeUse.Taken()::equals)).hasSize(7);
    }

    @BothDatabases
    void aSecondCodeWithoutARollIsLeftForSomebodyElse(Storage storage) {
        LevelTables tables = tables(storage);
        List<IdentityCode> codes = tables.issue(2).codes();
        Account account = tables.account();
        use(tables, account, codes.get(0));

        assertThat(use(tables, account, codes.get(1))).isEqualTo(new CodeUse.NotNeeded());
        assertThat(use(tables, tables.account(), codes.get(1))).isEqualTo(ACCEPTED);
    }

    @BothDatabases
    void anExpiredCodeIsRefusedAndAUsedOneKeepsItsLevel(Storage storage) {
        LevelTables tables = tables(storage);
        BatchIssue.Done issue = tables.issue(2);
        Account account = tables.account();
        use(tables, account, issue.codes().get(0));

        clock.advance(Duration.ofDays(30));

        assertThat(use(tables, tables.account(), issue.codes().get(1)))
                .isEqualTo(new CodeUse.Expired(issue.batch().expiresAt()));
        assertThat(level(tables, account)).isEqualTo(IdentityLevel.CODE);
    }

    @BothDatabases
    void cancellingABatchTakesNothingFromThoseWhoUsedTheirCode(Storage storage) {
        LevelTables tables = tables(storage);
        BatchIssue.Done issue = tables.issue(3);
        Account account = tables.account();
        use(tables, account, issue.codes().get(0));

        assertThat(tables.cancelling().batch(LevelTables.AGENT, issue.batch())).isEqualTo(2);

        assertThat(use(tables, tables.account(), issue.codes().get(1))).isEqualTo(new CodeUse.Cancelled());
        assertThat(level(tables, account)).isEqualTo(IdentityLevel.CODE);
        assertThat(tables.batches().find(issue.batch().id()).orElseThrow())
                .satisfies(batch -> assertThat(List.of(batch.used(), batch.cancelled(), batch.left()))
                        .containsExactly(1, 2, 0));
    }

    @BothDatabases
    void cancellingAUsedCodeTakesLevelAndPlaceOnTheRoll(Storage storage) {
        LevelTables tables = tables(storage);
        String roll = tables.importRoll("Électeurs", JEANNE, KARIM);
        BatchIssue.Done issue = tables.issueFor(roll);
        Account thief = tables.account();
        use(tables, thief, issue.codes().get(0));

        assertThat(tables.cancelling().one(LevelTables.AGENT, issue.batch(), 1)).isTrue();

        assertThat(level(tables, thief)).isEqualTo(IdentityLevel.MAILBOX);
        assertThat(tables.rolls().find(roll).orElseThrow().joined()).isZero();
        assertThat(tables.cancelling().one(LevelTables.AGENT, issue.batch(), 1)).isFalse();
        assertThat(tables.cancelling().one(LevelTables.AGENT, issue.batch(), 3)).isFalse();
        IdentityCode again = tables.issueFor(roll).codes().get(0);
        assertThat(use(tables, tables.account(), again)).isEqualTo(ACCEPTED);
    }

    @BothDatabases
    void aCodeStaysUsedUpWhenItsAccountIsErased(Storage storage) {
        LevelTables tables = tables(storage);
        String roll = tables.importRoll("Électeurs", JEANNE, KARIM);
        BatchIssue.Done issue = tables.issueFor(roll);
        IdentityCode reminder = tables.issueFor(roll).codes().get(0);
        Account account = tables.account();
        use(tables, account, issue.codes().get(0));
        storage.core().write(handle -> {
            handle.execute("update core_identity_code set used_by = null where used_by = ?", account.id());
            return handle.execute("update core_roll_entry set account_id = null where account_id = ?", account.id());
        });

        assertThat(use(tables, tables.account(), issue.codes().get(0))).isEqualTo(new CodeUse.Taken());
        assertThat(use(tables, tables.account(), reminder)).isEqualTo(new CodeUse.Taken());
        assertThat(tables.issueFor(roll).codes()).hasSize(1);
        assertThat(tables.batches().find(issue.batch().id()).orElseThrow().used())
                .isEqualTo(1);

        tables.cancelling().one(LevelTables.AGENT, issue.batch(), 1);
        assertThat(use(tables, tables.account(), reminder)).isEqualTo(ACCEPTED);
    }

    @BothDatabases
    void wrongCodesAreLimitedByAccount(Storage storage) {
        LevelTables tables = tables(storage);
        IdentityCode code = tables.issue(1).codes().get(0);
        Account account = tables.account();
        for (int number = 0; number < 10; number++) {
            assertThat(tables.codes().use(account.id(), NETWORK, "0000-0000-0000"))
                    .isEqualTo(new CodeUse.Unknown());
        }

        assertThat(use(tables, account, code)).isEqualTo(new CodeUse.TooMany());
        assertThat(use(tables, tables.account(), code)).isEqualTo(ACCEPTED);

        clock.advance(Duration.ofHours(1));
        assertThat(use(tables, account, code)).isEqualTo(new CodeUse.Taken());
    }

    @BothDatabases
    void wrongCodesAreLimitedByNetwork(Storage storage) {
        LevelTables tables = tables(storage);
        IdentityCode code = tables.issue(1).codes().get(0);
        for (int number = 0; number < 100; number++) {
            String account = number % 10 == 0 ? tables.account().id() : "account-" + number;
            tables.codes().use(account, NETWORK, "0000-0000-0000");
        }

        assertThat(tables.codes().use(tables.account().id(), "192.0.2.200", code.text()))
                .isEqualTo(new CodeUse.TooMany());
        assertThat(tables.codes().use(tables.account().id(), "198.51.100.1", code.text()))
                .isEqualTo(ACCEPTED);
    }

    @BothDatabases
    void theCodesThemselvesAreNotKept(Storage storage) {
        LevelTables tables = tables(storage);
        List<IdentityCode> codes = tables.issue(5).codes();

        List<String> kept = storage.core()
                .read(handle -> handle.createQuery("select code_hash from core_identity_code")
                        .mapTo(String.class)
                        .list());

        assertThat(kept).hasSize(5).allMatch(hash -> hash.length() == 43);
        assertThat(codes).noneMatch(code -> kept.stream().anyMatch(hash -> hash.contains(code.text())));
    }

    @BothDatabases
    void aFormThatIsSentTwiceMakesOneBatch(Storage storage) {
        LevelTables tables = tables(storage);
        BatchOrder order = tables.order(4, Optional.empty());

        assertThat(tables.batches().issue(LevelTables.AGENT, order)).isInstanceOf(BatchIssue.Done.class);
        assertThat(tables.batches().issue(LevelTables.AGENT, order)).isEqualTo(new BatchIssue.SentTwice());
    }
}
