package org.territoireouvert.runner.identity.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.provider.ProviderRequest.Purpose;

/** Keeps the requests that are under way: each is good for ten minutes, for the browser that began it, and once. */
public final class ProviderRequests {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Database database;
    private final InstantSource clock;

    /** Works on the tables of the runtime. */
    public ProviderRequests(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins a request.
     *
     * @param visit secret of the browser's visit
     * @param account that asks, empty when nobody has signed in
     */
    public ProviderRequest begin(String visit, String provider, Purpose purpose, String account) {
        ProviderRequest request = ProviderRequest.make(provider, purpose, account);
        Instant now = clock.instant();
        database.write(handle -> {
            handle.createUpdate("delete from core_provider_request where expires_at < :now")
                    .bind("now", PortableInstant.text(now))
                    .execute();
            return handle.createUpdate("""
                            insert into core_provider_request (state_hash, holder_hash, provider, purpose, account_id, nonce,
                                verifier, created_at, expires_at)
                            values (:state, :holder, :provider, :purpose, :account, :nonce, :verifier, :now, :expiry)""")
                    .bind("state", Token.hash(request.state()))
                    .bind("holder", Token.hash(visit))
                    .bind("provider", provider)
                    .bind("purpose", purpose.name())
                    .bind("account", account)
                    .bind("nonce", request.nonce())
                    .bind("verifier", request.verifier())
                    .bind("now", PortableInstant.text(now))
                    .bind("expiry", PortableInstant.text(now.plus(LIFETIME)))
                    .execute();
        });
        return request;
    }

    /** Ends a request of this browser and returns it; of several answers at once, one gets it. */
    public Optional<ProviderRequest> end(String visit, String provider, String state) {
        return database.write(handle -> handle.createQuery("""
                        delete from core_provider_request
                        where state_hash = :state and holder_hash = :holder and provider = :provider and expires_at >= :now
                        returning purpose, account_id, nonce, verifier""")
                .bind("state", Token.hash(state))
                .bind("holder", Token.hash(visit))
                .bind("provider", provider)
                .bind("now", PortableInstant.text(clock.instant()))
                .map((row, context) -> new ProviderRequest(
                        provider,
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("account_id"),
                        state,
                        row.getString("nonce"),
                        row.getString("verifier")))
                .findOne());
    }
}
