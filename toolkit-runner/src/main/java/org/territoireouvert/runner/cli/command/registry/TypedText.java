package org.territoireouvert.runner.cli.command.registry;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import picocli.CommandLine.ParseResult;

/** Reads what was typed; what has another shape is refused with a sentence. */
final class TypedText {

    private static final long USUAL_DAYS = 30;
    private static final long MOST_DAYS = 400;

    private TypedText() {}

    /**
     * Reads a text.
     *
     * @param refusal key of the sentence when it cannot be read; its values are the text and the reason
     */
    static <T> T read(String text, String refusal, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedException(e, Ground.REQUEST, refusal, text, String.valueOf(e.getMessage()));
        }
    }

    /** Reads an option, if it is there. */
    static <T> Optional<T> option(ParseResult typed, String name, String refusal, Function<String, T> reading) {
        return Optional.ofNullable(typed.<String>matchedOptionValue(name, null))
                .map(text -> read(text, refusal, reading));
    }

    /** Reads for how many days something is good. */
    static Duration days(ParseResult typed, String name) {
        String text = typed.matchedOptionValue(name, Long.toString(USUAL_DAYS));
        try {
            long days = Long.parseLong(text);
            if (days >= 1 && days <= MOST_DAYS) {
                return Duration.ofDays(days);
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw new RefusedException(Ground.REQUEST, "registry.wrong-days", text, MOST_DAYS);
    }
}
