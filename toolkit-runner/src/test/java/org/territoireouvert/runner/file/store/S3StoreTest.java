package org.territoireouvert.runner.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.runner.configuration.FileSettings.S3;

/** Against a bucket in memory that refuses what is not signed with its key. */
class S3StoreTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final RequestSignature KEY = new RequestSignature("fr-par", "cle", "secret");

    @TempDir
    Path folder;

    private final SortedMap<String, byte[]> bucket = new TreeMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private S3Store store(String secret) {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new S3Store(new S3(endpoint, "fr-par", "fichiers", "cle", secret), () -> NOW);
    }

    private void put(S3Store store, String name, String text) throws IOException {
        store.put(name, Files.writeString(folder.resolve("sent"), text));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!isSigned(exchange, body)) {
            send(exchange, 403, new byte[0]);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String name = path.replaceFirst("^/fichiers/?", "");
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                bucket.put(name, body);
                send(exchange, 200, new byte[0]);
            }
            case "DELETE" -> send(exchange, bucket.remove(name) == null ? 404 : 204, new byte[0]);
            default -> {
                if (name.isEmpty()) {
                    send(exchange, 200, list(exchange.getRequestURI().getQuery()));
                } else if (!bucket.containsKey(name)) {
                    send(exchange, 404, new byte[0]);
                } else {
                    String[] range = exchange.getRequestHeaders()
                            .getFirst("Range")
                            .replace("bytes=", "")
                            .split("-");
                    send(
                            exchange,
                            206,
                            Arrays.copyOfRange(
                                    bucket.get(name), Integer.parseInt(range[0]), Integer.parseInt(range[1]) + 1));
                }
            }
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        String hash = RequestSignature.hash(body);
        Map<String, String> headers = new HashMap<>();
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range != null) {
            headers.put("range", range);
        }
        URI asked = URI.create("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
        String expected =
                KEY.sign(exchange.getRequestMethod(), asked, headers, hash, NOW).get("authorization");
        return java.util.Objects.equals(expected, exchange.getRequestHeaders().getFirst("Authorization"))
                && hash.equals(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
    }

    private byte[] list(String query) {
        String after = query.contains("start-after=") ? query.replaceFirst(".*start-after=", "") : "";
        int limit = Integer.parseInt(query.replaceFirst(".*max-keys=([0-9]+).*", "$1"));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult>");
        bucket.tailMap(after + "\0").keySet().stream()
                .limit(limit)
                .forEach(name -> xml.append("<Contents><Key>")
                        .append(name)
                        .append("</Key><LastModified>2026-11-24T00:00:00.000Z</LastModified></Contents>"));
        return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void bytesAreKeptReadInPartsAndRemoved() throws IOException {
        S3Store store = store("secret");
        put(store, "aa01", "un fichier");

        try (InputStream part = store.open("aa01", 3, 7)) {
            assertThat(part.readAllBytes()).asString().isEqualTo("fichier");
        }
        store.remove("aa01");
        store.remove("aa01");
        assertThatThrownBy(() -> store.open("aa01", 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void namesAreListedPartByPart() throws IOException {
        S3Store store = store("secret");
        for (String name : new String[] {"bb02", "aa01-480", "aa01"}) {
            put(store, name, name);
        }

        assertThat(store.list("", 2)).extracting(ByteStore.Kept::name).containsExactly("aa01", "aa01-480");
        assertThat(store.list("aa01-480", 2))
                .containsExactly(new ByteStore.Kept("bb02", Instant.parse("2026-11-24T00:00:00Z")));
    }

    @Test
    void aWrongKeyIsSaid() {
        assertThatThrownBy(() -> put(store("autre"), "aa01", "x"))
                .isInstanceOf(IOException.class)
                .hasMessage("The storage answered 403");
        assertThat(bucket).isEmpty();
    }
}
