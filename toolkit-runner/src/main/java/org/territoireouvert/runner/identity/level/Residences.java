package org.territoireouvert.runner.identity.level;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.identity.account.Accounts;
import org.territoireouvert.runner.identity.trace.Trace;

/**
 * Keeps where people say that they live and when they say that they were born (level L1), with their consent and until they take
 * it back. It can be said three times within a year, so that nobody lives wherever a vote is. Safe for all threads.
 */
public final class Residences {

    /** Purpose of the consent. */
    public static final String PURPOSE = "residence";

    /** How often a residence can be declared within {@link #PERIOD}. */
    public static final int MOST = 3;

    private static final Duration PERIOD = Duration.ofDays(365);
    private static final List<String> CLAIMS = List.of("territory", "birthdate");

    private final Database database;
    private final Accounts accounts;
    private final Trace trace;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public Residences(Database database, Accounts accounts, Trace trace, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.trace = trace;
        this.clock = clock;
    }

    /** Returns what a person declared. */
    public Optional<Residence> find(String accountId) {
        return database.read(handle -> find(handle, accountId));
    }

    private static Optional<Residence> find(Handle handle, String accountId) {
        return handle.createQuery(
                        "select territory, birth_date, declared_at from core_residence where account_id = :account")
                .bind("account", accountId)
                .map((row, context) -> new Residence(
                        row.getString("territory"),
                        LocalDate.parse(row.getString("birth_date")),
                        PortableInstant.parse(row.getString("declared_at"))))
                .findOne();
    }

    /**
     * Keeps what a person declares, with their consent; the same again changes nothing and does not count.
     *
     * @param policyVersion of the page on personal data that they agree to
     */
    public Declaration declare(String accountId, String territory, LocalDate birthDate, String policyVersion) {
        return database.write(handle -> {
            Optional<Residence> known = find(handle, accountId);
            boolean same = known.filter(residence -> residence.territory().equals(territory)
                            && residence.birthDate().equals(birthDate))
                    .isPresent();
            if (!same) {
                List<Instant> before = consents(handle, accountId);
                if (before.size() >= MOST) {
                    return new Declaration.TooOften(before.get(MOST - 1).plus(PERIOD));
                }
                endConsent(handle, accountId);
                trace.consented(handle, accountId, PURPOSE, "", CLAIMS, policyVersion);
                store(handle, accountId, territory, birthDate);
            }
            return new Declaration.Kept(accounts.refreshLevel(handle, accountId));
        });
    }

    /** Forgets what a person declared and ends the consent. */
    public IdentityLevel withdraw(Handle handle, String accountId) {
        endConsent(handle, accountId);
        handle.createUpdate("delete from core_residence where account_id = :account")
                .bind("account", accountId)
                .execute();
        return accounts.refreshLevel(handle, accountId);
    }

    private List<Instant> consents(Handle handle, String accountId) {
        return handle.createQuery("""
                        select given_at from core_consent
                        where account_id = :account and purpose = :purpose and given_at > :since
                        order by given_at desc limit :limit""")
                .bind("account", accountId)
                .bind("purpose", PURPOSE)
                .bind("since", PortableInstant.text(clock.instant().minus(PERIOD)))
                .bind("limit", MOST)
                .map((row, context) -> PortableInstant.parse(row.getString("given_at")))
                .list();
    }

    private void endConsent(Handle handle, String accountId) {
        handle.createUpdate("""
                        update core_consent set withdrawn_at = :now
                        where account_id = :account and purpose = :purpose and withdrawn_at is null""")
                .bind("account", accountId)
                .bind("purpose", PURPOSE)
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }

    private void store(Handle handle, String accountId, String territory, LocalDate birthDate) {
        handle.createUpdate("""
                        insert into core_residence (account_id, territory, birth_date, source, declared_at)
                        values (:account, :territory, :birth, 'declared', :now)
                        on conflict (account_id) do update set territory = excluded.territory,
                            birth_date = excluded.birth_date, source = excluded.source, declared_at = excluded.declared_at""")
                .bind("account", accountId)
                .bind("territory", territory)
                .bind("birth", birthDate.toString())
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
    }
}
