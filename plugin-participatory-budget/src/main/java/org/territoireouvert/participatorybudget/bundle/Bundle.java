package org.territoireouvert.participatorybudget.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A bundle in memory, nothing of it checked. */
final class Bundle {

    private static final int LARGEST = 500_000_000;

    private final Map<BundleFile, byte[]> contents;
    private final Map<String, byte[]> stamps;

    private Bundle(Map<BundleFile, byte[]> contents, Map<String, byte[]> stamps) {
        this.contents = contents;
        this.stamps = stamps;
    }

    /**
     * Reads a bundle; entries that no bundle has are passed over.
     *
     * @throws UnreadableBundleException when an entry is missing or they are too large together
     */
    static Bundle read(InputStream stream) throws IOException, UnreadableBundleException {
        Map<BundleFile, byte[]> contents = new EnumMap<>(BundleFile.class);
        Map<String, byte[]> stamps = new TreeMap<>();
        int left = LARGEST;
        ZipInputStream zip = new ZipInputStream(stream);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Optional<BundleFile> file = file(entry);
            boolean stamp = BundledStamps.ENTRY.matcher(entry.getName()).matches();
            if (file.isPresent() || stamp) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                boolean twice = stamp
                        ? stamps.put(entry.getName(), content) != null
                        : contents.put(file.orElseThrow(), content) != null;
                if (left < 0 || twice) {
                    throw new UnreadableBundleException(entry.getName());
                }
            }
        }
        for (BundleFile file : BundleFile.values()) {
            if (file.isNeeded() && !contents.containsKey(file)) {
                throw new UnreadableBundleException(file.path());
            }
        }
        return new Bundle(contents, stamps);
    }

    private static Optional<BundleFile> file(ZipEntry entry) {
        return Arrays.stream(BundleFile.values())
                .filter(file -> file.path().equals(entry.getName()))
                .findFirst();
    }

    /** Returns the time stamps and what was stamped, by the names of their entries. */
    Map<String, byte[]> stamps() {
        return stamps;
    }

    boolean has(BundleFile file) {
        return contents.containsKey(file);
    }

    byte[] bytes(BundleFile file) {
        return contents.getOrDefault(file, new byte[0]);
    }

    String text(BundleFile file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    List<String> lines(BundleFile file) {
        return text(file).lines().toList();
    }
}
