package org.territoireouvert.runner.web.admin;

import java.time.Duration;
import java.util.Optional;

/** Starts the site anew, if whoever runs it can do so. Safe for all threads. */
public final class RestartSwitch {

    /** Lets the answer arrive that says what happens. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private volatile Optional<Runnable> runner = Optional.empty();

    /** Says who can; called from a thread of its own. */
    public void by(Runnable restart) {
        runner = Optional.of(restart);
    }

    /** Tells whether anybody can. */
    public boolean isThere() {
        return runner.isPresent();
    }

    /** Has it done, in a moment; nothing when nobody can. */
    public void pull() {
        runner.ifPresent(restart -> Thread.ofVirtual().name("restart").start(() -> {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            restart.run();
        }));
    }
}
