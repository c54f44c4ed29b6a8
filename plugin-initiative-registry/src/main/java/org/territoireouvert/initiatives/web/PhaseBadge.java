package org.territoireouvert.initiatives.web;

import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.model.Phase;

/** Says a phase in words. */
final class PhaseBadge {

    private PhaseBadge() {}

    static Badge of(Phase phase, Messages messages, Locale locale) {
        return switch (phase) {
            case TRIAL -> new Badge(Badge.Tone.SOON, messages.format(locale, "phase.trial"));
            case RUNNING -> new Badge(Badge.Tone.OPEN, messages.format(locale, "phase.running"));
            case ENDED -> new Badge(Badge.Tone.CLOSED, messages.format(locale, "phase.ended"));
        };
    }
}
