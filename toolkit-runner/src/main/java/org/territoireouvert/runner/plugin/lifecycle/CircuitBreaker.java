package org.territoireouvert.runner.plugin.lifecycle;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.territoireouvert.runner.plugin.CallLimits;

/**
 * Leaves a plugin alone after repeated failures. Closed: every call passes. Open: none. When the suspension is over, one
 * call tries: its success closes the breaker, its failure opens it again. Safe for all threads; while all is well a call
 * costs one volatile read.
 */
final class CircuitBreaker {

    private final CallLimits limits;
    private final InstantSource clock;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private volatile Instant suspendedUntil = Instant.MIN;
    private boolean trying;

    CircuitBreaker(CallLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Tells whether calls pass at all. */
    boolean isOpen() {
        return isTripped() && clock.instant().isBefore(suspendedUntil);
    }

    /** Lets a call pass or not; who was let pass says later how it ended. */
    boolean admit() {
        return !isTripped() || admitTrial();
    }

    private synchronized boolean admitTrial() {
        if (!isTripped()) {
            return true;
        }
        if (trying || clock.instant().isBefore(suspendedUntil)) {
            return false;
        }
        trying = true;
        return true;
    }

    void succeeded() {
        if (isTripped()) {
            close();
        }
    }

    private synchronized void close() {
        // A call that began before the suspension says nothing about the plugin as it is now.
        if (trying) {
            trying = false;
            failures.clear();
            suspendedUntil = Instant.MIN;
        }
    }

    /** Takes note of a call that says nothing about the plugin; if it was a trial, the next call is one. */
    synchronized void undecided() {
        trying = false;
    }

    synchronized void failed() {
        Instant now = clock.instant();
        if (isTripped()) {
            if (trying) {
                trying = false;
                suspendedUntil = now.plus(limits.suspension());
            }
            return;
        }
        Instant oldest = now.minus(limits.window());
        while (!failures.isEmpty() && failures.getFirst().isBefore(oldest)) {
            failures.removeFirst();
        }
        failures.addLast(now);
        if (failures.size() >= limits.failures()) {
            failures.clear();
            suspendedUntil = now.plus(limits.suspension());
        }
    }

    private boolean isTripped() {
        return !suspendedUntil.equals(Instant.MIN);
    }
}
