package org.territoireouvert.runner.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Decides which addresses an index may hold. */
public final class ReleaseAddress {

    private static final int LONGEST = 400;
    private static final Pattern RELATIVE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){0,7}");

    private ReleaseAddress() {}

    /**
     * Checks the address of a file.
     *
     * @throws IllegalArgumentException when it is neither below the index nor by HTTPS
     */
    static void check(String url) {
        if (url.length() > LONGEST || !(RELATIVE.matcher(url).matches() || isSecure(url))) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" is no address of a file: write it relative to the index, or by HTTPS");
        }
    }

    /**
     * Reads an address that people are led to.
     *
     * @throws IllegalArgumentException when it is not by HTTPS
     */
    public static URI link(String url) {
        if (url.length() > LONGEST || !isSecure(url)) {
            throw new IllegalArgumentException("\"" + url + "\" is no address by HTTPS");
        }
        return URI.create(url);
    }

    private static boolean isSecure(String url) {
        try {
            URI uri = new URI(url);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.toASCIIString().equals(url);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
