package org.territoireouvert.acceptance.kit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.territoireouvert.api.HostProvided;

/** What a jar offers to those who compile against it: one line for each public type and each of its members. */
final class Signatures {

    private static final Pattern ANONYMOUS = Pattern.compile(".*\\$\\d.*");

    private Signatures() {}

    /** Returns the lines in their order. */
    static Set<String> of(Path jar) throws IOException {
        List<String> words = new ArrayList<>(List.of("-protected", "-cp", jar.toString()));
        words.addAll(classes(jar));
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        if (ToolProvider.findFirst("javap").orElseThrow().run(writer, writer, words.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The signatures cannot be read:\n" + out);
        }
        return lines(out.toString());
    }

    private static List<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class")
                            && !ANONYMOUS.matcher(name).matches())
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    /** Reads what javap writes: the head of a type ends with a brace, its members follow, those of types that nobody sees are left out. */
    private static Set<String> lines(String text) {
        Set<String> lines = new TreeSet<>();
        String type = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.endsWith("{")) {
                String head = line.substring(0, line.length() - 1).strip();
                type = head.startsWith("public") || head.startsWith("protected") ? head : "";
            } else if (line.endsWith(";") && !type.isEmpty()) {
                lines.add(name(type) + ": " + line);
                continue;
            }
            if (!type.isEmpty()) {
                lines.add(name(type) + " is " + type);
            }
        }
        return lines;
    }

    private static String name(String head) {
        return head.replaceFirst(".*?\\b(class|interface) ", "").replaceFirst("[ <].*", "");
    }

    /** Returns the types of a jar that only the runtime implements, as they start the lines. */
    static Set<String> hostProvided(Path jar) {
        return new ClassFileImporter()
                .importPath(jar).stream()
                        .filter(type -> type.isAnnotatedWith(HostProvided.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }

    /** Returns the type that a line is about. */
    static String type(String line) {
        return line.replaceFirst("(:| is) .*", "");
    }
}
