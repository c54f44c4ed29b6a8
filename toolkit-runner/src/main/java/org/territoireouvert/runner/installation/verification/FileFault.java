package org.territoireouvert.runner.installation.verification;

/**
 * A file that is not as it was installed.
 *
 * @param kind of difference
 * @param file name of the file in the folder of the version
 */
public record FileFault(Kind kind, String file) {

    /** How a file can differ. */
    public enum Kind {
        /** It holds other bytes. */
        ALTERED,
        /** It is gone or cannot be read. */
        MISSING,
        /** Nobody installed it. */
        FOREIGN
    }

    @Override
    public String toString() {
        return file + " (" + kind + ")";
    }
}
