package org.territoireouvert.runner.installation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/** Tells the jar that is a plugin from those of its libraries: it holds the descriptor. */
final class OwnJar {

    private static final String PLACE = "META-INF/toolkit/plugin.json";
    private static final int LARGEST = 65_536;

    private OwnJar() {}

    /** Returns the bytes of the descriptor in a jar, cut where they are more than a descriptor may have. */
    static Optional<byte[]> descriptorIn(Path jar, String archive) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(PLACE);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream bytes = zip.getInputStream(entry)) {
                return Optional.of(bytes.readNBytes(LARGEST + 1));
            }
        } catch (ZipException e) {
            throw new RefusedException(
                    e, Ground.TRUST, "registry.archive.no-jar", archive, String.valueOf(jar.getFileName()));
        }
    }
}
