package org.territoireouvert.consultation.contribution;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.consultation.model.PlannedStep;

/**
 * What somebody contributed.
 *
 * @param id the same as in the tables of statements or amendments, when it is one
 * @param consultation end of its address
 * @param step number of the step
 * @param title what it is about, in a line; of a statement and of an argument there is nothing else
 * @param parts its text, in the order of the questions
 * @param authorId person who wrote it
 * @param heardFrom how it came in, when staff noted it for somebody: a letter, a meeting; empty when it was written on the site
 */
public record Contribution(
        String id,
        String consultation,
        int step,
        ContributionKind kind,
        Position position,
        String title,
        List<Part> parts,
        Subject subject,
        String authorId,
        String heardFrom,
        State state,
        Instant createdAt,
        Instant updatedAt) {

    /** How long a title is at most, in characters. */
    public static final int LONGEST_TITLE = 150;

    /** How long a part is at most, in characters. */
    public static final int LONGEST_PART = 5_000;

    /** Where a contribution stands. */
    public enum State {
        /** Everybody reads it. */
        PUBLISHED,
        /** Staff took it out of what people read, with a reason. */
        HIDDEN,
        /** Its author took it back, or closed their account and took along what they wrote. */
        WITHDRAWN
    }

    /**
     * A part of the text.
     *
     * @param question as it was when it was answered; empty when people write freely
     */
    public record Part(String question, String text) {}

    /** Copies the parts. */
    public Contribution {
        parts = List.copyOf(parts);
    }

    /** Describes what a person publishes in a step now. */
    public static Contribution of(
            String id, PlannedStep step, ContributionKind kind, Words words, String authorId, Instant now) {
        return new Contribution(
                id,
                step.consultation().slug(),
                step.step().number(),
                kind,
                words.position(),
                words.title(),
                words.parts(),
                Subject.NONE,
                authorId,
                "",
                State.PUBLISHED,
                now,
                now);
    }

    /** Returns all that was written, a paragraph for each part. */
    public String text() {
        String written =
                parts.stream().map(Part::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
        return written.isEmpty() ? title : written;
    }

    /** Returns the address of its page. */
    public String path() {
        return kind.path(consultation, step, id);
    }

    /** Tells whether everybody reads it. */
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /** Returns this contribution with other words. */
    public Contribution reworded(Words words, Instant now) {
        return with(words, subject, heardFrom, now);
    }

    /** Returns this contribution, which refers to an article of a text or a passage of it. */
    public Contribution about(Subject other) {
        return with(words(), other, heardFrom, updatedAt);
    }

    /** Returns this contribution, noted by staff; see {@link #heardFrom}. */
    public Contribution heard(String from) {
        return with(words(), subject, from, updatedAt);
    }

    private Words words() {
        return new Words(position, title, parts);
    }

    private Contribution with(Words words, Subject newSubject, String from, Instant now) {
        return new Contribution(
                id,
                consultation,
                step,
                kind,
                words.position(),
                words.title(),
                words.parts(),
                newSubject,
                authorId,
                from,
                state,
                createdAt,
                now);
    }
}
