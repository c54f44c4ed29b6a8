package org.territoireouvert.acceptance.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs programs of the machine, without the settings of the person who runs the tests. */
final class Shell {

    private Shell() {}

    /** What a program answered, its errors among it. */
    record Answer(int code, String text) {}

    /** Prepares a program. */
    static ProcessBuilder prepare(Path folder, Map<String, String> environment, String... words) {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("OUVERT_"));
        builder.environment().remove("LC_ALL");
        builder.environment().put("LANG", "fr_FR.UTF-8");
        builder.environment().putAll(environment);
        return builder;
    }

    /** Runs a program to its end. */
    static Answer run(Path folder, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        Process process = prepare(folder, environment, words)
                .redirectInput(new File("/dev/null"))
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    /** Tells whether the machine has a program. */
    static boolean has(String program) {
        return Stream.of("/usr/bin/", "/usr/sbin/", "/usr/local/bin/", "/bin/")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder + program)));
    }

    /** Returns the lines of a text that are neither empty nor comments. */
    static List<String> lines(Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
