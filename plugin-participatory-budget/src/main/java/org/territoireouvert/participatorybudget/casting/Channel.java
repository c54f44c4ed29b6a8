package org.territoireouvert.participatorybudget.casting;

import java.util.Locale;

/** How a person voted (canal de vote). */
public enum Channel {
    /** On the site, alone. */
    ONLINE,
    /** On the site, helped by a member of staff at a counter. */
    COUNTER,
    /** On the site, at a computer that the authority set up for it (borne de vote). */
    KIOSK,
    /** On paper. */
    PAPER;

    /** Returns the word in messages and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
