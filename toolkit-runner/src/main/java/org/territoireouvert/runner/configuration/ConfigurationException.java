package org.territoireouvert.runner.configuration;

import java.util.List;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;

/** Says what is wrong in the configuration: a message of the command line with the key, the value and the file. */
public final class ConfigurationException extends ToolkitException {

    private static final long serialVersionUID = 1L;
    private static final ErrorCode CODE = new ErrorCode("CONFIGURATION", ErrorCode.Kind.USER);

    private final String messageKey;
    private final transient List<Object> arguments;

    ConfigurationException(String messageKey, Object... arguments) {
        super(CODE, messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Returns the key of the sentence in the messages of the command line. */
    public String messageKey() {
        return messageKey;
    }

    /** Returns the arguments of the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
