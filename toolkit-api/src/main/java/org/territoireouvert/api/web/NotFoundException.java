package org.territoireouvert.api.web;

import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;

/** Says that an address names nothing; answered with the error page 404. */
public final class NotFoundException extends ToolkitException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with what was looked for, for the log. */
    public NotFoundException(String what) {
        super(new ErrorCode("NOT_FOUND", ErrorCode.Kind.USER), what);
    }
}
