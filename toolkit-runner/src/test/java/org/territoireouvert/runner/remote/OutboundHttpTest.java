package org.territoireouvert.runner.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // the server is started before each test
class OutboundHttpTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private ExecutorService threads;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        serve("/well", exchange -> send(exchange, 200, "{}".length(), "{}"));
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                handler.handle(exchange);
            } catch (IOException e) {
                // The client hung up.
            }
        });
    }

    private static void send(HttpExchange exchange, int status, long length, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "Application/JSON; charset=utf-8");
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    @Test
    void aWholeAnswerIsRead() throws IOException {
        try (OutboundHttp http = new OutboundHttp(false)) {
            OutboundHttp.Answer answer = http.get(address("/well"));

            assertThat(answer).isEqualTo(new OutboundHttp.Answer(200, "application/json", "{}"));
        }
    }

    @Test
    void plainHttpIsRefusedInProductionEvenOnThisMachine() {
        try (OutboundHttp http = new OutboundHttp(true)) {
            assertThatThrownBy(() -> http.get(address("/well"))).hasMessageContaining("is not an address by HTTPS");
        }
        assertThat(requests).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1/", "ftp://localhost/", "file:///etc/hostname"})
    void nothingElseThanHttpsLeadsAway(String address) {
        try (OutboundHttp http = new OutboundHttp(false)) {
            assertThatThrownBy(() -> http.get(URI.create(address)))
                    .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
        }
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        serve("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", address("/well").toString());
            exchange.sendResponseHeaders(302, -1);
        });
        try (OutboundHttp http = new OutboundHttp(false)) {
            assertThat(http.get(address("/moved")).status()).isEqualTo(302);
        }
        assertThat(requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void troubleOverThereIsNoAnswer(int status) {
        serve("/trouble", exchange -> send(exchange, status, 2, "{}"));
        try (OutboundHttp http = new OutboundHttp(false)) {
            assertThatThrownBy(() -> http.get(address("/trouble")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Integer.toString(status));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000_000, 0})
    void anAnswerThatIsTooLongIsCutOff(long declaredLength) {
        serve("/long", exchange -> {
            exchange.sendResponseHeaders(200, declaredLength);
            OutputStream body = exchange.getResponseBody();
            byte[] part = new byte[100_000];
            for (int turn = 0; turn < 100; turn++) {
                body.write(part);
            }
        });
        try (OutboundHttp http = new OutboundHttp(false)) {
            assertThatThrownBy(() -> http.get(address("/long")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than 262144 bytes");
        }
    }

    @Test
    void anAnswerOfExactlyTheLimitIsRead() throws IOException {
        serve("/limit", exchange -> send(exchange, 200, 262_144, "x".repeat(262_144)));
        try (OutboundHttp http = new OutboundHttp(false)) {
            assertThat(http.get(address("/limit")).body()).hasSize(262_144);
        }
    }

    @Test
    void aServerThatSaysNothingIsLeft() {
        serve("/silent", exchange -> await());
        try (OutboundHttp http = new OutboundHttp(false, SHORT)) {
            assertThatThrownBy(() -> http.get(address("/silent"))).hasMessageContaining("did not answer within");
        }
    }

    @Test
    void aServerThatSendsAByteNowAndThenIsLeftAsSoon() {
        serve("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            do {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            } while (!pause());
        });
        try (OutboundHttp http = new OutboundHttp(false, SHORT)) {
            assertThatThrownBy(() -> http.get(address("/drip"))).hasMessageContaining("did not answer within");
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment; tells whether the test has ended. */
    private boolean pause() {
        try {
            return end.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
