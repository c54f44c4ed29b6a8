package org.territoireouvert.runner.installation.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads every byte of the files of a version. */
public final class VersionFiles {

    private VersionFiles() {}

    /**
     * Compares a folder with the SHA-256 of its files.
     *
     * @param files by name
     * @return what differs, by name; empty when nothing does
     */
    public static List<FileFault> compare(Path folder, Map<String, String> files) {
        List<FileFault> faults = new ArrayList<>();
        files.forEach((name, digest) -> {
            Path file = folder.resolve(name);
            try {
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    faults.add(new FileFault(FileFault.Kind.MISSING, name));
                } else if (!sha256(file).equals(digest)) {
                    faults.add(new FileFault(FileFault.Kind.ALTERED, name));
                }
            } catch (IOException e) {
                faults.add(new FileFault(FileFault.Kind.MISSING, name));
            }
        });
        foreign(folder, files).forEach(name -> faults.add(new FileFault(FileFault.Kind.FOREIGN, name)));
        return faults;
    }

    /** Tells whether every file that was installed is there as it was, whatever else is. */
    public static boolean areWhole(Path folder, Map<String, String> files) {
        return compare(folder, files).stream().allMatch(fault -> fault.kind() == FileFault.Kind.FOREIGN);
    }

    private static List<String> foreign(Path folder, Map<String, String> files) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !files.containsKey(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Returns the SHA-256 of a file, hexadecimal. */
    public static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
