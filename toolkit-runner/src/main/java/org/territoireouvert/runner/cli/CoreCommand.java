package org.territoireouvert.runner.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command: what can be typed, and what it does. */
public interface CoreCommand {

    /** Returns the words after {@code ouvert}, for example {@code plugin disable}. */
    String name();

    /** Returns its line in the help; without one, the message {@code command.<name with dots>} of the runtime. */
    default Optional<String> summary() {
        return Optional.empty();
    }

    /** Returns the line of its group in the help, when the runtime has no words for it. */
    default Optional<String> groupSummary() {
        return Optional.empty();
    }

    /** Adds options and arguments. */
    default void declare(CommandSpec spec, CommandMessages messages) {}

    /** Runs once; returns the exit code. */
    int run(ParseResult typed, CommandContext context) throws Exception;
}
