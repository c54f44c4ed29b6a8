package org.territoireouvert.consultation.amending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.amending.SuggestedAmendment.State;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.profile.Participants;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.text.amendment.ConsolidateText;
import org.territoireouvert.consultation.text.amendment.Consolidation;

/** People propose amendments, sign those of others, and take their own back. */
public final class ProposeAmendment {

    /** How many amendments of one person wait in a step at most. */
    public static final int MOST_WAITING = 20;

    private final PluginContext context;
    private final TextRepository texts;
    private final AmendmentRepository amendments;
    private final ContributionRepository contributions;
    private final Participants participants = new Participants();

    /** Creates the use case. */
    public ProposeAmendment(PluginContext context) {
        this.context = context;
        this.texts = new TextRepository(context.service(Json.class));
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is stored. */
        record Proposed(SuggestedAmendment amendment) implements Outcome {}

        /** The step has not begun or is over. */
        record Closed() implements Outcome {}

        /** The version on which it was written, or the article or section, is not there. */
        record Gone() implements Outcome {}

        /** It would change nothing. */
        record Unchanged() implements Outcome {}

        /** The text that would come of it cannot be. */
        record Unfitting(Consolidation.Kind kind) implements Outcome {}

        /** As many of this person wait as may. */
        record TooMany() implements Outcome {}
    }

    /**
     * Proposes an amendment.
     *
     * @param version on which it was written: an older one than the last is taken too, nothing is lost
     * @param reason why
     */
    public Outcome propose(PlannedStep step, int version, Amendment amendment, String reason, String person) {
        return context.database().write(handle -> {
            if (!step.isOpenOn(LocalDate.ofInstant(context.database().now(handle), context.zone()))) {
                return new Outcome.Closed();
            }
            Optional<LegalText> text = texts.find(handle, step, version).map(TextVersion::text);
            Optional<Block> block = text.flatMap(found -> found.block(amendment.block()));
            if (text.isEmpty() || block.isEmpty()) {
                return new Outcome.Gone();
            }
            if (changesNothing(amendment, block.get())) {
                return new Outcome.Unchanged();
            }
            if (ConsolidateText.of(text.get(), List.of(amendment)) instanceof Consolidation.Refused refused) {
                return new Outcome.Unfitting(refused.problems().getFirst().kind());
            }
            if (amendments.waitingOf(handle, step, person) >= MOST_WAITING) {
                return new Outcome.TooMany();
            }
            SuggestedAmendment suggested = new SuggestedAmendment(
                    context.ids().next(),
                    version,
                    amendment,
                    reason,
                    person,
                    State.PROPOSED,
                    "",
                    0,
                    0,
                    context.clock().instant());
            amendments.add(handle, step, suggested);
            contributions.add(handle, suggested.contribution(step, block.get().title()));
            participants.took(handle, step.consultation().slug(), person);
            return new Outcome.Proposed(suggested);
        });
    }

    private static boolean changesNothing(Amendment amendment, Block block) {
        return switch (amendment) {
            case Amendment.ReplaceParagraphs replace ->
                block instanceof Article article && replace.paragraphs().equals(article.paragraphs());
            case Amendment.ChangeHeading change -> change.heading().equals(block.heading());
            default -> false;
        };
    }

    /**
     * Has a person sign an amendment that waits, or take the signature back.
     *
     * @return false when it does not wait any more, is their own, or the step is closed
     */
    public boolean sign(PlannedStep step, String id, String person, boolean signs) {
        return context.database().write(handle -> {
            boolean may = step.isOpenOn(LocalDate.ofInstant(context.database().now(handle), context.zone()))
                    && amendments
                            .find(handle, step, id)
                            .filter(found -> found.state() == State.PROPOSED
                                    && !found.authorId().equals(person))
                            .isPresent();
            if (may) {
                amendments.sign(handle, id, person, signs);
                participants.took(handle, step.consultation().slug(), person);
            }
            return may;
        });
    }

    /** Takes an amendment back; false when it is not of this person or does not wait any more. */
    public boolean withdraw(PlannedStep step, String id, String person) {
        return context.database().write(handle -> {
            Instant now = context.clock().instant();
            boolean withdrawn = amendments
                            .find(handle, step, id)
                            .filter(found -> found.authorId().equals(person))
                            .isPresent()
                    && amendments.decide(handle, step, id, State.WITHDRAWN, "", now);
            if (withdrawn) {
                contributions.move(handle, id, Contribution.State.PUBLISHED, Contribution.State.WITHDRAWN, now);
            }
            return withdrawn;
        });
    }
}
