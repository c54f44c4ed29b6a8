package org.territoireouvert.runner.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files of a server that an operator has named, however large. The named server may lie in a private network and speak plain HTTP,
 * as it was named; all others, also those that it redirects to, speak HTTPS and lie on the internet. Safe for all threads.
 */
public final class Downloads implements AutoCloseable {

    private static final int OK = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final String HTTPS = "https";

    private final URI named;
    private final Patience patience;
    private @Nullable HttpClient client;

    /**
     * How long a server is waited for.
     *
     * @param idle without a byte
     * @param whole until the last one
     */
    public record Patience(Duration idle, Duration whole) {}

    /**
     * Prepares for a server; nothing is opened.
     *
     * @param named an address of it, as the operator typed it
     */
    public Downloads(URI named, Patience patience) {
        this.named = named;
        this.patience = patience;
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(patience.idle())
                    .build();
            client = known;
        }
        return known;
    }

    /**
     * Fetches a file.
     *
     * @param most bytes that it may have
     * @param target takes the bytes as they come, some also of a file that is cut off
     * @return the status of the answer: the file came with 200 only
     * @throws TooLargeException when the file has more bytes
     * @throws IOException when the server may not be asked, does not answer in time, or the connection is cut
     */
    public int fetch(URI address, long most, OutputStream target) throws IOException {
        URI next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            refuseUnsafe(next);
            HttpResponse<Long> response = send(next, most, target);
            if (!REDIRECTS.contains(response.statusCode())) {
                return response.statusCode();
            }
            next = redirected(next, response);
        }
        throw new IOException(address.getHost() + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private static URI redirected(URI from, HttpResponse<?> response) throws IOException {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            if (location.isEmpty() || location.length() > LONGEST_ADDRESS) {
                throw new IllegalArgumentException("no address");
            }
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException(from.getHost() + " redirects to no address", e);
        }
    }

    private HttpResponse<Long> send(URI address, long most, OutputStream target) throws IOException {
        AtomicReference<StreamedBody> body = new AtomicReference<>(StreamedBody.ignored());
        CompletableFuture<HttpResponse<Long>> response = client().sendAsync(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "*/*")
                                .GET()
                                .build(),
                        head -> {
                            StreamedBody begun = head.statusCode() == OK
                                    ? StreamedBody.into(target, most, head.headers())
                                    : StreamedBody.ignored();
                            body.set(begun);
                            return begun;
                        });
        try {
            return await(address, response, body);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new IOException(address.getHost() + " did not answer to the end: " + reason(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + address.getHost() + " was asked", e);
        } finally {
            response.cancel(true);
            Objects.requireNonNull(body.get()).cancel();
        }
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof ConnectException) {
            return "no connection";
        }
        return cause == null || cause.getMessage() == null ? String.valueOf(cause) : cause.getMessage();
    }

    /** Waits as long as bytes come, and no longer than the whole may take. */
    private HttpResponse<Long> await(
            URI address, CompletableFuture<HttpResponse<Long>> response, AtomicReference<StreamedBody> body)
            throws IOException, ExecutionException, InterruptedException {
        long end = System.nanoTime() + patience.whole().toNanos();
        long seen = -1;
        while (System.nanoTime() < end) {
            long before = Objects.requireNonNull(body.get()).received();
            if (before == seen) {
                throw new IOException(address.getHost() + " sent nothing for "
                        + patience.idle().toMillis() + " ms");
            }
            seen = before;
            long left = Math.max(1, Math.min(patience.idle().toNanos(), end - System.nanoTime()));
            try {
                return response.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Looked at above: bytes may have come meanwhile.
            }
        }
        throw new IOException(
                address.getHost() + " took longer than " + patience.whole().toMillis() + " ms");
    }

    private void refuseUnsafe(URI address) throws IOException {
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new IOException("\"" + address + "\" is no address of a server");
        }
        if (isNamed(address)) {
            return;
        }
        if (!HTTPS.equals(address.getScheme())) {
            throw new IOException("\"" + address + "\" is not an address by HTTPS");
        }
        boolean isPublic = named.getHost().equalsIgnoreCase(address.getHost())
                || Arrays.stream(InetAddress.getAllByName(address.getHost())).allMatch(PublicAddress::is);
        if (!isPublic) {
            throw new IOException("\"" + address.getHost() + "\" lies in a private network");
        }
    }

    private boolean isNamed(URI address) {
        return origin(address).equals(origin(named));
    }

    private static String origin(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        int usual = HTTPS.equals(scheme) ? 443 : 80;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":"
                + (address.getPort() < 0 ? usual : address.getPort());
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
        }
    }
}
