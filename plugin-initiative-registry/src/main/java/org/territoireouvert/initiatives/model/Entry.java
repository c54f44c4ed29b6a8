package org.territoireouvert.initiatives.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A published entry of the registry.
 *
 * @param slug identifies it, also in its address, and never changes: lower-case ASCII words joined by hyphens
 * @param version of the sheet, from 1 on
 * @param confirmedAt when somebody last said that the sheet is up to date
 * @param origin where it was taken from; empty for what was written here
 */
public record Entry(
        String slug,
        Sheet sheet,
        State state,
        int version,
        Instant publishedAt,
        Instant updatedAt,
        Instant confirmedAt,
        Optional<Origin> origin) {

    /** Whether it is shown. */
    public enum State {
        /** In lists and searches. */
        PUBLISHED,
        /** Read at its address, with a note that it is kept as a memory; not in lists. */
        ARCHIVED,
        /** Gone for readers: withdrawn by those who wrote it. */
        WITHDRAWN;

        /** Tells whether it is read at its address. */
        public boolean isRead() {
            return this != WITHDRAWN;
        }
    }

    /**
     * Where an entry was taken from.
     *
     * @param source identifier of the registry it came from
     * @param address of the entry there
     */
    public record Origin(String source, String address) {}

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Refuses what cannot be published. */
    public Entry {
        if (!slug.matches(SLUG)) {
            throw new IllegalArgumentException(
                    "The address \"" + slug + "\" is not made of lower-case words joined by hyphens");
        }
        if (sheet.subject().title().isBlank()) {
            throw new IllegalArgumentException("The entry \"" + slug + "\" needs a title");
        }
        if (version < 1) {
            throw new IllegalArgumentException("There is no version " + version);
        }
    }

    /** Returns the kind of its sheet. */
    public EntryKind kind() {
        return sheet.kind();
    }

    /** Returns its title. */
    public String title() {
        return sheet.subject().title();
    }

    /** Returns the address of its page on this site. */
    public String path() {
        return "/initiatives/" + slug;
    }

    /** Returns a first version that is published now. */
    public static Entry first(String slug, Sheet sheet, Instant now) {
        return new Entry(slug, sheet, State.PUBLISHED, 1, now, now, now, Optional.empty());
    }

    /** Returns the next version, which is up to date. */
    public Entry next(Sheet other, Instant now) {
        return new Entry(slug, other, state, version + 1, publishedAt, now, now, origin);
    }

    /** Returns this entry in another state. */
    public Entry in(State other, Instant now) {
        return new Entry(slug, sheet, other, version, publishedAt, now, confirmedAt, origin);
    }

    /** Returns this entry, said to be up to date. */
    public Entry confirmed(Instant now) {
        return new Entry(slug, sheet, state, version, publishedAt, updatedAt, now, origin);
    }
}
