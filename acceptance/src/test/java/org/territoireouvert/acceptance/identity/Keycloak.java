package org.territoireouvert.acceptance.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Keycloak, started from the distribution that the build unpacks, with one client and one person. */
final class Keycloak implements AutoCloseable {

    static final String CLIENT = "val-de-lisiere";
    static final String SECRET = "a-secret-of-the-tests";
    static final String PERSON = "jeanne";
    static final String PASSWORD = "mot-de-passe";

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final int port;
    private @Nullable Process process;

    private Keycloak(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Chooses a port; nothing is started yet. */
    static Keycloak prepare() {
        try (Stream<Path> folders = Files.list(UNPACKED);
                ServerSocket free = new ServerSocket(0)) {
            Path home = folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "There is no Keycloak in " + UNPACKED.toAbsolutePath() + ": run mvn verify"));
            return new Keycloak(home.toAbsolutePath(), free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI issuer() {
        return URI.create("http://localhost:" + port + "/realms/val");
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param back address to which it may send browsers back after a sign-in
     * @param signedOut the same after a sign-out
     */
    void start(String back, String signedOut) throws IOException, InterruptedException {
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve("val.json");
        Files.writeString(realm, """
                {"realm": "val", "enabled": true, "sslRequired": "none",
                 "clients": [{"clientId": "%s", "secret": "%s", "publicClient": false, "standardFlowEnabled": true,
                   "redirectUris": ["%s"],
                   "attributes": {"pkce.code.challenge.method": "S256", "post.logout.redirect.uris": "%s"}}],
                 "users": [{"username": "%s", "enabled": true, "email": "jeanne@exemple.fr", "emailVerified": true,
                   "firstName": "Jeanne", "lastName": "Morel",
                   "credentials": [{"type": "password", "value": "%s", "temporary": false}]}]}
                """.formatted(CLIENT, SECRET, back, signedOut, PERSON, PASSWORD));
        Path log = home.resolve("start.log");
        ProcessBuilder command = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=localhost",
                "--http-port=" + port,
                "--db=dev-mem",
                "--cache=local");
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        Process started =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process = started;
        try {
            awaitAnswer(started, log);
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void awaitAnswer(Process started, Path log) throws IOException, InterruptedException {
        HttpRequest document = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && !started.waitFor(500, TimeUnit.MILLISECONDS)) {
                if (answers(client, document)) {
                    return;
                }
            }
        }
        List<String> lines = Files.readAllLines(log);
        throw new IllegalStateException("Keycloak does not answer:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }

    private static boolean answers(HttpClient client, HttpRequest document) throws InterruptedException {
        try {
            return client.send(document, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it with all that it started. */
    @Override
    public void close() {
        if (process != null) {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroy);
            for (ProcessHandle one : all) {
                one.onExit()
                        .orTimeout(20, TimeUnit.SECONDS)
                        .exceptionally(stuck -> {
                            one.destroyForcibly();
                            return one;
                        })
                        .join();
            }
        }
    }
}
