package org.territoireouvert.runner.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.ToolkitServer;

/** A site that is served until the process is asked to stop, or until an administrator asks for a new start. */
final class Serving {

    private final AtomicReference<@Nullable ToolkitServer> current = new AtomicReference<>();

    /** Sees to it that requests that are under way end before the process does. */
    Serving() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    private void close() {
        ToolkitServer server = current.getAndSet(null);
        if (server != null) {
            server.close();
        }
    }

    /** Serves; returns when a new start is asked for and this one has ended. The end of the process does not return. */
    void untilRestart(ToolkitServer server) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        current.set(server);
        server.onRestart(asked::countDown);
        asked.await();
        close();
    }

    /** Serves until the process ends. */
    void untilTheEnd(ToolkitServer server) throws InterruptedException {
        current.set(server);
        new CountDownLatch(1).await();
    }
}
