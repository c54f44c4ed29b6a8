package org.territoireouvert.runner.identity.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps which identity at a provider belongs to which account. Safe for all threads. */
public final class Identities {

    private static final int MOST = 20;

    private final Database database;
    private final InstantSource clock;

    /**
     * An identity of an account.
     *
     * @param provider code of the provider
     * @param birthDate whether it is kept
     */
    public record Linked(String issuer, String provider, String accountId, boolean birthDate, Instant linkedAt) {}

    /** Works on the tables of the runtime. */
    public Identities(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the identities of an account, the oldest first. */
    public List<Linked> of(String accountId) {
        return database.read(handle -> handle.createQuery(
                        "select * from core_identity where account_id = :account order by linked_at, issuer limit :limit")
                .bind("account", accountId)
                .bind("limit", MOST)
                .map((row, context) -> read(row))
                .list());
    }

    /** Returns whose identity it is. */
    Optional<Linked> find(Handle handle, Identified identified) {
        return handle.createQuery("select * from core_identity where issuer = :issuer and subject = :subject")
                .bind("issuer", identified.issuer())
                .bind("subject", identified.subject())
                .map((row, context) -> read(row))
                .findOne();
    }

    /**
     * Gives an identity to an account.
     *
     * @return whether it is this account's now; it is not when another one has it
     */
    boolean link(Handle handle, Identified identified, String accountId) {
        handle.createUpdate("""
                        insert into core_identity (issuer, subject, account_id, provider, proves_identity, acr, birth_date,
                            linked_at)
                        values (:issuer, :subject, :account, :provider, :proves, :acr, :birth, :now)
                        on conflict (issuer, subject) do update
                        set acr = excluded.acr, birth_date = coalesce(excluded.birth_date, core_identity.birth_date)
                        where core_identity.account_id = excluded.account_id""")
                .bind("issuer", identified.issuer())
                .bind("subject", identified.subject())
                .bind("account", accountId)
                .bind("provider", identified.provider().code())
                .bind("proves", identified.provider().provesIdentity() ? 1 : 0)
                .bind("acr", identified.acr())
                .bind("birth", identified.birthDate().map(LocalDate::toString).orElse(null))
                .bind("now", PortableInstant.text(clock.instant()))
                .execute();
        return find(handle, identified)
                .filter(linked -> linked.accountId().equals(accountId))
                .isPresent();
    }

    private static Linked read(ResultSet row) throws SQLException {
        return new Linked(
                row.getString("issuer"),
                row.getString("provider"),
                row.getString("account_id"),
                row.getString("birth_date") != null,
                PortableInstant.parse(row.getString("linked_at")));
    }
}
