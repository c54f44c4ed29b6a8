package org.territoireouvert.runner.plugin;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a plugin stands.
 *
 * @param state what it is, in this session
 * @param enabled what the administrator wants
 * @param failure why it is {@link State#FAILED} or {@link State#BLOCKED}, or the last failure of a call
 * @param suspended whether its routes answer 503 for a while after repeated failures
 */
public record PluginStatus(State state, boolean enabled, Optional<Failure> failure, boolean suspended) {

    /** Steps of the lifecycle, in order, and the states beside it. */
    public enum State {
        /** Its folder was found. */
        DISCOVERED,
        /** Its descriptor is right. */
        VERIFIED,
        /** Its module layer is built. */
        RESOLVED,
        /** Its tables are as it needs them. */
        MIGRATED,
        /** It declared its contributions. */
        REGISTERED,
        /** It serves. */
        STARTED,
        /** It was stopped. */
        STOPPED,
        /** It could not be taken to the next step. */
        FAILED,
        /** The administrator does not want it. */
        DISABLED,
        /** It needs something that is not there. */
        BLOCKED
    }

    /** What was being done when it failed. */
    public enum Phase {
        /** Reading the descriptor. */
        VERIFY,
        /** Building the module layer and the plugin object. */
        RESOLVE,
        /** Preparing its tables. */
        MIGRATE,
        /** Declaring its contributions. */
        REGISTER,
        /** Starting. */
        START,
        /** Stopping. */
        STOP,
        /** Answering a request. */
        REQUEST,
        /** Working in a job, a listener, a block or another call. */
        CALL
    }

    /**
     * Why it failed.
     *
     * @param phase during what
     * @param sentenceKey message of the runtime that says what happened and what to do, {@code plugin.failure.*}
     * @param cause first line for the support: type and text of the error
     * @param at when
     */
    public record Failure(Phase phase, String sentenceKey, String cause, Instant at) {}
}
