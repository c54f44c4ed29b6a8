package org.territoireouvert.acceptance.installation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Review;
import org.territoireouvert.runner.registry.building.BuildRegistry;
import org.territoireouvert.runner.registry.building.RegistryFolder;
import org.territoireouvert.runner.registry.signature.SigningKey;

/** A registry in a folder, handed out by a real web server. */
final class ServedRegistry implements AutoCloseable {

    static final Duration MONTH = Duration.ofDays(30);

    final Path folder;
    final SigningKey key = SigningKey.generate();
    private final Path packages;
    private final HttpServer server;
    private volatile String cut = "nothing";

    ServedRegistry(Path root) throws IOException {
        folder = Files.createDirectories(root.resolve("registry"));
        packages = root.resolve("packages");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve(path.substring(1)).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, path.endsWith(cut) ? bytes.length / 2 : bytes.length);
        } catch (IOException e) {
            // The client hung up, or was meant to see a cut.
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Lists plugins and signs the list. */
    ServedRegistry offering(SmallPlugin... plugins) {
        for (SmallPlugin plugin : plugins) {
            plugin.in(packages);
        }
        new BuildRegistry(new RegistryFolder(folder), InstantSource.system())
                .build(packages, Optional.of("voisins"), MONTH, Review.COMMUNITY, true);
        sign(key);
        return this;
    }

    void sign(SigningKey signing) {
        new RegistryFolder(folder)
                .sign(List.of(signing), LocalDate.now(ZoneOffset.UTC).plusYears(1));
    }

    RegistryIndex index() {
        return new RegistryFolder(folder).needed();
    }

    /** Replaces the list by another one that is signed as well. */
    void publish(RegistryIndex index) {
        new RegistryFolder(folder).write(index);
        sign(key);
    }

    /** Changes the list, as somebody could who holds the key. */
    void change(UnaryOperator<List<ListedPlugin>> change) {
        publish(made(index().serial() + 1, Instant.now(), change.apply(new ArrayList<>(index().plugins()))));
    }

    RegistryIndex made(long serial, Instant generated, List<ListedPlugin> plugins) {
        return new RegistryIndex(
                index().registry(),
                serial,
                generated,
                generated.plus(MONTH),
                index().keys(),
                plugins,
                index().warnings(),
                index().withdrawn());
    }

    Path file(String id, String version) {
        return folder.resolve(id).resolve(version).resolve(id + "-" + version + ".zip");
    }

    /** Cuts the connection in the middle of files whose names end so. */
    void cutOff(String ending) {
        cut = ending;
    }

    void silence() {
        server.stop(0);
    }

    /** Changes one byte of a file. */
    static void alter(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
