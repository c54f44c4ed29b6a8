package org.territoireouvert.consultation.amending;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.Contribution.Part;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.contribution.Words;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.amendment.Amendment;

/**
 * An amendment that somebody proposes.
 *
 * @param version on which it was written
 * @param reason why, in the words of its author (exposé des motifs)
 * @param answer what the authority says to it; empty while it has not decided
 * @param adoptedIn version into which it went; 0 for none yet
 * @param cosigners how many people sign it besides its author
 */
public record SuggestedAmendment(
        String id,
        int version,
        Amendment amendment,
        String reason,
        String authorId,
        State state,
        String answer,
        int adoptedIn,
        int cosigners,
        Instant createdAt) {

    /** Where an amendment stands. */
    public enum State {
        /** The authority has not decided. */
        PROPOSED,
        /** It goes into the next version, as it was written or reworded. */
        ACCEPTED,
        /** The authority decided against it, with a reason. */
        REJECTED,
        /** Its author took it back. */
        WITHDRAWN
    }

    /**
     * Describes it as a contribution to a step: the words that it proposes, and why.
     *
     * @param article title of the article or section that it is about
     */
    public Contribution contribution(PlannedStep step, String article) {
        String words = String.join("\n\n", amendment.words());
        List<Part> parts = Stream.of(words, reason)
                .filter(text -> !text.isEmpty())
                .map(text -> new Part("", text))
                .toList();
        return Contribution.of(
                id, step, ContributionKind.AMENDMENT, new Words(Position.NONE, article, parts), authorId, createdAt);
    }
}
