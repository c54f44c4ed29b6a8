package org.territoireouvert.acceptance.installation;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A plugin that keeps one row for each time that it was started, and tells its version and its rows at its address; compiled and
 * packed as an author would.
 */
public final class SmallPlugin {

    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private final String id;
    private final String version;
    private final String rollbackSafeTo;
    private final Map<String, String> resources = new TreeMap<>();
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private String requires = "";

    private SmallPlugin(String id, String version, String rollbackSafeTo) {
        this.id = id;
        this.version = version;
        this.rollbackSafeTo = rollbackSafeTo;
        migration(
                "V0001__starts.sql",
                "create table " + id + "_start (id text not null primary key, version text not null)");
    }

    /** Starts a plugin with one table. */
    public static SmallPlugin of(String id, String version, String rollbackSafeTo) {
        return new SmallPlugin(id, version, rollbackSafeTo);
    }

    /** Adds a migration. */
    public SmallPlugin migration(String file, String sql) {
        resources.put("META-INF/toolkit/migrations/" + file, sql);
        return this;
    }

    /** Says that it needs another plugin. */
    public SmallPlugin needing(String other, String versions) {
        requires = "{\"id\":\"" + other + "\",\"versions\":\"" + versions + "\"}";
        return this;
    }

    /** Replaces a part of its descriptor. */
    public SmallPlugin replacing(String part, String replacement) {
        replacements.put(part, replacement);
        return this;
    }

    private String descriptor() {
        String json = """
                {"schema":1,"id":"%s","version":"%s","module":"test.%s","api":">=0.1 <1","java":21,"license":"EUPL-1.2",
                 "vendor":"Test","addressPrefix":"/%s","tablePrefix":"%s_","requires":[%s],"rollbackSafeTo":"%s",
                 "network":[],"locales":["fr","en"],"personalData":false}
                """.formatted(id, version, id, id, id, requires, rollbackSafeTo);
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            json = json.replace(replacement.getKey(), replacement.getValue());
        }
        return json;
    }

    private String plugin() {
        return """
                package test.%1$s;
                import java.util.LinkedHashMap;
                import java.util.List;
                import java.util.Map;
                import org.territoireouvert.api.*;
                import org.territoireouvert.api.data.Database;
                import org.territoireouvert.api.web.*;
                public final class Small implements ToolkitPlugin {
                    private PluginContext context;
                    public void register(PluginContext given, Registrar registrar) {
                        context = given;
                        registrar.get("/%1$s", new Permission("%1$s.read", Permission.Audience.ANYONE), this::starts);
                    }
                    public void start() {
                        context.database().write(handle -> handle.execute(
                                "insert into %1$s_start (id, version) values (?, ?)", context.ids().next(), "%2$s"));
                    }
                    private Response starts(Request request) {
                        List<String> versions = context.database().read(handle -> handle.createQuery(
                                "select version from %1$s_start order by id").mapTo(String.class).list());
                        Map<String, Object> document = new LinkedHashMap<>();
                        document.put("version", "%2$s");
                        document.put("starts", String.join(" ", versions));
                        return new Response.Json(200, document);
                    }
                }
                """.formatted(id, version);
    }

    /** Writes {@code <id>-<version>.zip} into a folder. */
    public Path in(Path folder) {
        try {
            Path work = Files.createTempDirectory("small");
            Map<String, byte[]> entries = new TreeMap<>();
            byte[] descriptor = descriptor().getBytes(StandardCharsets.UTF_8);
            entries.put(id + ".jar", zipped(jar(work, descriptor)));
            entries.put("plugin.json", descriptor);
            return Files.write(Files.createDirectories(folder).resolve(id + "-" + version + ".zip"), zipped(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> jar(Path work, byte[] descriptor) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(classes(work));
        entries.put("META-INF/toolkit/plugin.json", descriptor);
        String words = "plugin.name = " + id + "\nplugin.description = Compte ses départs.\npermission." + id
                + ".read = Lire\n";
        for (String language : List.of("fr", "en")) {
            entries.put(
                    "META-INF/toolkit/messages/messages_" + language + ".properties",
                    words.getBytes(StandardCharsets.UTF_8));
        }
        resources.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return entries;
    }

    /** Compiling takes longer than all that is tested; the classes depend on the id and the version alone. */
    private Map<String, byte[]> classes(Path work) throws IOException {
        Map<String, byte[]> known = COMPILED.get(id + " " + version);
        if (known != null) {
            return known;
        }
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path module = Files.writeString(work.resolve("module-info.java"), """
                module test.%1$s {
                    requires org.territoireouvert.api;
                    provides org.territoireouvert.api.ToolkitPlugin with test.%1$s.Small;
                }
                """.formatted(id));
        Path source = Files.writeString(work.resolve("Small.java"), plugin());
        compile(classes, module, source);
        Map<String, byte[]> entries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(
                        classes.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        }
        COMPILED.put(id + " " + version, entries);
        return entries;
    }

    private static void compile(Path classes, Path... sources) {
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(toolkit-api|jdbi3-core|geantyref|jspecify|slf4j-api).*"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options = new ArrayList<>(
                List.of("--release", "21", "-d", classes.toString(), "-proc:none", "-nowarn", "--module-path", path));
        Stream.of(sources).map(Path::toString).forEach(options::add);
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        if (ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, options.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("The plugin does not compile:\n" + output);
        }
    }

    private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
