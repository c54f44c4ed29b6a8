package org.territoireouvert.runner.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // the server is started before each test
class DownloadsTest {

    private static final Downloads.Patience SHORT =
            new Downloads.Patience(Duration.ofMillis(400), Duration.ofSeconds(3));

    private final CountDownLatch end = new CountDownLatch(1);
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aFileComesWhole() throws IOException {
        serve("/file", exchange -> send(exchange, 300_000, 300_000));

        assertThat(fetch("/file", 300_000)).isEqualTo(200);
        assertThat(received.size()).isEqualTo(300_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {300_000, 0})
    void aFileThatIsTooLargeIsCutOffWhetherItSaysSoOrNot(int announced) {
        serve("/file", exchange -> send(exchange, announced, 300_000));

        assertThatThrownBy(() -> fetch("/file", 1_000)).isInstanceOf(TooLargeException.class);
        assertThat(received.size()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void aConnectionThatIsCutIsAFailure() {
        serve("/file", exchange -> send(exchange, 300_000, 1_000));

        assertThatThrownBy(() -> fetch("/file", 300_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not answer to the end");
    }

    @Test
    void aServerThatFallsSilentIsNotWaitedForLong() {
        serve("/file", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });

        assertThatThrownBy(() -> fetch("/file", 10)).hasMessageContaining("sent nothing for 400 ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/",
                "http://example.org/",
                "https://127.0.0.2/",
                "https://192.168.0.1/",
                "file:///etc/passwd",
                "https://a@example.org/",
                "https://%/",
                ""
            })
    void nobodyIsLedElsewhere(String location) {
        serve("/file", exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });

        assertThatThrownBy(() -> fetch("/file", 10)).isInstanceOf(IOException.class);
        assertThat(received.size()).isZero();
    }

    @Test
    void redirectsOnTheServerAreFollowedAndEnd() throws IOException {
        serve("/file", exchange -> send(exchange, 5, 5));
        serve("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/file");
            exchange.sendResponseHeaders(301, -1);
        });
        serve("/circle", exchange -> {
            exchange.getResponseHeaders().set("Location", "/circle");
            exchange.sendResponseHeaders(301, -1);
        });

        assertThat(fetch("/moved", 5)).isEqualTo(200);
        assertThatThrownBy(() -> fetch("/circle", 5)).hasMessageContaining("redirects more than");
    }

    @Test
    void whatIsNotThereBringsNoBytes() throws IOException {
        assertThat(fetch("/file", 1_000)).isEqualTo(404);
        assertThat(received.size()).isZero();
    }

    private int fetch(String path, long most) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        try (Downloads downloads = new Downloads(address, SHORT)) {
            return downloads.fetch(address, most, received);
        }
    }

    private void serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            } catch (IOException e) {
                // The client hung up.
            }
        });
    }

    private static void send(HttpExchange exchange, int announced, int sent) throws IOException {
        exchange.sendResponseHeaders(200, announced);
        exchange.getResponseBody().write(new byte[sent]);
    }

    private void await() {
        try {
            assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
