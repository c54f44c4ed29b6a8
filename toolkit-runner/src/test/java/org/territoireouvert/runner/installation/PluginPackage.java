package org.territoireouvert.runner.installation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.territoireouvert.runner.plugin.PluginJar;

/** A plugin with its package, made as its author makes it. */
public final class PluginPackage {

    private final String id;
    private final String version;
    private final PluginJar jar;

    private PluginPackage(String id, String version) {
        this.id = id;
        this.version = version;
        this.jar = PluginJar.plugin(id).descriptor("\"0.1.0\",\"module\"", "\"" + version + "\",\"module\"");
        for (String language : List.of("fr", "en")) {
            jar.resource(
                    "messages/messages_" + language + ".properties",
                    "plugin.name = Plugin " + id + "\nplugin.description = Shows " + id + ".\n");
        }
    }

    /** Starts a package of a version. */
    public static PluginPackage of(String id, String version) {
        return new PluginPackage(id, version);
    }

    /** Replaces a part of its descriptor. */
    public PluginPackage descriptor(String part, String replacement) {
        jar.descriptor(part, replacement);
        return this;
    }

    /** Says that it needs another plugin. */
    public PluginPackage needing(String other, String versions) {
        return descriptor(
                "\"requires\":[]", "\"requires\":[{\"id\":\"" + other + "\",\"versions\":\"" + versions + "\"}]");
    }

    /** Adds a migration that makes a table. */
    public PluginPackage migration(String file, String sql) {
        jar.resource("migrations/" + file, sql);
        return this;
    }

    /** Returns its jar, for other changes. */
    public PluginJar jar() {
        return jar;
    }

    /** Writes {@code <id>-<version>.zip} into a folder. */
    public Path in(Path folder) {
        try {
            Path work = Files.createTempDirectory("package");
            Path built = jar.in(work);
            byte[] descriptor;
            try (ZipFile zip = new ZipFile(built.toFile())) {
                descriptor = zip.getInputStream(zip.getEntry("META-INF/toolkit/plugin.json"))
                        .readAllBytes();
            }
            Map<String, byte[]> entries = new TreeMap<>();
            entries.put(id + ".jar", Files.readAllBytes(built));
            entries.put("plugin.json", descriptor);
            entries.put("LICENSE", "EUPL-1.2\n".getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(folder);
            return zip(folder.resolve(id + "-" + version + ".zip"), entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a zip file of any entries. */
    public static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
