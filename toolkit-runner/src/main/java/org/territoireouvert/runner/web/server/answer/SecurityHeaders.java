package org.territoireouvert.runner.web.server.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Headers of every answer (ASVS 5.0, 3.4): what the browser may do with it, which is little. */
public final class SecurityHeaders {

    private static final String POLICY = "; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'"
            + "; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors ";
    private static final String NOBODY = "'none'";
    private static final String WITHOUT_SCRIPT = "default-src 'none'; script-src 'none'" + POLICY + NOBODY;
    private static final String PERMISSIONS = "Permissions-Policy";
    private static final String FEATURES =
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";
    private static final String[][] FIXED = {
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {PERMISSIONS, FEATURES + ", publickey-credentials-create=(), publickey-credentials-get=()"},
    };

    private final List<String[]> always = new ArrayList<>(List.of(FIXED));

    /** Writes the headers of a site that is reached by HTTPS or not. */
    public SecurityHeaders(boolean httpsSite) {
        if (httpsSite) {
            always.add(new String[] {"Strict-Transport-Security", "max-age=31536000; includeSubDomains"});
        }
    }

    /** Writes the headers that are the same for every answer, with a policy that forbids all scripts. */
    public void write(BiConsumer<String, String> header, String requestId) {
        for (String[] field : always) {
            header.accept(field[0], field[1]);
        }
        header.accept("X-Request-Id", requestId);
        header.accept("Content-Security-Policy", WITHOUT_SCRIPT);
    }

    /** Lets a page use passkeys, which no other page may. */
    public static void allowPasskeys(BiConsumer<String, String> header) {
        header.accept(
                PERMISSIONS, FEATURES + ", publickey-credentials-create=(self), publickey-credentials-get=(self)");
    }

    /** Lets pages of other sites load an answer. */
    public static void allowUseElsewhere(BiConsumer<String, String> header) {
        header.accept("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** Returns the policy of a page whose own scripts carry a nonce and that no other site may show. */
    static String policy(String nonce) {
        return policy(nonce, "");
    }

    /**
     * Returns the policy of a page whose own scripts carry a nonce.
     *
     * @param framing sites that may show it in a frame, separated by spaces; empty for none
     */
    static String policy(String nonce, String framing) {
        return "default-src 'none'; script-src 'nonce-" + nonce + "' 'strict-dynamic'" + POLICY
                + (framing.isEmpty() ? NOBODY : framing);
    }
}
