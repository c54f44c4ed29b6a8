package org.territoireouvert.runner.file.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into an OpenDocument archive: its size unfolded, the names in it, and that it holds no macros. */
final class OpenDocument {

    private static final int MOST_ENTRIES = 1_000;
    private static final long LARGEST_UNFOLDED = 100L * 1_024 * 1_024;
    private static final int HIGHEST_RATIO = 100;
    /** Small entries of equal bytes pack very well without being a trap. */
    private static final long RATIO_FROM = 1_024 * 1_024;

    private static final int BUFFER = 16 * 1_024;
    private static final Set<String> NEEDED = Set.of("mimetype", "content.xml", "META-INF/manifest.xml");
    private static final List<String> MACRO_FOLDERS = List.of("basic/", "scripts/");

    private OpenDocument() {}

    static Optional<Refusal> refusal(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = Collections.list(archive.entries());
            if (entries.size() > MOST_ENTRIES) {
                return Optional.of(Refusal.of("file.refused.bomb"));
            }
            return ofNames(entries).or(() -> ofContents(archive, entries));
        } catch (ZipException broken) {
            return Optional.of(Refusal.of("file.refused.broken"));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.of(Refusal.of("file.refused.broken"));
        }
    }

    private static Optional<Refusal> ofNames(List<? extends ZipEntry> entries) {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (!names.add(name) || !isPlain(name)) {
                return Optional.of(Refusal.of("file.refused.broken"));
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (MACRO_FOLDERS.stream().anyMatch(lower::startsWith)) {
                return Optional.of(Refusal.of("file.refused.macros"));
            }
        }
        return names.containsAll(NEEDED) ? Optional.empty() : Optional.of(Refusal.of("file.refused.broken"));
    }

    private static boolean isPlain(String name) {
        return !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && !Set.of(name.split("/", -1)).contains("..");
    }

    private static Optional<Refusal> ofContents(ZipFile archive, List<? extends ZipEntry> entries) {
        long total = 0;
        for (ZipEntry entry : entries) {
            try (InputStream stream = archive.getInputStream(entry)) {
                Unfolded unfolded = unfold(stream, LARGEST_UNFOLDED - total);
                total += unfolded.size();
                boolean packedTooWell = unfolded.size() > RATIO_FROM
                        && unfolded.size() / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO;
                if (total >= LARGEST_UNFOLDED || packedTooWell) {
                    return Optional.of(Refusal.of("file.refused.bomb"));
                }
                if (entry.getName().endsWith(".xml") && unfolded.namesScripts()) {
                    return Optional.of(Refusal.of("file.refused.macros"));
                }
                if (entry.getName().equals("META-INF/manifest.xml") && unfolded.isEncrypted()) {
                    return Optional.of(Refusal.of("file.refused.encrypted"));
                }
            } catch (IOException broken) {
                return Optional.of(Refusal.of("file.refused.broken"));
            }
        }
        return Optional.empty();
    }

    /** What an entry holds. */
    private record Unfolded(long size, boolean namesScripts, boolean isEncrypted) {}

    /** Reads at most so many bytes; words that lie across two parts are found because the end of a part is kept. */
    private static Unfolded unfold(InputStream stream, long most) throws IOException {
        long size = 0;
        boolean scripts = false;
        boolean encrypted = false;
        String before = "";
        byte[] buffer = new byte[BUFFER];
        for (int read = stream.read(buffer); read >= 0 && size < most; read = stream.read(buffer)) {
            size += read;
            String text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            scripts |= text.contains("vnd.sun.star.script:");
            encrypted |= text.contains("encryption-data");
            before = text.substring(Math.max(0, text.length() - 32));
        }
        return new Unfolded(size, scripts, encrypted);
    }
}
