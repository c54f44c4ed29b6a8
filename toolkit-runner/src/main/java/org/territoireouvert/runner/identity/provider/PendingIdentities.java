package org.territoireouvert.runner.identity.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.identity.Token;

/** Keeps an identity for ten minutes, for one browser, while the person decides whether an account is made of it. */
final class PendingIdentities {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Database database;
    private final InstantSource clock;

    PendingIdentities(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(Handle handle, String visit, Identified identified) {
        Instant now = clock.instant();
        handle.createUpdate("delete from core_pending_identity where expires_at < :now or holder_hash = :holder")
                .bind("now", PortableInstant.text(now))
                .bind("holder", Token.hash(visit))
                .execute();
        handle.createUpdate("""
                        insert into core_pending_identity (holder_hash, provider, subject, acr, email, given_name, family_name,
                            claims, id_token, expires_at)
                        values (:holder, :provider, :subject, :acr, :email, :given, :family, :claims, :token, :expiry)""")
                .bind("holder", Token.hash(visit))
                .bind("provider", identified.provider().code())
                .bind("subject", identified.subject())
                .bind("acr", identified.acr())
                .bind("email", identified.email().orElse(""))
                .bind("given", identified.givenName())
                .bind("family", identified.familyName())
                .bind("claims", String.join(" ", identified.claims()))
                .bind("token", identified.idToken())
                .bind("expiry", PortableInstant.text(now.plus(LIFETIME)))
                .execute();
    }

    Optional<Identified> find(String visit, ProviderSettings provider) {
        return database.read(handle -> handle.createQuery("""
                        select * from core_pending_identity
                        where holder_hash = :holder and provider = :provider and expires_at >= :now""")
                .bind("holder", Token.hash(visit))
                .bind("provider", provider.code())
                .bind("now", PortableInstant.text(clock.instant()))
                .map((row, context) -> read(row, provider))
                .findOne());
    }

    /** Takes the identity of a browser away; of several at once, one gets it. */
    Optional<Identified> take(Handle handle, String visit, ProviderSettings provider) {
        return handle.createQuery("""
                        delete from core_pending_identity
                        where holder_hash = :holder and provider = :provider and expires_at >= :now returning *""")
                .bind("holder", Token.hash(visit))
                .bind("provider", provider.code())
                .bind("now", PortableInstant.text(clock.instant()))
                .map((row, context) -> read(row, provider))
                .findOne();
    }

    private static Identified read(ResultSet row, ProviderSettings provider) throws SQLException {
        return new Identified(
                provider,
                row.getString("subject"),
                row.getString("acr"),
                Optional.of(row.getString("email")).filter(email -> !email.isEmpty()),
                row.getString("given_name"),
                row.getString("family_name"),
                Optional.empty(),
                Arrays.stream(row.getString("claims").split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                row.getString("id_token"));
    }
}
