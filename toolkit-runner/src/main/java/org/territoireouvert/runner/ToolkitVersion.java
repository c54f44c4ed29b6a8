package org.territoireouvert.runner;

/** Versions of this runtime and of the API that it serves. */
public final class ToolkitVersion {

    /** Version of the API that plugins are compiled against. */
    public static final String API = "0.1.0";

    /** Version of this runtime. */
    public static final String RUNTIME = "0.1.0";

    /** Earliest version of the runtime that can work with the tables that this one makes. */
    public static final String ROLLBACK_SAFE_TO = "0.1.0";

    private ToolkitVersion() {}
}
