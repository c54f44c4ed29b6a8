package org.territoireouvert.initiatives.model;

import java.util.Arrays;
import java.util.Optional;

/** Parts of a sheet; each is one short step of the form. */
public enum SheetPart {
    /** {@link Subject}: what it is about. */
    SUBJECT("sujet"),
    /** {@link Place}: where it is. */
    PLACE("lieu"),
    /** {@link Partnership}: who carries it. */
    PARTNERSHIP("acteurs"),
    /** {@link Course}: how it goes. */
    COURSE("deroulement"),
    /** {@link Means}: what it costs. */
    MEANS("moyens"),
    /** {@link Lessons}: what it taught. */
    LESSONS("lecons"),
    /** {@link Sharing}: what others may take. */
    SHARING("partage");

    private final String word;

    SheetPart(String word) {
        this.word = word;
    }

    /** Returns the word for it in addresses. */
    public String word() {
        return word;
    }

    /** Returns the part of a word. */
    public static Optional<SheetPart> ofWord(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }
}
