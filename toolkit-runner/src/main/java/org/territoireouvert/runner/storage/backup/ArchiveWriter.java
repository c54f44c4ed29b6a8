package org.territoireouvert.runner.storage.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the entries of a backup and remembers their lengths and hashes. */
final class ArchiveWriter implements AutoCloseable {

    /** Writes the content of an entry. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream stream) throws Exception;
    }

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final LongConsumer packed;
    private long bytes;

    /**
     * Writes an archive.
     *
     * @param packed is told how many bytes of content are in it
     */
    ArchiveWriter(OutputStream target, LongConsumer packed) {
        this.zip = new ZipOutputStream(target);
        this.packed = packed;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }

    void add(String name, Content content) throws Exception {
        MessageDigest digest = sha256();
        ZipEntry entry = new ZipEntry(name);
        zip.putNextEntry(entry);
        content.writeTo(new Uncloseable(new DigestOutputStream(zip, digest)));
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, entry.getSize(), HexFormat.of().formatHex(digest.digest())));
    }

    List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    void manifest(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.json());
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Uncloseable extends java.io.FilterOutputStream {
        Uncloseable(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            ArchiveWriter.this.bytes += length;
            packed.accept(ArchiveWriter.this.bytes);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
