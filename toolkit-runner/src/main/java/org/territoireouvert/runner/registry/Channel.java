package org.territoireouvert.runner.registry;

/** For whom a release is made. */
public enum Channel {
    /** For everybody. */
    STABLE,
    /** For those who try things out. */
    PREVIEW
}
