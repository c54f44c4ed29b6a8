package org.territoireouvert.initiatives.web;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;

/** Says in words what entries say in codes. */
public final class EntryWords {

    private EntryWords() {}

    /** Returns how far an initiative is; nothing when its authors have not said it. */
    public static Optional<Badge> badge(
            Optional<Phase> phase, Optional<PhaseStatus> status, Messages messages, Locale locale) {
        return status.filter(found -> found != PhaseStatus.RUNNING)
                .map(found -> new Badge(tone(found), of("status.", found, messages, locale)))
                .or(() -> phase.map(found -> new Badge(
                        found == Phase.OPERATION ? Badge.Tone.OPEN : Badge.Tone.SOON,
                        of("phase.", found, messages, locale))));
    }

    private static Badge.Tone tone(PhaseStatus status) {
        return switch (status) {
            case RUNNING -> Badge.Tone.OPEN;
            case LATE, PAUSED, BLOCKED -> Badge.Tone.SOON;
            case ABANDONED, ENDED -> Badge.Tone.CLOSED;
        };
    }

    /** Returns the words of a kind. */
    public static String kind(EntryKind kind, Messages messages, Locale locale) {
        return of("entry-kind.", kind, messages, locale);
    }

    /** Returns the words of a constant. */
    public static String of(String prefix, Enum<?> constant, Messages messages, Locale locale) {
        return messages.format(
                locale, prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
