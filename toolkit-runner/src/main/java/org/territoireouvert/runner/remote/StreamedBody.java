package org.territoireouvert.runner.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Hands the body of an answer on as it comes, part by part, and cuts the connection when it is longer than it may be. */
final class StreamedBody implements BodySubscriber<Long> {

    private final OutputStream target;
    private final long most;
    private final long announced;
    private final AtomicLong received = new AtomicLong();
    private final CompletableFuture<Long> body = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    private StreamedBody(OutputStream target, long most, long announced) {
        this.target = target;
        this.most = most;
        this.announced = announced;
    }

    /** Takes a body whose head may already say that it is too long. */
    static StreamedBody into(OutputStream target, long most, HttpHeaders head) {
        return new StreamedBody(
                target, most, head.firstValueAsLong("Content-Length").orElse(0));
    }

    /** Takes no bytes: the connection is cut and the answer has none. */
    static StreamedBody ignored() {
        return new StreamedBody(OutputStream.nullOutputStream(), -1, 0);
    }

    /** Returns how many bytes came so far. */
    long received() {
        return received.get();
    }

    @Override
    public CompletionStage<Long> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        if (most < 0) {
            started.cancel();
            body.complete(0L);
        } else if (announced > most) {
            stop(new TooLargeException(most));
        } else {
            started.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        try {
            for (ByteBuffer part : parts) {
                if (received.addAndGet(part.remaining()) > most) {
                    stop(new TooLargeException(most));
                    return;
                }
                byte[] copy = new byte[part.remaining()];
                part.get(copy);
                target.write(copy);
            }
        } catch (IOException e) {
            stop(e);
            return;
        }
        Flow.Subscription running = subscription;
        if (running != null) {
            running.request(1);
        }
    }

    private void stop(IOException why) {
        cancel();
        body.completeExceptionally(why);
    }

    /** Cuts the connection; nothing when the body has ended. */
    void cancel() {
        Flow.Subscription running = subscription;
        if (running != null) {
            running.cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(received.get());
    }
}
