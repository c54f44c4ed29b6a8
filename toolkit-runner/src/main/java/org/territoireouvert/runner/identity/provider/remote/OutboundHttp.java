package org.territoireouvert.runner.identity.provider.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Speaks to providers of identities: by HTTPS, without following redirects, for five seconds and 256 kB at most. Plain HTTP is for
 * this machine only, and not in production. Safe for all threads.
 */
public final class OutboundHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final boolean production;
    private final Duration patience;
    private final HttpClient client;

    /**
     * An answer with its whole body.
     *
     * @param contentType media type in lower case, without parameters, possibly empty
     */
    public record Answer(int status, String contentType, String body) {}

    /** Prepares the client; nothing is opened. */
    public OutboundHttp(boolean production) {
        this(production, PATIENCE);
    }

    OutboundHttp(boolean production, Duration patience) {
        this.production = production;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** Asks for a document. */
    public Answer get(URI address) throws IOException {
        return send(address, HttpRequest.newBuilder(address).GET());
    }

    /** Asks for a document with a token of access. */
    public Answer get(URI address, String bearer) throws IOException {
        return send(
                address,
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + bearer)
                        .GET());
    }

    /** Sends a form. */
    public Answer post(URI address, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                address,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(URI address, HttpRequest.Builder request) throws IOException {
        refuseUnsafe(address);
        // One limit for the whole exchange: the client's own ends with the headers.
        CompletableFuture<HttpResponse<String>> response = client.sendAsync(
                request.header("Accept", "application/json, application/jwt").build(),
                head -> new LimitedBody(MOST_BYTES));
        try {
            return answer(address, response.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new IOException(address.getHost() + " did not answer within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new IOException(address.getHost() + " did not answer: " + e.getCause(), e);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + address.getHost() + " was asked", e);
        }
    }

    /** Reads an answer; one that speaks of trouble or overload over there is none. */
    private static Answer answer(URI address, HttpResponse<String> response) throws IOException {
        int status = response.statusCode();
        if (status >= SERVER_ERROR || status == TOO_MANY) {
            throw new IOException(address.getHost() + " answered " + status);
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(status, type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT), response.body());
    }

    private void refuseUnsafe(URI address) throws IOException {
        boolean safe = "https".equals(address.getScheme());
        if (!safe && (production || !"http".equals(address.getScheme()) || !isThisMachine(address))) {
            throw new IOException("\"" + address + "\" is not an address by HTTPS");
        }
    }

    private static boolean isThisMachine(URI address) throws IOException {
        return InetAddress.getByName(address.getHost()).isLoopbackAddress();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
