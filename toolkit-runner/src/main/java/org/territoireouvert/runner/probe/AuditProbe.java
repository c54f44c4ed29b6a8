package org.territoireouvert.runner.probe;

import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.runner.audit.checkpoint.CheckpointState;

/** Looks whether the end of the audit log fits its newest checkpoint, and whether checkpoints are signed at all. */
record AuditProbe(CheckpointState state, Messages messages) implements HealthProbe {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Finding look(Locale locale) {
        return switch (state.look()) {
            case CheckpointState.Sound sound ->
                new Finding(true, messages.format(locale, "health.audit", sound.entries()));
            case CheckpointState.Late late ->
                new Finding(false, messages.format(locale, "health.audit.late", late.since()));
            case CheckpointState.Unsound unsound -> new Finding(false, messages.format(locale, "health.audit.broken"));
        };
    }
}
