package org.territoireouvert.runner.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something to be told in the language of whoever reads it: a message of the runtime, in the file of the first word of its key.
 *
 * @param key of the message
 * @param arguments of the message: what has words in every language, and lists of it, are told in that of the reader, what else is no number is made fit to
 *     be shown
 */
public record Sentence(String key, List<Object> arguments) implements Told {

    private static final int LONGEST = 500;

    /** Copies the list. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** Makes a sentence. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    @Override
    public String in(Locale locale) {
        return new RuntimeMessages(key.substring(0, key.indexOf('.')))
                .format(
                        locale,
                        key,
                        arguments.stream()
                                .map(argument -> told(argument, locale))
                                .toArray());
    }

    /** Returns an argument of a message as it is told in a language. */
    public static Object told(Object argument, Locale locale) {
        return switch (argument) {
            case Told told -> told.in(locale);
            case List<?> list ->
                list.stream().map(item -> told(item, locale).toString()).collect(Collectors.joining(" "));
            case Number number -> number;
            default -> ShownText.start(argument.toString(), LONGEST);
        };
    }
}
