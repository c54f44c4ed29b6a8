package org.territoireouvert.runner.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often something is done in this process, by each client and by all together. Clients are told apart by a hash
 * that dies with the process, so that no address is kept. Safe for all threads.
 */
public final class Attempts {

    private static final int MOST_CLIENTS = 10_000;

    private final int byClient;
    private final int byAll;
    private final Duration period;
    private final InstantSource clock;
    private final String salt = Token.secret();
    private final Map<String, Deque<Instant>> clients = new LinkedHashMap<>();
    private final Deque<Instant> all = new ArrayDeque<>();

    /**
     * Creates a limit.
     *
     * @param byClient most attempts of one client in a period
     * @param byAll most attempts of all clients in a period
     */
    public Attempts(int byClient, int byAll, Duration period, InstantSource clock) {
        this.byClient = byClient;
        this.byAll = byAll;
        this.period = period;
        this.clock = clock;
    }

    /** Counts an attempt and tells whether it is within the limits. */
    public synchronized boolean admit(String clientAddress) {
        if (isExhausted(clientAddress)) {
            return false;
        }
        Instant now = clock.instant();
        all.addLast(now);
        clients.computeIfAbsent(key(clientAddress), key -> new ArrayDeque<>(2)).addLast(now);
        if (clients.size() > MOST_CLIENTS) {
            clients.remove(clients.keySet().iterator().next());
        }
        return true;
    }

    /** Tells whether the next attempt would be over the limits, without counting one. */
    public synchronized boolean isExhausted(String clientAddress) {
        Instant start = clock.instant().minus(period);
        forget(all, start);
        clients.values().removeIf(times -> {
            forget(times, start);
            return times.isEmpty();
        });
        Deque<Instant> own = clients.get(key(clientAddress));
        return all.size() >= byAll || own != null && own.size() >= byClient;
    }

    private static void forget(Deque<Instant> times, Instant start) {
        while (!times.isEmpty() && !times.peekFirst().isAfter(start)) {
            times.removeFirst();
        }
    }

    private String key(String clientAddress) {
        return Token.hash(salt + clientAddress);
    }
}
