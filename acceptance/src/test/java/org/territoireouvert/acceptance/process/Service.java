package org.territoireouvert.acceptance.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.territoireouvert.acceptance.command.Command;

/** A process of the distribution that serves at a port. */
final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final int port;
    private final Path said;
    private final Process process;

    /** Starts it; {@link #await} returns when it answers. */
    Service(Path folder, Map<String, String> environment, int port) throws IOException {
        this.port = port;
        said = folder.resolve("service-" + port + ".log");
        Map<String, String> whole = new HashMap<>(environment);
        whole.put("OUVERT_SERVER_PORT", Integer.toString(port));
        process = Command.builder(folder, whole, "serve")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Returns a port that nobody listens at. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Returns what it has said so far. */
    String said() throws IOException {
        return Files.readString(said);
    }

    /** Waits until it answers. */
    Service await() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .build();
            while (!answers(client, question)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError("The service does not answer: " + said());
                }
                Thread.sleep(100);
            }
        }
        return this;
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits for its end and returns its code. */
    int ended() throws InterruptedException {
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** Ends it at once, in the middle of whatever it does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
