package org.territoireouvert.runner.installation.lock;

/** Says that {@code plugins.lock} cannot be read, so that nobody knows what is wanted. */
public final class UnreadableLockException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; the detail is for the support. */
    public UnreadableLockException(String detail, Throwable cause) {
        super(detail, cause);
    }
}
