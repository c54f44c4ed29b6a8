package org.territoireouvert.acceptance.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked in a folder with a blank in its name and started by its launcher, on the oldest Java and on the newest. */
class StartIT {

    private static final Duration CACHE_LIMIT = Duration.ofMinutes(8);

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        home = Archive.unpack(Files.createDirectory(folder.resolve("mon dossier à moi")));
    }

    @Test
    void itServesOnTheNewestJava() throws Exception {
        servesWithItsCache(Path.of(System.getProperty("java.home")));
    }

    @Test
    void itServesOnTheOldestJava() throws Exception {
        List<Path> old = javas("21");
        assumeTrue(!old.isEmpty(), "Skipped: no Java 21 below /usr/lib/jvm nor in JAVA_HOME_21");

        Path work = Files.createTempDirectory(folder, "site");
        Site site = Site.start(
                work,
                Map.of(
                        "OUVERT_JAVA",
                        old.getFirst().toString(),
                        "OUVERT_CACHE",
                        "off",
                        "OUVERT_STORAGE_DATA",
                        "données"));
        assertThat(site.health()).isEqualTo(200);
        assertThat(site.command()).noneMatch(word -> word.endsWith(".cache"));
        site.stop();
    }

    /** The site answers while its start cache is made; the next start uses it. */
    private static void servesWithItsCache(Path java) throws Exception {
        Path work = Files.createTempDirectory(folder, "site");
        Path caches = work.resolve("le cache");
        Map<String, String> environment = Map.of(
                "OUVERT_JAVA", java.toString(), "OUVERT_CACHE", caches.toString(), "OUVERT_STORAGE_DATA", "données");

        Site first = Site.start(work, environment);
        assertThat(first.health()).isEqualTo(200);
        assertThat(first.wellForDocker()).isZero();
        Path cache = waitForCache(caches);
        first.stop();
        assertThat(first.wellForDocker()).isNotZero();

        Site second = Site.start(work, environment);
        assertThat(second.health()).isEqualTo(200);
        assertThat(second.command()).contains(cache.toString());
        second.stop();
    }

    private static Path waitForCache(Path caches) throws Exception {
        Instant limit = Instant.now().plus(CACHE_LIMIT);
        while (Instant.now().isBefore(limit)) {
            try (Stream<Path> files = Files.list(caches)) {
                List<Path> made =
                        files.filter(file -> file.toString().endsWith(".cache")).toList();
                if (!made.isEmpty()) {
                    return made.getFirst();
                }
            }
            Thread.sleep(500);
        }
        throw new AssertionError("No start cache after " + CACHE_LIMIT);
    }

    private static List<Path> javas(String version) throws IOException {
        try (Stream<Path> installed = Files.list(Path.of("/usr/lib/jvm"))) {
            Stream<Path> named =
                    Stream.ofNullable(System.getenv("JAVA_HOME_21")).map(Path::of);
            return Stream.concat(named, installed.sorted())
                    .filter(java -> isVersion(java, version))
                    .toList();
        }
    }

    private static boolean isVersion(Path java, String version) {
        try {
            return Files.readString(java.resolve("release")).contains("JAVA_VERSION=\"" + version + ".");
        } catch (IOException e) {
            return false;
        }
    }

    /** A site in a process of its own. */
    private record Site(Process process, URI address) {

        static Site start(Path work, Map<String, String> environment) throws IOException {
            Process process = Shell.prepare(
                            work, environment, home.resolve("bin/ouvert").toString(), "serve", "--port", "0")
                    .start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String address = lines.lines()
                    .filter(line -> line.contains("http://localhost:"))
                    .map(line -> line.replaceAll(".*(http://localhost:[0-9]+).*", "$1"))
                    .findFirst()
                    .orElseThrow();
            Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {}));
            return new Site(process, URI.create(address));
        }

        int health() throws Exception {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request =
                        HttpRequest.newBuilder(address.resolve("/health")).build();
                return client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            }
        }

        /** What the health check of the container ends with. */
        int wellForDocker() throws Exception {
            return Shell.run(
                            folder,
                            Map.of(),
                            home.resolve("docker/health").toString(),
                            String.valueOf(address.getPort()))
                    .code();
        }

        List<String> command() {
            return Stream.of(process.info().arguments().orElseThrow())
                    .map(word -> word.substring(word.indexOf('=') + 1))
                    .toList();
        }

        void stop() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
