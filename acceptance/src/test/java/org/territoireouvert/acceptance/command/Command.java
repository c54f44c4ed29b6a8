package org.territoireouvert.acceptance.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.territoireouvert.acceptance.Repository;

/** The command {@code ouvert} in a process of its own, on the module path, as a person runs it. */
public final class Command {

    private static final long LIMIT_SECONDS = 120;

    private Command() {}

    /** What a command answered. */
    public record Answer(int code, String out, String err) {}

    /** Runs a command in a folder and waits for its end. */
    public static Answer run(Path folder, Map<String, String> environment, String... words) {
        try {
            Path out = Files.createTempFile("ouvert", ".out");
            Path err = Files.createTempFile("ouvert", ".err");
            Process process = builder(folder, environment, words)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The command did not end: " + String.join(" ", words));
            }
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Prepares a process, for commands that go on. */
    public static ProcessBuilder builder(Path folder, Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=org.xerial.sqlitejdbc",
                "--add-modules",
                "java.se",
                "-Douvert.home=" + Repository.HOME,
                "-p",
                Repository.HOME.resolve("lib").toString(),
                "-m",
                "org.territoireouvert.runner/org.territoireouvert.runner.cli.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File(folder.toString()));
        builder.environment().keySet().removeIf(name -> name.startsWith("OUVERT_"));
        builder.environment().put("LANG", "fr_FR.UTF-8");
        builder.environment().remove("LC_ALL");
        builder.environment().putAll(environment);
        return builder;
    }

    /** Writes the command {@code ouvert} into a folder. The launcher of the project builds first; this one runs what is built. */
    public static void writeLauncher(Path folder) throws IOException {
        String command = builder(folder, Map.of()).command().stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Path launcher =
                Files.writeString(folder.resolve("ouvert"), "#!/usr/bin/env bash\nexec " + command + " \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
