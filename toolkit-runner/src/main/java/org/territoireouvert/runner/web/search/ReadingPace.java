package org.territoireouvert.runner.web.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * How often one client may ask for similar contents. It is counted in this process and not in the database: a script asks after
 * each pause of who types, and each write would make the site forget its kept pages.
 */
final class ReadingPace {

    private static final int MOST = 40;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_CLIENTS = 10_000;

    private final InstantSource clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private long period;

    ReadingPace(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a request and tells whether it is within the limit. */
    synchronized boolean admits(String client) {
        long now = clock.instant().getEpochSecond() / PERIOD.toSeconds();
        if (now != period || asked.size() >= MOST_CLIENTS) {
            asked.clear();
            period = now;
        }
        return asked.merge(client, 1, Integer::sum) <= MOST;
    }
}
