package org.territoireouvert.runner.content.embed;

import java.net.IDN;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps the sites that may show cards of this one. */
public final class EmbedDomains {

    /** Most sites. */
    public static final int MOST = 100;

    private static final int LONGEST = 253;

    /** Works in the transactions that it is given. */
    public EmbedDomains() {}

    /** Reads a domain as people write it, with or without {@code https://}; empty when it is none. */
    public static Optional<String> read(String written) {
        String host = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/.*$", "");
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
            boolean domain = ascii.length() <= LONGEST
                    && ascii.matches("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
            return domain ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the domains, in their order. */
    public List<String> all(Handle handle) {
        return handle.createQuery("select domain from core_embed_domain order by domain limit :most")
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }

    /** Returns what the browser is told: the domains by HTTPS. */
    public List<String> origins(Handle handle) {
        return all(handle).stream().map(domain -> "https://" + domain).toList();
    }

    /** Adds a domain; again does nothing. */
    public void add(Handle handle, String domain, Instant now) {
        handle.createUpdate("""
                        insert into core_embed_domain (domain, added_at) values (:domain, :now)
                        on conflict (domain) do nothing""")
                .bind("domain", domain)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Removes a domain. */
    public void remove(Handle handle, String domain) {
        handle.createUpdate("delete from core_embed_domain where domain = :domain")
                .bind("domain", domain)
                .execute();
    }
}
