package org.territoireouvert.api.list;

import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;

/** Says that an address asks for a filter value or an order that the list does not have; answered with status 400. */
public final class UnknownChoiceException extends ToolkitException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /** Creates the exception for a parameter of a list. */
    public UnknownChoiceException(String parameter) {
        super(
                new ErrorCode("UNKNOWN_CHOICE", ErrorCode.Kind.USER),
                "The list has no such choice of \"" + parameter + "\"");
        this.parameter = parameter;
    }

    /** Returns the name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
