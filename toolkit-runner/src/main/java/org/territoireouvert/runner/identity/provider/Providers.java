package org.territoireouvert.runner.identity.provider;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.identity.KeyedHash;
import org.territoireouvert.runner.identity.session.Session;
import org.territoireouvert.runner.identity.session.SignInMethod;
import org.territoireouvert.runner.remote.OutboundHttp;

/** The providers of identities that the operator configured, by their codes. Safe for all threads. */
public final class Providers {

    private final Map<String, IdentityProvider> providers = new LinkedHashMap<>();

    /**
     * Prepares them.
     *
     * @param secret of the instance
     */
    public Providers(Configuration configuration, String secret, InstantSource clock) {
        OutboundHttp http = new OutboundHttp(configuration.production());
        KeyedHash hashes = new KeyedHash(secret);
        configuration
                .providers()
                .forEach(settings ->
                        providers.put(settings.code(), new IdentityProvider(settings, http, hashes, clock)));
    }

    /** Returns a provider. */
    public Optional<IdentityProvider> find(String code) {
        return Optional.ofNullable(providers.get(code));
    }

    /** Returns all of them. */
    public List<IdentityProvider> all() {
        return List.copyOf(providers.values());
    }

    /** Returns the provider by which somebody signed in. */
    public Optional<IdentityProvider> of(Session session) {
        return code(session.method()).flatMap(this::find);
    }

    private static Optional<String> code(SignInMethod method) {
        return switch (method) {
            case FRANCECONNECT, PROCONNECT, OPENID -> Optional.of(method.name().toLowerCase(java.util.Locale.ROOT));
            default -> Optional.empty();
        };
    }
}
