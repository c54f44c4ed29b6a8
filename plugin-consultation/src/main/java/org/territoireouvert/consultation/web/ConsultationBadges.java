package org.territoireouvert.consultation.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.consultation.charter.Charter;
import org.territoireouvert.consultation.charter.Label;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.ConsultationState;
import org.territoireouvert.consultation.model.DocumentKind;
import org.territoireouvert.consultation.model.StepKind;

/** Says states in words. */
public final class ConsultationBadges {

    private static final int LAST_DAYS = 7;

    private ConsultationBadges() {}

    /** Returns the message of a state. */
    public static String key(ConsultationState state) {
        return switch (state) {
            case UPCOMING -> "state.upcoming";
            case OPEN -> "state.open";
            case CLOSED -> "state.closed";
        };
    }

    /** Returns the message of a level. */
    public static String key(ParticipationLevel level) {
        return "level." + level.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the message of a kind of step. */
    public static String key(StepKind kind) {
        return "kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the message of a kind of document. */
    public static String key(DocumentKind kind) {
        return "document." + kind.name();
    }

    /** Returns the message of the label that a consultation reaches, or that it reaches none. */
    public static String label(Charter charter) {
        return "charter.label." + charter.label().map(Label::word).orElse("none");
    }

    /** Returns the message of the link to a step in which people can, or cannot, take part today. */
    public static String link(StepKind kind, boolean open) {
        return (open ? "take-part." : "see.") + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the badge of a consultation that only staff see. */
    public static Badge draft(Messages messages, Locale locale) {
        return new Badge(Badge.Tone.WARN, messages.format(locale, "state.draft"));
    }

    /** Returns the badge of a state; in the last seven days it counts them. */
    public static Badge of(
            ConsultationState state, LocalDate closesOn, LocalDate today, Messages messages, Locale locale) {
        long left = ChronoUnit.DAYS.between(today, closesOn);
        if (state == ConsultationState.OPEN && left <= LAST_DAYS) {
            return new Badge(Badge.Tone.WARN, messages.format(locale, "state.ends-in", left));
        }
        Badge.Tone tone = switch (state) {
            case UPCOMING -> Badge.Tone.SOON;
            case OPEN -> Badge.Tone.OPEN;
            case CLOSED -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, messages.format(locale, key(state)));
    }

    /** Returns the badge of a decision's progress. */
    public static Badge of(Change.Progress progress, Messages messages, Locale locale) {
        return switch (progress) {
            case DONE -> new Badge(Badge.Tone.OPEN, messages.format(locale, "progress.done"));
            case UNDER_WAY -> new Badge(Badge.Tone.SOON, messages.format(locale, "progress.under-way"));
            case REFUSED -> new Badge(Badge.Tone.CLOSED, messages.format(locale, "progress.refused"));
        };
    }
}
