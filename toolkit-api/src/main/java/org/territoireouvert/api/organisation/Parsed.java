package org.territoireouvert.api.organisation;

import java.util.Optional;

/**
 * A number as somebody typed it, once it was checked.
 *
 * @param <T> what it is
 */
public sealed interface Parsed<T> {

    /**
     * It can be right.
     *
     * @param value as it is kept
     * @param warningKey message: it is unusual, look again
     */
    record Valid<T>(T value, Optional<String> warningKey) implements Parsed<T> {}

    /**
     * It cannot be right.
     *
     * @param messageKey what to write instead, a message that every plugin has
     */
    record Invalid<T>(String messageKey) implements Parsed<T> {}
}
