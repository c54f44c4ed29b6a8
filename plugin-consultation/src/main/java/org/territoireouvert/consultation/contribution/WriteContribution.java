package org.territoireouvert.consultation.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.contribution.Contribution.State;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.profile.Participants;

/** People contribute, change what they wrote and take it back while the step is open; staff note what came in otherwise. */
public final class WriteContribution {

    /** How many contributions of one person a step takes. */
    public static final int MOST_OF_ONE = 50;

    private final PluginContext context;
    private final ContributionRepository contributions;
    private final ContributionContent content;
    private final Participants participants = new Participants();

    /** Creates the use case. */
    public WriteContribution(PluginContext context, ContributionContent content) {
        this.context = context;
        this.content = content;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is stored; so it is when the same words are sent twice. */
        record Written(Contribution contribution) implements Outcome {}

        /** The step has not begun or is over. */
        record Closed() implements Outcome {}

        /** It was taken back or removed. */
        record Gone() implements Outcome {}

        /** This person wrote as many as may be. */
        record TooMany() implements Outcome {}
    }

    /** Takes what a person writes. */
    public Outcome write(PlannedStep step, ContributionKind kind, Words words, Subject subject, Actor.Citizen author) {
        return context.database().write(handle -> {
            if (!isOpen(handle, step)) {
                return new Outcome.Closed();
            }
            List<Contribution> own = contributions.writtenBy(handle, step, author.personId(), MOST_OF_ONE);
            Optional<Contribution> same = own.stream()
                    .filter(one -> one.isPublished()
                            && words.areThoseOf(one)
                            && one.subject().equals(subject))
                    .findFirst();
            if (same.isPresent()) {
                return new Outcome.Written(same.get());
            }
            return own.size() < MOST_OF_ONE
                    ? add(handle, step, kind, words, subject, author.personId(), "", author)
                    : new Outcome.TooMany();
        });
    }

    /**
     * Notes what came in otherwise, also after the step is over, but not for a draft.
     *
     * @param heardFrom how: a letter, a register, a meeting
     */
    public Outcome note(PlannedStep step, ContributionKind kind, Words words, String heardFrom, Actor actor) {
        return step.consultation().isPublished()
                ? context.database().write(handle -> add(handle, step, kind, words, Subject.NONE, "", heardFrom, actor))
                : new Outcome.Closed();
    }

    private Outcome add(
            Handle handle,
            PlannedStep step,
            ContributionKind kind,
            Words words,
            Subject subject,
            String author,
            String heardFrom,
            Actor actor) {
        Instant now = context.clock().instant();
        Contribution contribution = Contribution.of(context.ids().next(), step, kind, words, author, now)
                .about(subject)
                .heard(heardFrom);
        contributions.add(handle, contribution);
        content.changed(handle, step, contribution, actor);
        participants.took(handle, step.consultation().slug(), author);
        return new Outcome.Written(contribution);
    }

    /** Takes other words of a contribution. */
    public Outcome change(PlannedStep step, String id, Words words, Actor.Citizen author) {
        return context.database().write(handle -> {
            Optional<Contribution> before = own(handle, step, id, author);
            if (before.isEmpty()) {
                return new Outcome.Gone();
            }
            if (!isOpen(handle, step)) {
                return new Outcome.Closed();
            }
            Contribution after = before.get().reworded(words, context.clock().instant());
            contributions.reword(handle, before.get(), after);
            content.changed(handle, step, after, author);
            return new Outcome.Written(after);
        });
    }

    private Optional<Contribution> own(Handle handle, PlannedStep step, String id, Actor.Citizen author) {
        return contributions
                .find(handle, step, id)
                .filter(found -> found.isPublished() && found.authorId().equals(author.personId()));
    }

    /** Takes a contribution back; false when it is not of this person or is gone already. */
    public boolean withdraw(PlannedStep step, String id, Actor.Citizen author) {
        return context.database().write(handle -> {
            boolean moved = own(handle, step, id, author).isPresent()
                    && contributions.move(
                            handle,
                            id,
                            State.PUBLISHED,
                            State.WITHDRAWN,
                            context.clock().instant());
            if (moved) {
                content.removed(handle, id);
            }
            return moved;
        });
    }

    private boolean isOpen(Handle handle, PlannedStep step) {
        return step.isOpenOn(LocalDate.ofInstant(context.database().now(handle), context.zone()));
    }
}
