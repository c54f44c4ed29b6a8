package org.territoireouvert.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until a test moves it. Safe for all threads. */
public final class TestClock implements InstantSource {

    private volatile Instant now;

    /** Starts at the time of the machine, in whole seconds. */
    public TestClock() {
        this(InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Starts at an instant. */
    public TestClock(Instant start) {
        this.now = start;
    }

    /** Lets time pass. */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
