package org.territoireouvert.runner.installation.disk;

/** Says that somebody else changes the plugins of this instance now. */
public final class BusyException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public BusyException(String message) {
        super(message);
    }
}
