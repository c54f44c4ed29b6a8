package org.territoireouvert.runner.plugin.lifecycle;

import java.lang.module.FindException;
import java.lang.module.ResolutionException;
import java.time.Instant;
import java.util.ServiceConfigurationError;
import java.util.concurrent.TimeoutException;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginStatus.Failure;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/** Finds the sentence for an error, and the line that says its cause. */
final class FailureRecord {

    private static final int MAXIMUM_CAUSE = 500;

    private FailureRecord() {}

    static Failure of(Phase phase, Throwable error, Instant at) {
        return new Failure(phase, sentence(phase, error).key(), cause(error), at);
    }

    private static FailureSentence sentence(Phase phase, Throwable error) {
        // The chain may be a ring: only so many links are looked at.
        Throwable link = error;
        for (int depth = 0; link != null && depth < 20; depth++) {
            if (link instanceof PluginRefusedException refused) {
                return refused.sentence();
            }
            if (link instanceof FindException) {
                return FailureSentence.MISSING_MODULE;
            }
            if (link instanceof ResolutionException || link instanceof LayerInstantiationException) {
                return FailureSentence.PACKAGE_CONFLICT;
            }
            if (link instanceof UnsupportedClassVersionError) {
                return FailureSentence.JAVA_VERSION;
            }
            if (link instanceof LinkageError || link instanceof ClassNotFoundException) {
                return link instanceof ExceptionInInitializerError ? byPhase(phase) : FailureSentence.MISSING_CLASS;
            }
            if (link instanceof TimeoutException && link == error) {
                return FailureSentence.TIMEOUT;
            }
            link = link.getCause();
        }
        return byPhase(phase);
    }

    private static FailureSentence byPhase(Phase phase) {
        return switch (phase) {
            case VERIFY -> FailureSentence.DESCRIPTOR;
            case RESOLVE -> FailureSentence.CONSTRUCTOR;
            case MIGRATE -> FailureSentence.MIGRATION;
            case REGISTER -> FailureSentence.REGISTER;
            case START -> FailureSentence.START;
            case STOP -> FailureSentence.STOP;
            case REQUEST -> FailureSentence.REQUEST;
            case CALL -> FailureSentence.CALL;
        };
    }

    private static String cause(Throwable error) {
        if (error instanceof PluginRefusedException) {
            return String.valueOf(error.getMessage());
        }
        Throwable telling = error;
        while (telling instanceof ServiceConfigurationError || telling instanceof ExceptionInInitializerError) {
            Throwable inner = telling.getCause();
            if (inner == null) {
                break;
            }
            telling = inner;
        }
        String message = telling.getMessage();
        String type = telling.getClass().getSimpleName();
        String line = message == null
                ? type
                : type + ": " + message.strip().lines().findFirst().orElse("");
        return line.length() > MAXIMUM_CAUSE ? line.substring(0, MAXIMUM_CAUSE) + "…" : line;
    }
}
