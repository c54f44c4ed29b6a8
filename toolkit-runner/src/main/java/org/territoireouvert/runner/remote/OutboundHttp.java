package org.territoireouvert.runner.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks other servers: by HTTPS, without following redirects, for five seconds and 256 kB at most. Plain HTTP is for this machine only,
 * and not in production. Safe for all threads.
 */
public final class OutboundHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final String ANYTHING = "*/*";
    private static final String JSON = "application/json, application/jwt";

    private final boolean production;
    private final boolean publicOnly;
    private final Duration patience;
    private @Nullable HttpClient client;

    /**
     * An answer with its whole body.
     *
     * @param contentType media type in lower case, without parameters, possibly empty
     */
    public record Answer(int status, String contentType, String body) {}

    /**
     * An answer with its whole body, which is no text.
     *
     * @param status of the answer
     * @param body of the answer
     */
    public record BinaryAnswer(int status, byte[] body) {}

    /** Prepares the client; nothing is opened. */
    public OutboundHttp(boolean production) {
        this(production, false, PATIENCE);
    }

    OutboundHttp(boolean production, Duration patience) {
        this(production, false, patience);
    }

    private OutboundHttp(boolean production, boolean publicOnly, Duration patience) {
        this.production = production;
        this.publicOnly = publicOnly;
        this.patience = patience;
    }

    /** Made at the first request: most sites ask nobody. */
    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(patience)
                    .build();
            client = known;
        }
        return known;
    }

    /**
     * Prepares a client for addresses that somebody has typed on a page: it asks no host of a private network, which is looked at before
     * each request. That a name leads elsewhere a moment later gains nothing, because whoever answers has to prove that name.
     */
    public static OutboundHttp toPublicHosts(boolean production) {
        return new OutboundHttp(production, true, PATIENCE);
    }

    /** Asks for a document. */
    public Answer get(URI address) throws IOException {
        return text(send(address, JSON, HttpRequest.newBuilder(address).GET()));
    }

    /** Asks what a server would answer, without the document. */
    public int head(URI address) throws IOException {
        return send(address, ANYTHING, HttpRequest.newBuilder(address).HEAD()).statusCode();
    }

    /** Asks for a document with a token of access. */
    public Answer get(URI address, String bearer) throws IOException {
        return text(send(
                address,
                JSON,
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + bearer)
                        .GET()));
    }

    /** Sends a form. */
    public Answer post(URI address, Map<String, String> form) throws IOException {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return text(send(
                address,
                JSON,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Sends bytes and takes bytes. */
    public BinaryAnswer post(URI address, String contentType, byte[] body, String accept) throws IOException {
        HttpResponse<byte[]> response = send(
                address,
                accept,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        return new BinaryAnswer(response.statusCode(), response.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer text(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                new String(response.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(URI address, String accept, HttpRequest.Builder request) throws IOException {
        refuseUnsafe(address);
        // One limit for the whole exchange: the client's own ends with the headers.
        CompletableFuture<HttpResponse<byte[]>> response =
                client().sendAsync(request.header("Accept", accept).build(), head -> new LimitedBody(MOST_BYTES));
        try {
            return wellAnswered(address, response.get(patience.toMillis(), TimeUnit.MILLISECONDS));
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

    /** An answer that speaks of trouble or overload over there is none. */
    private static HttpResponse<byte[]> wellAnswered(URI address, HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        if (status >= SERVER_ERROR || status == TOO_MANY) {
            throw new IOException(address.getHost() + " answered " + status);
        }
        return response;
    }

    private void refuseUnsafe(URI address) throws IOException {
        boolean safe = "https".equals(address.getScheme());
        if (!safe && (production || !"http".equals(address.getScheme()) || !isThisMachine(address))) {
            throw new IOException("\"" + address + "\" is not an address by HTTPS");
        }
        if (publicOnly
                && (production || !isThisMachine(address))
                && !Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(PublicAddress::is)) {
            throw new IOException("\"" + address.getHost() + "\" lies in a private network");
        }
    }

    private static boolean isThisMachine(URI address) throws IOException {
        return InetAddress.getByName(address.getHost()).isLoopbackAddress();
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
