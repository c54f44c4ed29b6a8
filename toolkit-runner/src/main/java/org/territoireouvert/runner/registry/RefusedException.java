package org.territoireouvert.runner.registry;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.ErrorCode;
import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.runner.text.Sentence;
import org.territoireouvert.runner.text.ShownText;

/**
 * Says in one sentence why something about plugins was refused and what to do; nothing was changed. The sentence is a message of the
 * runtime, in the file of the first word of its key: {@code registry.expired} stands in {@code registry_fr.properties}.
 */
public final class RefusedException extends ToolkitException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ARGUMENT = 1_000;

    /** Why, for programs: each has an exit code of its own. */
    public enum Ground {
        /** Something else has to be typed. */
        REQUEST(ErrorCode.Kind.USER),
        /** The machine, the network or a file is in the way. */
        ENVIRONMENT(ErrorCode.Kind.ENVIRONMENT),
        /** It cannot be believed. */
        TRUST(ErrorCode.Kind.USER),
        /** It does not fit what is there. */
        CONFLICT(ErrorCode.Kind.USER);

        private final ErrorCode.Kind kind;

        Ground(ErrorCode.Kind kind) {
            this.kind = kind;
        }
    }

    private final Ground ground;
    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * Creates the refusal.
     *
     * @param messageKey of the sentence
     * @param arguments texts, numbers and sentences; what strangers wrote is made fit to be shown
     */
    public RefusedException(Ground ground, String messageKey, Object... arguments) {
        super(new ErrorCode("REFUSED_" + ground, ground.kind), messageKey + " " + shown(arguments));
        this.ground = ground;
        this.messageKey = messageKey;
        this.arguments = shown(arguments);
    }

    /** Creates the refusal with what led to it. */
    public RefusedException(Throwable cause, Ground ground, String messageKey, Object... arguments) {
        super(new ErrorCode("REFUSED_" + ground, ground.kind), messageKey + " " + shown(arguments), cause);
        this.ground = ground;
        this.messageKey = messageKey;
        this.arguments = shown(arguments);
    }

    private static List<Object> shown(Object... arguments) {
        return List.of(arguments).stream()
                .map(argument -> argument instanceof CharSequence text
                        ? ShownText.start(text.toString(), LONGEST_ARGUMENT)
                        : argument)
                .toList();
    }

    /** Returns why. */
    public Ground ground() {
        return ground;
    }

    /** Returns the key of the sentence. */
    public String messageKey() {
        return messageKey;
    }

    /** Returns the arguments of the sentence, fit to be shown. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Returns the sentence. */
    public String sentence(Locale locale) {
        String file = messageKey.substring(0, messageKey.indexOf('.'));
        return new RuntimeMessages(file)
                .format(
                        locale,
                        messageKey,
                        arguments.stream()
                                .map(argument -> Sentence.told(argument, locale))
                                .toArray());
    }
}
