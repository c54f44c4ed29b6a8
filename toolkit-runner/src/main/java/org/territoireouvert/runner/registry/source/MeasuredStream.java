package org.territoireouvert.runner.registry.source;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts the bytes that go to a stream and makes their SHA-256. */
final class MeasuredStream extends FilterOutputStream {

    private final MessageDigest digest;
    private long size;

    MeasuredStream(OutputStream target) {
        super(target);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    long size() {
        return size;
    }

    /** Returns the checksum of all that was written, once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
