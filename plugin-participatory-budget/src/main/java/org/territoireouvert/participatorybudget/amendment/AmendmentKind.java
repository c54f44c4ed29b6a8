package org.territoireouvert.participatorybudget.amendment;

import java.util.Locale;

/** What an amendment changes. */
public enum AmendmentKind {
    /** Words about the vote or a project were wrong (rectificatif). */
    ERRATUM,
    /** The vote closes later (prolongation). */
    EXTENSION,
    /** A project can no longer be funded (retrait d’un projet). Ballots that name it stay as they are. */
    WITHDRAWAL;

    /** Returns the word in messages and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
