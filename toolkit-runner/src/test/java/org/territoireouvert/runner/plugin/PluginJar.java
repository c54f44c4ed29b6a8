package org.territoireouvert.runner.plugin;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Compiles sources into a jar, as the author of a plugin would. Shared modules are taken from the class path of the test.
 * The jar has no entries for folders.
 */
public final class PluginJar {

    private final String module;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new TreeMap<>();
    private final List<Path> libraries = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private Optional<String> automaticName = Optional.empty();

    private PluginJar(String module) {
        this.module = module;
    }

    /** Starts a jar with nothing in it. */
    public static PluginJar module(String name) {
        return new PluginJar(name);
    }

    /** Starts a plugin whose class is {@code <module>.Example}, with a descriptor and messages. */
    public static PluginJar plugin(String id) {
        String module = "test." + id.replace('-', '.');
        return new PluginJar(module)
                .source("module-info.java", """
                        module %s {
                            requires org.territoireouvert.api;
                            provides org.territoireouvert.api.ToolkitPlugin with %s.Example;
                        }
                        """.formatted(module, module))
                .body("")
                .descriptor(descriptorOf(id))
                .resource("messages/messages_fr.properties", "plugin.name = Module " + id + "\n")
                .resource("messages/messages_en.properties", "plugin.name = Plugin " + id + "\n");
    }

    /** Returns the descriptor of {@link #plugin}. */
    public static String descriptorOf(String id) {
        return """
                {"schema":1,"id":"%s","version":"0.1.0","module":"test.%s","api":">=0.1 <1","java":21,
                 "license":"EUPL-1.2","vendor":"Test","addressPrefix":"/%s","tablePrefix":"%s_","requires":[],
                 "rollbackSafeTo":"0.1.0","network":[],"locales":["fr","en"],"personalData":false}
                """.formatted(id, id.replace('-', '.'), id, id.replace("-", ""));
    }

    /** Writes the plugin class around members; without a {@code register} among them it declares one page. */
    public PluginJar body(String members) {
        String register = members.contains("void register(") ? "" : """
                  public void register(PluginContext context, Registrar registrar) {
                      String prefix = "/" + context.id();
                      registrar.get(prefix, new Permission(context.id() + ".read", Permission.Audience.ANYONE), this::page);
                  }
                  """;
        String page = members.contains(" page(Request") ? "" : """
                  Response page(Request request) { return Page.of("page", "Example"); }
                  """;
        return source("Example.java", """
                package %s;
                import org.territoireouvert.api.*;
                import org.territoireouvert.api.web.*;
                public final class Example implements ToolkitPlugin {
                %s%s%s
                }
                """.formatted(module, register, page, members));
    }

    /** Adds a source of the module's main package, or {@code module-info.java}. */
    public PluginJar source(String file, String text) {
        String folder = file.equals("module-info.java") || file.contains("/") ? "" : module.replace('.', '/') + "/";
        sources.put(folder + file, text);
        return this;
    }

    /** Replaces the descriptor. */
    public PluginJar descriptor(String json) {
        return resource("plugin.json", json);
    }

    /** Replaces a part of the descriptor. */
    public PluginJar descriptor(String part, String replacement) {
        String now =
                new String(resources.getOrDefault("META-INF/toolkit/plugin.json", new byte[0]), StandardCharsets.UTF_8);
        if (!now.contains(part)) {
            throw new IllegalArgumentException("The descriptor has no " + part);
        }
        return descriptor(now.replace(part, replacement));
    }

    /** Adds a resource below {@code META-INF/toolkit/}. */
    public PluginJar resource(String path, String text) {
        resources.put("META-INF/toolkit/" + path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Compiles against a library; a named module. */
    public PluginJar against(Path library) {
        libraries.add(library);
        return this;
    }

    /** Leaves a class out of the jar, by its simple name. */
    public PluginJar without(String simpleName) {
        leftOut.add(simpleName + ".class");
        return this;
    }

    /** Makes the jar an automatic module of the module's name: it must have no {@code module-info.java}. */
    public PluginJar automatic() {
        automaticName = Optional.of(module);
        return this;
    }

    /** Writes the jar into a folder and returns it. */
    public Path in(Path folder) {
        Path jar = folder.resolve(module + ".jar");
        try {
            Path classes = classes();
            Files.createDirectories(folder);
            write(jar, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    /** Compiles into a folder of classes and resources and returns it. */
    public Path classes() {
        try {
            Path work = Files.createTempDirectory("plugin");
            Path classes = Files.createDirectories(work.resolve("classes"));
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = work.resolve("sources").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
            }
            compile(work, classes);
            for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
                Path file = classes.resolve(resource.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, resource.getValue());
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path work, Path classes) {
        boolean named = sources.containsKey("module-info.java");
        String path = Stream.concat(sharedModules(), libraries.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options =
                new ArrayList<>(List.of("--release", "21", "-d", classes.toString(), "-proc:none", "-nowarn"));
        options.addAll(List.of(named ? "--module-path" : "--class-path", path));
        sources.keySet()
                .forEach(source ->
                        options.add(work.resolve("sources").resolve(source).toString()));
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        if (!sources.isEmpty() && javac.run(writer, writer, options.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("The sources do not compile:\n" + output);
        }
    }

    private static Stream<String> sharedModules() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(toolkit-api|jdbi3-core|geantyref|jspecify|slf4j-api).*"));
    }

    private void write(Path jar, Path classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        automaticName.ifPresent(name -> manifest.getMainAttributes().putValue("Automatic-Module-Name", name));
        Set<Path> files;
        try (Stream<Path> tree = Files.walk(classes)) {
            files = tree.filter(Files::isRegularFile)
                    .filter(file -> !leftOut.contains(file.getFileName().toString()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Path file : files) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new ZipEntry(name));
                entries.write(Files.readAllBytes(file));
                entries.closeEntry();
            }
        }
    }
}
