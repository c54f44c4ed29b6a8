package org.territoireouvert.runner.cli;

import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.registry.RefusedException;

/** Exit codes of the command line, the same for all commands. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int ENVIRONMENT = 1;
    public static final int REQUEST = 2;

    /** Something cannot be believed: a signature, a checksum, what was altered. */
    public static final int REFUSED = 3;

    /** Something does not fit what is there: requirements, names, versions of the API. */
    public static final int CONFLICT = 4;

    public static final int INTERNAL = 70;

    private ExitCode() {}

    static int of(ToolkitException failure) {
        if (failure instanceof RefusedException refused) {
            return switch (refused.ground()) {
                case REQUEST -> REQUEST;
                case ENVIRONMENT -> ENVIRONMENT;
                case TRUST -> REFUSED;
                case CONFLICT -> CONFLICT;
            };
        }
        return of(failure.code().kind());
    }

    private static int of(ErrorCode.Kind kind) {
        return switch (kind) {
            case USER -> REQUEST;
            case ENVIRONMENT -> ENVIRONMENT;
            case INTERNAL -> INTERNAL;
        };
    }
}
