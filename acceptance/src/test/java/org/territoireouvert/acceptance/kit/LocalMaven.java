package org.territoireouvert.acceptance.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.acceptance.Repository;

/**
 * The command {@code mvn} for projects outside of this build, to which what this build has made is as if it were installed: its
 * local repository is made of links to the real one, beside the modules of this build.
 */
final class LocalMaven {

    private static final String VERSION = System.getProperty("project.version");
    private static final List<String> MODULES =
            List.of("toolkit-api", "toolkit-runner", "toolkit-testkit", "toolkit-archetype");

    private final Path repository;

    private LocalMaven(Path repository) {
        this.repository = repository;
    }

    /** Writes the command into a folder of commands, and its repository beside it. */
    static void write(Path commands) throws IOException {
        LocalMaven maven = new LocalMaven(commands.resolveSibling("repository"));
        maven.linkLibraries(Path.of(System.getProperty("maven.repository")));
        maven.addModules();
        String offline = System.getProperty("maven.mode").equals("offline=true") ? " -o" : "";
        Path command = Files.writeString(
                commands.resolve("mvn"),
                "#!/usr/bin/env bash\nexec '" + System.getProperty("maven.home") + "/bin/mvn' -q" + offline
                        + " '-Dmaven.repo.local=" + maven.repository + "' \"$@\"\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void linkLibraries(Path real) throws IOException {
        Files.createDirectories(repository.resolve("org"));
        link(real, repository, "org");
        link(real.resolve("org"), repository.resolve("org"), "territoireouvert");
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith(except)) {
                    Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
                }
            }
        }
    }

    private void addModules() throws IOException {
        Files.copy(Repository.root().resolve("pom.xml"), file("territoire-ouvert", ".pom"));
        for (String module : MODULES) {
            Path folder = Repository.root().resolve(module);
            Files.copy(folder.resolve("pom.xml"), file(module, ".pom"));
            Files.copy(folder.resolve("target").resolve(module + "-" + VERSION + ".jar"), file(module, ".jar"));
        }
    }

    private Path file(String artifact, String ending) throws IOException {
        Path folder =
                repository.resolve("org/territoireouvert").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        return folder.resolve(artifact + "-" + VERSION + ending);
    }
}
