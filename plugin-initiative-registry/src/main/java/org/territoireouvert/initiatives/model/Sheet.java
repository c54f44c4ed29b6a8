package org.territoireouvert.initiatives.model;

/**
 * All that an entry says (fiche), in the parts of its form. A sheet may be unfinished; {@link Quality} says what is missing.
 *
 * @param kind of the entry; parts that the kind has not are empty
 */
public record Sheet(
        EntryKind kind,
        Subject subject,
        Place place,
        Partnership partnership,
        Course course,
        Means means,
        Lessons lessons,
        Sharing sharing) {

    /** Returns a sheet on which nothing is written. */
    public static Sheet empty(EntryKind kind) {
        return new Sheet(
                kind,
                Subject.EMPTY,
                Place.EMPTY,
                Partnership.EMPTY,
                Course.EMPTY,
                Means.EMPTY,
                Lessons.EMPTY,
                Sharing.EMPTY);
    }

    /** Returns this sheet with another subject. */
    public Sheet with(Subject other) {
        return new Sheet(kind, other, place, partnership, course, means, lessons, sharing);
    }

    /** Returns this sheet at another place. */
    public Sheet with(Place other) {
        return new Sheet(kind, subject, other, partnership, course, means, lessons, sharing);
    }

    /** Returns this sheet carried by others. */
    public Sheet with(Partnership other) {
        return new Sheet(kind, subject, place, other, course, means, lessons, sharing);
    }

    /** Returns this sheet with another course. */
    public Sheet with(Course other) {
        return new Sheet(kind, subject, place, partnership, other, means, lessons, sharing);
    }

    /** Returns this sheet with other means. */
    public Sheet with(Means other) {
        return new Sheet(kind, subject, place, partnership, course, other, lessons, sharing);
    }

    /** Returns this sheet with other lessons. */
    public Sheet with(Lessons other) {
        return new Sheet(kind, subject, place, partnership, course, means, other, sharing);
    }

    /** Returns this sheet shared in another way. */
    public Sheet with(Sharing other) {
        return new Sheet(kind, subject, place, partnership, course, means, lessons, other);
    }
}
