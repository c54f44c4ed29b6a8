package org.territoireouvert.runner.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a form was sent from a page of this site, by what the browser says of itself. */
public final class SameOrigin {

    private final Optional<URI> publicUrl;

    /**
     * Creates the check.
     *
     * @param publicUrl address that people type; without one, the host that the request names counts
     */
    public SameOrigin(Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * Tells whether a request may come from our page. A browser too old to say anything passes: the token decides.
     *
     * @param origin header {@code Origin}
     * @param fetchSite header {@code Sec-Fetch-Site}
     * @param host header {@code Host}
     */
    public boolean allows(@Nullable String origin, @Nullable String fetchSite, @Nullable String host) {
        if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
            return false;
        }
        return origin == null || isOurs(origin.toLowerCase(Locale.ROOT), host);
    }

    private boolean isOurs(String origin, @Nullable String host) {
        if (publicUrl.isPresent()) {
            URI url = publicUrl.get();
            String port = url.getPort() < 0 ? "" : ":" + url.getPort();
            return origin.equals((url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT));
        }
        if (host == null) {
            return false;
        }
        String ours = host.toLowerCase(Locale.ROOT);
        return origin.equals("http://" + ours) || origin.equals("https://" + ours);
    }
}
