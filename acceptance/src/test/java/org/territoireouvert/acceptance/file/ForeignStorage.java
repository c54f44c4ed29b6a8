package org.territoireouvert.acceptance.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.territoireouvert.runner.configuration.FileSettings.S3;

/** A storage that speaks S3 and was written by others (S3Proxy), in a process of its own: it checks every signature itself. */
final class ForeignStorage implements AutoCloseable {

    static final String BUCKET = "fichiers";

    private static final Path PROGRAM = Path.of("target", "s3-storage", "s3proxy.jar");
    private static final String ACCESS_KEY = "val-de-lisiere";
    private static final String SECRET_KEY = "a-secret-of-the-tests";
    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_MILLISECONDS = 100;

    private final int port;
    private final Path folder;
    private final Process process;

    private ForeignStorage(int port, Path folder, Process process) {
        this.port = port;
        this.folder = folder;
        this.process = process;
    }

    /** Starts it on a free port, with one bucket in a folder. */
    static ForeignStorage start(Path folder) {
        try {
            return start(folder, freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Starts it on a port. */
    static ForeignStorage start(Path folder, int port) {
        try {
            Files.createDirectories(folder.resolve("data").resolve(BUCKET));
            Path settings = Files.writeString(folder.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(
                            port, ACCESS_KEY, SECRET_KEY, folder.resolve("data")));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-jar",
                            PROGRAM.toAbsolutePath().toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("s3proxy.log").toFile())
                    .start();
            ForeignStorage storage = new ForeignStorage(port, folder, process);
            storage.awaitAnswer();
            return storage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (ConnectException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new IOException(
                            "The storage does not answer:\n" + Files.readString(folder.resolve("s3proxy.log")));
                }
                pause();
            }
        }
    }

    private void pause() throws IOException {
        try {
            process.waitFor(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the storage started", e);
        }
    }

    int port() {
        return port;
    }

    /** Returns what an instance writes into its configuration. */
    S3 settings() {
        return settings(SECRET_KEY);
    }

    S3 settings(String secretKey) {
        return new S3(URI.create("http://127.0.0.1:" + port), "eu-west-3", BUCKET, ACCESS_KEY, secretKey);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
