package org.territoireouvert.acceptance.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.acceptance.Repository;

/** What the launcher asks Java for, shown by a program that stands for Java and repeats its words. */
class LauncherIT {

    private static final String REPEATS = """
            #!/bin/sh
            for word in "$@"; do
              case "$word" in -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo made >"${word#*=}" ;; esac
            done
            printf '%s\\n' "$@"
            """;

    @TempDir
    Path folder;

    private Path home;
    private Path java;

    @BeforeEach
    void installBesideAJava() throws IOException {
        home = folder.resolve("un dossier/territoire-ouvert");
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("lib/one.jar"), "one");
        for (String name : List.of("ouvert", "jdk.sh", "start-cache.sh")) {
            Files.copy(
                    Repository.HOME.resolve("bin").resolve(name),
                    home.resolve("bin").resolve(name));
        }
        executable(home.resolve("bin/ouvert"));
        java = folder.resolve("un java");
        Files.createDirectories(java.resolve("bin"));
        executable(Files.writeString(java.resolve("bin/java"), REPEATS));
        javaIs("25.0.1");
    }

    @Test
    void itStartsFromAnyFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("lien"), home.resolve("bin/ouvert"));

        Shell.Answer answer = Shell.run(Path.of("/"), environment(), link.toString(), "doctor", "deux mots");

        assertThat(answer.code()).isZero();
        assertThat(answer.text().lines())
                .contains(
                        "-Douvert.home=" + home.toRealPath(),
                        home.toRealPath().resolve("lib").toString())
                .endsWith("doctor", "deux mots");
    }

    @ParameterizedTest
    @CsvSource({"fr, désigne", "en, names"})
    void aJavaThatIsTooOldIsNamedInOneSentence(String language, String word) throws Exception {
        javaIs("17.0.9");

        Shell.Answer answer = Shell.run(
                folder,
                Map.of("OUVERT_JAVA", java.toString(), "OUVERT_LANG", language),
                home.resolve("bin/ouvert").toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains(word, java.toString(), "21").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"21.0.13, -XX:SharedArchiveFile=", "25.0.1, -XX:AOTCache="})
    void theFirstStartMakesTheCacheOfTheNextOne(String version, String option) throws Exception {
        javaIs(version);

        Shell.Answer first = ouvert("serve");
        Path cache = madeCache();
        Shell.Answer second = ouvert("serve");

        assertThat(first.text()).contains("cache de démarrage").doesNotContain(option);
        assertThat(second.text().lines()).contains(option + cache).endsWith("serve");
        assertThat(second.text()).doesNotContain("cache de démarrage");
    }

    @Test
    void aDamagedCacheIsNotUsedAndMadeAnew() throws Exception {
        ouvert("serve");
        Path cache = Files.writeString(madeCache(), "MADE\n");

        Shell.Answer command = ouvert("doctor");
        Shell.Answer start = ouvert("serve");

        assertThat(command.text()).doesNotContain("-XX:AOTCache", "cache de démarrage");
        assertThat(start.text()).contains("cache de démarrage").doesNotContain("-XX:AOTCache");
        waitUntil(() -> Files.exists(cache) && Files.readString(cache).equals("made\n"));
    }

    @Test
    void otherLibrariesGetAnotherCache() throws Exception {
        ouvert("serve");
        Path old = madeCache();
        Files.writeString(home.resolve("lib/two.jar"), "two");

        Shell.Answer answer = ouvert("serve");

        assertThat(answer.text()).contains("cache de démarrage");
        waitUntil(() -> !Files.exists(old));
        assertThat(madeCache()).isNotEqualTo(old);
    }

    @Test
    void withoutAPlaceForTheCacheItStartsAllTheSame() throws Exception {
        Shell.Answer answer = Shell.run(
                folder,
                Map.of("OUVERT_JAVA", java.toString(), "OUVERT_CACHE", "/dev/null/cache"),
                home.resolve("bin/ouvert").toString(),
                "serve");

        assertThat(answer.code()).isZero();
        assertThat(answer.text()).endsWith("serve\n").doesNotContain("cache");
    }

    @ParameterizedTest
    @CsvSource({"doctor, ''", "serve, --help"})
    void whatEndsAtOnceMakesNoCache(String command, String option) throws Exception {
        ouvert(command, option);

        assertThat(home.resolve("cache")).doesNotExist();
    }

    private Shell.Answer ouvert(String... words) throws Exception {
        String[] command = Stream.concat(Stream.of(home.resolve("bin/ouvert").toString()), Stream.of(words))
                .toArray(String[]::new);
        return Shell.run(folder, environment(), command);
    }

    private Map<String, String> environment() {
        return Map.of("OUVERT_JAVA", java.toString());
    }

    private void javaIs(String version) throws IOException {
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private Path madeCache() throws Exception {
        waitUntil(() -> caches().size() == 1);
        return caches().getFirst().toRealPath();
    }

    private List<Path> caches() throws IOException {
        Path caches = home.resolve("cache");
        if (!Files.exists(caches)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(caches)) {
            return files.filter(file -> file.toString().endsWith(".cache")).toList();
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void waitUntil(Condition condition) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(20);
        }
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
