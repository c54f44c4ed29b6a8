package org.territoireouvert.calls.application.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.StoredFile;

/** Computes the SHA-256 of files, once for each: a file that is kept never changes. Safe for all threads. */
public final class FileDigests {

    private static final int MOST_REMEMBERED = 10_000;

    private final Files files;
    private final Map<String, String> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    /** Reads the files of the plugin. */
    public FileDigests(Files files) {
        this.files = files;
    }

    /** Returns the digest in hexadecimal digits. */
    public String of(StoredFile file) {
        String remembered = known.get(file.id());
        if (remembered != null) {
            return remembered;
        }
        String computed = compute(file);
        known.put(file.id(), computed);
        return computed;
    }

    private String compute(StoredFile file) {
        try (InputStream bytes = files.open(file);
                DigestOutputStream digest =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
