package org.territoireouvert.runner.installation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/**
 * Reads the archive of a plugin that nobody may have checked. What its directory says is not believed: names are held against what an archive
 * may hold, bytes are counted as they come.
 */
public final class PluginArchive {

    private static final int BUFFER = 65_536;

    private final Path file;
    private final String name;

    private PluginArchive(Path file) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
    }

    /**
     * Writes the files of an archive into an empty folder. What was written stays when the archive is refused.
     *
     * @throws RefusedException when the archive is not as it must be, with the reason; or when a file cannot be read or written
     */
    public static ExtractedPlugin extract(Path archive, Path folder) {
        return new PluginArchive(archive).extractTo(folder);
    }

    private ExtractedPlugin extractTo(Path folder) {
        try {
            long size = Files.size(file);
            if (size > ArchiveRules.LARGEST_ARCHIVE) {
                throw ArchiveRules.wrong("registry.archive.large", name, ArchiveRules.LARGEST_ARCHIVE >> 20);
            }
            SortedMap<String, String> files = extractTo(folder, ArchiveRules.mostContent(size));
            if (!files.containsKey(ArchiveRules.DESCRIPTOR)) {
                throw ArchiveRules.wrong("registry.archive.no-descriptor", name);
            }
            return ExtractedPlugin.of(name, folder, files);
        } catch (ZipException e) {
            throw new RefusedException(
                    e, Ground.TRUST, "registry.archive.no-zip", name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", file.toString(), e.toString());
        }
    }

    private SortedMap<String, String> extractTo(Path folder, long most) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        long left = most;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                ArchiveRules.checkName(name, entry.getName(), seen);
                Path target = folder.resolve(entry.getName());
                try (InputStream bytes = zip.getInputStream(entry)) {
                    files.put(entry.getName(), copy(bytes, target, left));
                }
                left -= Files.size(target);
            }
        }
        return files;
    }

    private String copy(InputStream bytes, Path target, long most) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream written = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw ArchiveRules.wrong("registry.archive.content", name);
                }
                digest.update(buffer, 0, read);
                written.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
