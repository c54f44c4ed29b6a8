package org.territoireouvert.api;

import org.jspecify.annotations.Nullable;

/** Reports what stands in the way, with a message that names the value and the remedy in one sentence. */
public class ToolkitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    /** Creates an exception without a cause. */
    public ToolkitException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** Creates an exception with its cause. */
    public ToolkitException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns the stable name and kind of this error. */
    public ErrorCode code() {
        return code;
    }
}
