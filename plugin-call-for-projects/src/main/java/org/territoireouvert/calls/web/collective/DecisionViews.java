package org.territoireouvert.calls.web.collective;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.Invitation;
import org.territoireouvert.calls.model.collective.Proposal;

/** Decisions as lists show them. */
final class DecisionViews {

    /** A decision in a list. */
    public record Row(String title, String path, Badge badge, boolean isOpen, Instant endsAt, Instant at) {}

    private final CollectiveFrame frame;
    private final WaitingDecisions waiting;

    DecisionViews(CollectiveFrame frame) {
        this.frame = frame;
        this.waiting = new WaitingDecisions(frame.store());
    }

    List<Row> open(Handle handle, Inside inside, Locale locale) {
        return frame.store().decisions().open(handle, inside.collective().id()).stream()
                .map(decision -> row(handle, inside, decision, locale))
                .toList();
    }

    Row row(Handle handle, Inside inside, Decision decision, Locale locale) {
        return new Row(
                title(handle, inside, decision.proposal(), locale),
                decision.path(),
                badge(handle, inside, decision, locale),
                decision.isOpen(),
                decision.endsAt(),
                decision.settledAt().orElse(decision.proposedAt()));
    }

    Badge badge(Handle handle, Inside inside, Decision decision, Locale locale) {
        return switch (decision.state()) {
            case OPEN ->
                waiting.waits(handle, inside.collective(), inside.everybody(), inside.acting(), decision)
                        ? badge(Badge.Tone.WARN, "waits", locale)
                        : badge(Badge.Tone.SOON, "open", locale);
            case ADOPTED -> badge(Badge.Tone.OPEN, "adopted", locale);
            case REJECTED -> badge(Badge.Tone.CLOSED, "rejected", locale);
            case WITHDRAWN -> badge(Badge.Tone.CLOSED, "withdrawn", locale);
            case VOID -> badge(Badge.Tone.CLOSED, "void", locale);
        };
    }

    private Badge badge(Badge.Tone tone, String word, Locale locale) {
        return new Badge(tone, frame.say(locale, "collective.decision." + word));
    }

    /** Returns what is proposed, in a line. */
    String title(Handle handle, Inside inside, Proposal proposal, Locale locale) {
        String key = "collective.proposal." + CollectiveFrame.word(proposal.kind());
        return switch (proposal.kind()) {
            case INVITE -> {
                String label = frame.store()
                        .invitations()
                        .find(handle, inside.collective().id(), proposal.target())
                        .map(Invitation::label)
                        .orElse("");
                yield label.isEmpty() ? frame.say(locale, key + ".somebody") : frame.say(locale, key, label);
            }
            case COORDINATE ->
                proposal.target().isEmpty()
                        ? frame.say(locale, key + ".nobody")
                        : frame.say(locale, key, inside.names().of(proposal.target()));
            case ADMIT, EXCLUDE -> frame.say(locale, key, inside.names().of(proposal.target()));
            case DESCRIBE, CHARTER, DISSOLVE -> frame.say(locale, key);
        };
    }
}
