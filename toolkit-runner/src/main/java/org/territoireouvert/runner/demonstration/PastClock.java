package org.territoireouvert.runner.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be put back, so that an invented year does not happen in one second. For one thread. */
final class PastClock implements InstantSource {

    private final InstantSource now;
    private Duration ago = Duration.ZERO;

    PastClock(InstantSource now) {
        this.now = now;
    }

    /** Shows the time of so long ago from here on; zero for now. */
    void goBack(Duration past) {
        ago = past;
    }

    @Override
    public Instant instant() {
        return now.instant().minus(ago);
    }
}
