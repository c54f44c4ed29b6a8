package org.territoireouvert.participatorybudget.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip whose bytes depend on nothing but its contents: no compression, one date for all files. */
final class BundleWriter implements AutoCloseable {

    private static final LocalDateTime DATE = LocalDateTime.of(2016, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    BundleWriter(OutputStream stream) {
        zip = new ZipOutputStream(stream);
        zip.setMethod(ZipOutputStream.STORED);
    }

    void write(BundleFile file, byte[] content) throws IOException {
        write(file.path(), content);
    }

    void write(String path, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(DATE);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Ends the zip; the stream stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }
}
