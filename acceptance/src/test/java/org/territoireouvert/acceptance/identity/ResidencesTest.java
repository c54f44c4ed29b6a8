package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.identity.level.Declaration;
import org.territoireouvert.runner.identity.level.Residence;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Where people say that they live. */
class ResidencesTest {

    private static final LocalDate BORN = LocalDate.of(1988, 5, 14);
    private static final Declaration KEPT = new Declaration.Kept(IdentityLevel.DECLARED_RESIDENCE);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T12:00:00Z"));

    @BothDatabases
    void aDeclarationIsKeptWithItsConsentAndCounts(Storage storage) {
        LevelTables tables = new LevelTables(storage.core(), clock);
        String account = tables.account().id();

        assertThat(tables.residences().declare(account, "01004", BORN, "2026-11-25-test"))
                .isEqualTo(KEPT);

        assertThat(tables.residences().find(account)).contains(new Residence("01004", BORN, clock.instant()));
        assertThat(tables.accounts().find(account).orElseThrow().level()).isEqualTo(IdentityLevel.DECLARED_RESIDENCE);
        assertThat(openConsents(storage, account)).isEqualTo(1);
    }

    @BothDatabases
    void theSameAgainDoesNotCount(Storage storage) {
        LevelTables tables = new LevelTables(storage.core(), clock);
        String account = tables.account().id();
        for (int number = 0; number < 5; number++) {
            assertThat(tables.residences().declare(account, "01004", BORN, "2026-11-25-test"))
                    .isEqualTo(KEPT);
        }
    }

    @BothDatabases
    void aResidenceChangesTwiceAYear(Storage storage) {
        LevelTables tables = new LevelTables(storage.core(), clock);
        String account = tables.account().id();
        Instant first = clock.instant();
        for (String commune : new String[] {"01004", "01005", "01001"}) {
            assertThat(tables.residences().declare(account, commune, BORN, "2026-11-25-test"))
                    .isEqualTo(KEPT);
            clock.advance(Duration.ofDays(30));
        }

        assertThat(tables.residences().declare(account, "01002", BORN, "2026-11-25-test"))
                .isEqualTo(new Declaration.TooOften(first.plus(Duration.ofDays(365))));
        assertThat(tables.residences().find(account).orElseThrow().territory()).isEqualTo("01001");
        assertThat(openConsents(storage, account)).isEqualTo(1);

        clock.advance(Duration.ofDays(365 - 90));
        assertThat(tables.residences().declare(account, "01002", BORN, "2026-11-25-test"))
                .isEqualTo(KEPT);
    }

    @BothDatabases
    void erasingDoesNotGetAroundTheLimit(Storage storage) {
        LevelTables tables = new LevelTables(storage.core(), clock);
        String account = tables.account().id();
        for (String commune : new String[] {"01004", "01005", "01001"}) {
            tables.residences().declare(account, commune, BORN, "2026-11-25-test");
            withdraw(storage, tables, account);
        }

        assertThat(tables.residences().declare(account, "01002", BORN, "2026-11-25-test"))
                .isInstanceOf(Declaration.TooOften.class);
    }

    @BothDatabases
    void whatWasDeclaredIsErasedWithItsConsent(Storage storage) {
        LevelTables tables = new LevelTables(storage.core(), clock);
        String account = tables.account().id();
        tables.residences().declare(account, "01004", BORN, "2026-11-25-test");

        assertThat(withdraw(storage, tables, account)).isEqualTo(IdentityLevel.MAILBOX);

        assertThat(tables.residences().find(account)).isEmpty();
        assertThat(openConsents(storage, account)).isZero();
    }

    private static IdentityLevel withdraw(Storage storage, LevelTables tables, String account) {
        return storage.core().write(handle -> tables.residences().withdraw(handle, account));
    }

    private static int openConsents(Storage storage, String account) {
        return storage.core()
                .read(handle -> handle.createQuery("""
                                select count(*) from core_consent
                                where account_id = :account and purpose = 'residence' and withdrawn_at is null""")
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .one());
    }
}
