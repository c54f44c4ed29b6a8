package org.territoireouvert.runner.storage.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;
import tools.jackson.core.JacksonException;

/** Unpacks a backup into an empty folder after checking every name, length and hash against the manifest. */
final class ArchiveReader {

    private static final int MANIFEST_LIMIT = 16 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path file;

    ArchiveReader(Path file) {
        this.file = file;
    }

    Manifest unpack(Path folder) throws IOException {
        return unpack(folder, name -> true, Progress.SILENT);
    }

    /**
     * Unpacks some of the entries.
     *
     * @param wanted which, by their names
     * @param progress is told how many bytes are unpacked
     */
    Manifest unpack(Path folder, Predicate<String> wanted, Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            Set<String> names = new HashSet<>();
            long total = 0;
            for (Manifest.Entry entry : manifest.entries()) {
                total += wanted.test(entry.name()) ? entry.size() : 0;
                if (!names.add(entry.name()) || entry.size() < 0) {
                    throw damaged(entry.name());
                }
            }
            names.add(Manifest.NAME);
            if (zip.stream().anyMatch(entry -> !names.contains(entry.getName()))) {
                throw damaged("unknown entry");
            }
            if (total > Files.getFileStore(folder).getUsableSpace()) {
                throw new StorageException(StorageProblem.DISK_FULL, null, folder.toString(), "");
            }
            long done = 0;
            for (Manifest.Entry entry : manifest.entries()) {
                if (wanted.test(entry.name())) {
                    long before = done;
                    long all = total;
                    unpack(zip, entry, folder, bytes -> progress.report(before + bytes, all));
                    done += entry.size();
                }
            }
            return manifest;
        } catch (ZipException | JacksonException | EOFException failure) {
            throw new StorageException(
                    StorageProblem.BACKUP_DAMAGED, failure, file.toString(), String.valueOf(failure.getMessage()));
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw damaged(Manifest.NAME);
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] json = stream.readNBytes(MANIFEST_LIMIT);
            CRC32 checksum = new CRC32();
            checksum.update(json);
            if (checksum.getValue() != entry.getCrc()) {
                throw damaged(Manifest.NAME);
            }
            Manifest manifest = Manifest.read(json);
            if (manifest.format() != Manifest.FORMAT) {
                throw damaged("format " + manifest.format());
            }
            return manifest;
        }
    }

    private void unpack(ZipFile zip, Manifest.Entry entry, Path folder, LongConsumer unpacked) throws IOException {
        Path target = folder.resolve(entry.name()).normalize();
        ZipEntry packed = zip.getEntry(entry.name());
        if (packed == null
                || !target.startsWith(folder)
                || target.equals(folder)
                || entry.name().contains("\\")) {
            throw damaged(entry.name());
        }
        Files.createDirectories(target.getParent());
        MessageDigest digest = ArchiveWriter.sha256();
        long left = entry.size();
        try (InputStream stream = zip.getInputStream(packed);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw damaged(entry.name());
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                unpacked.accept(entry.size() - left);
            }
        }
        if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw damaged(entry.name());
        }
    }

    private StorageException damaged(String detail) {
        return new StorageException(StorageProblem.BACKUP_DAMAGED, null, file.toString(), detail);
    }
}
