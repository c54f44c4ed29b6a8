package org.territoireouvert.runner.identity.provider.remote;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.configuration.ProviderSettings;
import org.territoireouvert.runner.identity.provider.UntrustedAnswerException;
import org.territoireouvert.runner.remote.OutboundHttp;

/**
 * Finds a provider's addresses and keys, and keeps them for an hour and five minutes. A key that is not known has the keys read again,
 * at most twice in half a minute. After a failure nobody waits for the provider again for ten seconds. Safe for all threads.
 */
public final class Discovery {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration KEYS_LIFETIME = Duration.ofMinutes(5);
    private static final Duration KEYS_PATIENCE = Duration.ofSeconds(10);
    private static final Duration KEYS_PAUSE = Duration.ofSeconds(30);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final ProviderSettings settings;
    private final OutboundHttp http;
    private final InstantSource clock;
    private @Nullable Found found;
    private Instant askAgainAt = Instant.MIN;

    /**
     * What was found.
     *
     * @param keys with which the provider signs
     * @param until when it is looked for again
     */
    public record Found(Endpoints endpoints, JWKSource<SecurityContext> keys, Instant until) {}

    /** Asks one provider for its addresses; nothing is asked before the first use. */
    public Discovery(ProviderSettings settings, OutboundHttp http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** Returns addresses and keys. */
    public synchronized Found find() throws IOException, UntrustedAnswerException {
        Instant now = clock.instant();
        Found known = found;
        if (known != null && now.isBefore(known.until())) {
            return known;
        }
        if (now.isBefore(askAgainAt)) {
            throw new IOException(settings.issuer().getHost() + " failed a moment ago");
        }
        askAgainAt = now.plus(PAUSE_AFTER_FAILURE);
        OutboundHttp.Answer answer = http.get(Endpoints.discovery(settings.issuer()));
        if (answer.status() != OK) {
            throw new IOException(settings.issuer().getHost() + " answered " + answer.status());
        }
        Endpoints endpoints = Endpoints.read(settings, answer.body());
        Found fresh = new Found(endpoints, keys(endpoints.keys().toURL()), now.plus(LIFETIME));
        found = fresh;
        return fresh;
    }

    private JWKSource<SecurityContext> keys(URL address) {
        return JWKSourceBuilder.create(address, this::retrieve)
                .cache(KEYS_LIFETIME.toMillis(), KEYS_PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(KEYS_PAUSE.toMillis())
                .build();
    }

    private Resource retrieve(URL address) throws IOException {
        OutboundHttp.Answer answer = http.get(URI.create(address.toString()));
        if (answer.status() != OK) {
            throw new IOException(settings.issuer().getHost() + " answered " + answer.status());
        }
        return new Resource(answer.body(), answer.contentType());
    }
}
