package org.territoireouvert.runner.cli;

import org.territoireouvert.api.ErrorCode;

/** Exit codes of the command line, the same for all commands. */
final class ExitCode {

    static final int DONE = 0;
    static final int ENVIRONMENT = 1;
    static final int REQUEST = 2;
    static final int INTERNAL = 70;

    private ExitCode() {}

    static int of(ErrorCode.Kind kind) {
        return switch (kind) {
            case USER -> REQUEST;
            case ENVIRONMENT -> ENVIRONMENT;
            case INTERNAL -> INTERNAL;
        };
    }
}
