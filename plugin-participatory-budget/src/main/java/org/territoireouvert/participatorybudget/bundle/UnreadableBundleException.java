package org.territoireouvert.participatorybudget.bundle;

/** Says that a file is no bundle of a vote: an entry is missing, too large or cannot be read. */
public final class UnreadableBundleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String entry;

    UnreadableBundleException(String entry) {
        super("The entry \"" + entry + "\" of the bundle cannot be read");
        this.entry = entry;
    }

    /** Returns the name of the entry. */
    public String entry() {
        return entry;
    }
}
