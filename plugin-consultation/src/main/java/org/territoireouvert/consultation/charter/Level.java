package org.territoireouvert.consultation.charter;

import java.util.Locale;

/** How much a criterion weighs. */
public enum Level {
    /** The law asks for it. */
    LEGAL,
    /** The charter asks every consultation for it (socle). */
    CORE,
    /** It goes beyond. */
    EXEMPLARY;

    /** Returns the word in messages and documents: the name in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
