package org.territoireouvert.runner.cli;

import org.territoireouvert.api.ErrorCode;

/** Exit codes of the command line, the same for all commands. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int ENVIRONMENT = 1;
    public static final int REQUEST = 2;
    public static final int INTERNAL = 70;

    private ExitCode() {}

    static int of(ErrorCode.Kind kind) {
        return switch (kind) {
            case USER -> REQUEST;
            case ENVIRONMENT -> ENVIRONMENT;
            case INTERNAL -> INTERNAL;
        };
    }
}
