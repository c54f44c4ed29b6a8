package org.territoireouvert.runner.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.territoireouvert.runner.web.asset.Assets.Asset;

/**
 * A file with both of its addresses.
 *
 * @param address with the hash, starting with {@code /}
 * @param hashed what is sent from that address
 * @param plain what is sent from the address without the hash
 */
record AssetFile(String address, Asset hashed, Asset plain) {

    static final String FOLDER = "/fichiers/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("pdf", "application/pdf"));
    private static final int HASH_LENGTH = 8;

    /** Makes a file of a name with its ending and its bytes; empty when the ending is none that is served. */
    static Optional<AssetFile> of(String name, byte[] body) {
        int dot = name.lastIndexOf('.');
        String type = TYPES.get(name.substring(dot + 1));
        if (dot < 1 || type == null) {
            return Optional.empty();
        }
        String digest = digest(body);
        String address = FOLDER + name.substring(0, dot) + "-" + digest.substring(0, HASH_LENGTH) + name.substring(dot);
        byte[] gzipped = type.endsWith("utf-8") ? smaller(body) : new byte[0];
        String tag = "\"" + digest.substring(0, 2 * HASH_LENGTH) + "\"";
        return Optional.of(new AssetFile(
                address, new Asset(type, body, gzipped, tag, true), new Asset(type, body, gzipped, tag, false)));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static byte[] smaller(byte[] body) {
        ByteArrayOutputStream target = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.size() < body.length ? target.toByteArray() : new byte[0];
    }
}
