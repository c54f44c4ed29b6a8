package org.territoireouvert.participatorybudget.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes bundles anew with one of their entries changed, as somebody might who wants another result. */
final class ChangedBundle {

    private ChangedBundle() {}

    static byte[] of(byte[] bundle, String entry, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(bundle));
                ZipOutputStream zip = new ZipOutputStream(written)) {
            for (ZipEntry next = read.getNextEntry(); next != null; next = read.getNextEntry()) {
                byte[] content = read.readAllBytes();
                zip.putNextEntry(new ZipEntry(next.getName()));
                zip.write(next.getName().equals(entry) ? changed(content, change) : content);
            }
        }
        return written.toByteArray();
    }

    private static byte[] changed(byte[] content, UnaryOperator<String> change) {
        return change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
