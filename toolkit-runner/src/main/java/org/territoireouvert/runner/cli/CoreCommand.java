package org.territoireouvert.runner.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of the runtime: what can be typed, and what it does. */
interface CoreCommand {

    /** Returns the words after {@code ouvert}, for example {@code plugin disable}. */
    String name();

    /** Adds options and arguments. */
    default void declare(CommandSpec spec, CommandMessages messages) {}

    /** Runs once; returns the exit code. */
    int run(ParseResult typed, CommandContext context) throws Exception;
}
