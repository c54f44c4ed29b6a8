package org.territoireouvert.runner.storage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.ToolkitException;

/** Says what stands in the way of the storage, in French by {@link #getMessage} and in either language on demand. */
public final class StorageException extends ToolkitException {

    private static final long serialVersionUID = 1L;

    private final StorageProblem problem;
    private final String messageKey;
    private final transient List<Object> arguments;

    /** Creates the exception; the arguments are those of the message. */
    public StorageException(StorageProblem problem, @Nullable Throwable cause, Object... arguments) {
        super(problem.code(), StorageMessages.format(Locale.FRENCH, problem.messageKey(), arguments), cause);
        this.problem = problem;
        this.messageKey = problem.messageKey();
        this.arguments = List.of(arguments);
    }

    /** Returns what stands in the way. */
    public StorageProblem problem() {
        return problem;
    }

    /** Returns the last argument of the message, which says the most; empty when there is none. */
    public String detail() {
        return arguments.isEmpty() ? "" : String.valueOf(arguments.getLast());
    }

    /** Returns the key of the message in {@code storage_fr.properties} and {@code storage_en.properties}. */
    public String messageKey() {
        return messageKey;
    }

    /** Returns the arguments of the message. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Returns the sentence in a language. */
    public String message(Locale locale) {
        return StorageMessages.format(locale, messageKey, arguments.toArray());
    }
}
