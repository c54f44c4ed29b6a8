package org.territoireouvert.participatorybudget.edition;

import java.util.Locale;

/** Who reads an edition and where it stands in lists. */
public enum Stage {
    /** Staff prepare it, nobody else knows of it (brouillon). */
    DRAFT,
    /** Everybody reads it (publiée). */
    PUBLISHED,
    /** Everybody reads it at its address; it has left the first list and the home page (archivée). */
    ARCHIVED;

    /** Tells whether everybody may read it. */
    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Returns its word in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
