package org.territoireouvert.acceptance.kit;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The plugin of the tutorial, to be spoilt in one place. Immutable. */
record GuestBook(Map<String, String> files) {

    private static final String JAVA = "src/main/java/";
    private static final String RESOURCES = "src/main/resources/";
    private static final String MODULE = """
            module org.example.guestbook {
                requires org.territoireouvert.api;
                provides org.territoireouvert.api.ToolkitPlugin with org.example.guestbook.GuestBookPlugin;
            }
            """;

    /** Returns it as the tutorial ends. */
    static GuestBook ofTheTutorial() {
        Map<String, String> files = new LinkedHashMap<>();
        Tutorial.read("tutorial-plugin.md").files().forEach((path, text) -> {
            if (!path.startsWith("src/test/")) {
                files.put(path, text.replace("${project.version}", "0.1.0"));
            }
        });
        files.put(JAVA + "module-info.java", MODULE);
        return new GuestBook(files);
    }

    /** Returns it with another text in the only file whose path ends so. */
    GuestBook replace(String ending, String text, String replacement) {
        List<String> found =
                files.keySet().stream().filter(path -> path.endsWith(ending)).toList();
        if (found.size() != 1 || !files.getOrDefault(found.get(0), "").contains(text)) {
            throw new IllegalArgumentException("No text \"" + text + "\" is in one file \"" + ending + "\": " + found);
        }
        return with(found.get(0), files.getOrDefault(found.get(0), "").replace(text, replacement));
    }

    /** Returns it with a file. */
    GuestBook with(String path, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(path, text);
        return new GuestBook(more);
    }

    /** Compiles it and packs its jar into a folder. */
    Path in(Path folder) {
        try {
            Path work = Files.createDirectories(folder.resolve("work"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = work.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            compile(work);
            return pack(
                    List.of(work.resolve("classes"), work.resolve(RESOURCES)), folder.resolve("livre-d-or-0.1.0.jar"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void compile(Path work) {
        String shared = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(toolkit-api|jdbi3-core|geantyref|jspecify|slf4j-api).*"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> words = new ArrayList<>(List.of(
                "--release", "21", "-nowarn", "-d", work.resolve("classes").toString(), "--module-path", shared));
        files.keySet().stream()
                .filter(path -> path.startsWith(JAVA))
                .forEach(path -> words.add(work.resolve(path).toString()));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        if (ToolProvider.findFirst("javac").orElseThrow().run(out, out, words.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("The guest book does not compile:\n" + said);
        }
    }

    private static Path pack(List<Path> roots, Path jar) throws IOException {
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path root : roots) {
                try (Stream<Path> tree = Files.walk(root)) {
                    for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                        entries.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                        entries.write(Files.readAllBytes(file));
                        entries.closeEntry();
                    }
                }
            }
        }
        return jar;
    }
}
