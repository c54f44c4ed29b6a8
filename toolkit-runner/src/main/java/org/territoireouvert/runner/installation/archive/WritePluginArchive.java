package org.territoireouvert.runner.installation.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/**
 * Writes the archive of a plugin from its jars. The entries are sorted, have one time and are stored as they are: jars do not shrink again, and
 * what no compressor touched is the same bytes with every Java.
 */
public final class WritePluginArchive {

    /** The earliest time that a zip file can tell. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WritePluginArchive() {}

    /**
     * Writes {@code <id>-<version>.zip}.
     *
     * @param sources jars, licences and notices, or folders that hold them; at least one
     * @param folder that takes the archive
     * @return the archive
     * @throws RefusedException when the files are not those of one plugin, or the archive exists
     */
    public static Path into(Path folder, List<Path> sources) {
        try {
            SortedMap<String, Path> files = files(sources);
            byte[] descriptor = descriptor(sources.get(0).toString(), files);
            Files.createDirectories(folder);
            Path archive = folder.resolve(nameOf(descriptor, sources.get(0).toString()));
            write(files, descriptor, archive);
            return archive;
        } catch (IOException e) {
            throw new RefusedException(e, Ground.ENVIRONMENT, "registry.file", folder.toString(), e.toString());
        }
    }

    private static SortedMap<String, Path> files(List<Path> sources) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Path source : sources) {
            for (Path file : filesOf(source)) {
                String name = String.valueOf(file.getFileName());
                ArchiveRules.checkName(source.toString(), name, seen);
                files.put(name, file);
            }
        }
        return files;
    }

    private static List<Path> filesOf(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            if (!Files.isRegularFile(source)) {
                throw new RefusedException(Ground.REQUEST, "registry.no-file", source.toString());
            }
            return List.of(source);
        }
        try (Stream<Path> entries = Files.list(source)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> ArchiveRules.isKept(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    /** Finds the plugin among the jars; its descriptor stands beside them too, for those who look without opening a jar. */
    private static byte[] descriptor(String where, SortedMap<String, Path> files) throws IOException {
        List<byte[]> found = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (ArchiveRules.isJar(file.getKey())) {
                OwnJar.descriptorIn(file.getValue(), where).ifPresent(found::add);
            }
        }
        if (found.size() != 1) {
            String key = found.isEmpty() ? "registry.archive.no-plugin" : "registry.archive.two-plugins";
            throw ArchiveRules.wrong(key, where, String.join(", ", files.keySet()));
        }
        return found.get(0);
    }

    private static String nameOf(byte[] descriptor, String where) throws IOException {
        try {
            PluginDescriptor plugin =
                    DescriptorReader.copy(new ByteArrayInputStream(descriptor)).plugin();
            return plugin.id() + "-" + plugin.version() + ".zip";
        } catch (PluginRefusedException e) {
            throw new RefusedException(
                    e, Ground.TRUST, "registry.archive.wrong-descriptor", where, String.valueOf(e.getMessage()));
        }
    }

    private static void write(SortedMap<String, Path> files, byte[] descriptor, Path archive) throws IOException {
        SortedSet<String> names = new TreeSet<>(files.keySet());
        names.add(ArchiveRules.DESCRIPTOR);
        try (OutputStream out = Files.newOutputStream(archive, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                Path file = files.get(name);
                byte[] bytes = file == null ? descriptor : Files.readAllBytes(file);
                zip.putNextEntry(entry(name, bytes));
                zip.write(bytes);
                zip.closeEntry();
            }
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(e, Ground.REQUEST, "registry.archive.exists", archive.toString());
        }
    }

    private static ZipEntry entry(String name, byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
