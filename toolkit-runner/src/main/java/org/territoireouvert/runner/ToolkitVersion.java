package org.territoireouvert.runner;

/** Versions of this runtime and of the API that it serves. */
public final class ToolkitVersion {

    /** Version of the API that plugins are compiled against. */
    public static final String API = "0.1.0";

    private ToolkitVersion() {}
}
