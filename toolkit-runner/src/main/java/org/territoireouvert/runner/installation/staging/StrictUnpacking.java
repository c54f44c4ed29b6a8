package org.territoireouvert.runner.installation.staging;

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
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/**
 * Unpacks packages that are made as they must be: flat, of the files that a package may hold and no others, no larger than the
 * limits. What the directory of a zip file says is not believed: bytes are counted as they come.
 */
public final class StrictUnpacking implements Unpacking {

    private static final int MOST_ENTRIES = 200;
    private static final long LARGEST_CONTENT = 300L * 1_024 * 1_024;
    private static final long HIGHEST_RATIO = 100;
    private static final int BUFFER = 65_536;
    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._+-]{0,120}\\.jar|plugin\\.json|sbom\\.json|(LICENSE|NOTICE)[A-Za-z0-9._-]{0,40}");

    @Override
    public SortedMap<String, String> unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw wrong(archive, "it holds more than " + MOST_ENTRIES + " files");
            }
            long most = Math.min(LARGEST_CONTENT, Files.size(archive) * HIGHEST_RATIO);
            SortedMap<String, String> digests = new TreeMap<>();
            Set<String> names = new HashSet<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName();
                if (entry.isDirectory() || !NAME.matcher(name).matches()) {
                    throw wrong(archive, "it holds \"" + name + "\", which no package may hold");
                }
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    throw wrong(archive, "it holds \"" + name + "\" twice");
                }
                Path file = folder.resolve(name);
                try (InputStream bytes = zip.getInputStream(entry)) {
                    digests.put(name, copy(bytes, file, most, archive));
                }
                most -= Files.size(file);
            }
            if (!digests.containsKey("plugin.json")) {
                throw wrong(archive, "it holds no plugin.json");
            }
            return digests;
        } catch (ZipException e) {
            throw wrong(archive, "it is no zip file or a damaged one, " + e.getMessage());
        }
    }

    private static String copy(InputStream bytes, Path file, long most, Path archive) throws IOException {
        try (OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw wrong(archive, "it unpacks to more than it may");
                }
                digest.update(buffer, 0, read);
                target.write(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static RefusedException wrong(Path archive, String problem) {
        return new RefusedException(
                Ground.TRUST, "installation.package-wrong", String.valueOf(archive.getFileName()), problem);
    }
}
