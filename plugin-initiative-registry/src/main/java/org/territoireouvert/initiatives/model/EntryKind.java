package org.territoireouvert.initiatives.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of entries of the registry, all linked together (genre de fiche). */
public enum EntryKind {
    /** Something that was tried on a territory. */
    INITIATIVE("initiative", SheetPart.values()),
    /** A way of doing that several have used. */
    METHOD("methode", SheetPart.SUBJECT, SheetPart.COURSE, SheetPart.MEANS, SheetPart.LESSONS, SheetPart.SHARING),
    /** An organisation that others learn from. */
    ORGANISATION("organisation", SheetPart.SUBJECT, SheetPart.PLACE, SheetPart.SHARING),
    /** A learning journey or an event (parcours apprenant, évènement). */
    LEARNING("parcours", SheetPart.values()),
    /** Entries that somebody put together, with a reason. */
    COLLECTION("collection", SheetPart.SUBJECT, SheetPart.SHARING);

    private final String word;
    private final List<SheetPart> parts;

    EntryKind(String word, SheetPart... parts) {
        this.word = word;
        this.parts = List.of(parts);
    }

    /** Returns the word for it in addresses and open data. */
    public String word() {
        return word;
    }

    /** Returns what its sheet is made of, in the order of the form. */
    public List<SheetPart> parts() {
        return parts;
    }

    /** Returns the kind of a word. */
    public static Optional<EntryKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
