package org.territoireouvert.runner.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Options and arguments of the shapes that many commands have. */
public final class CommandOptions {

    private CommandOptions() {}

    /** Returns an option that is there or not. */
    public static OptionSpec flag(String name, String key, CommandMessages messages) {
        return OptionSpec.builder(name).description(messages.say(key)).build();
    }

    /** Returns an option with a text. */
    public static OptionSpec text(String name, String label, String key, CommandMessages messages) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(messages.say(label))
                .description(messages.say(key))
                .build();
    }

    /** Returns an option with a text that may be given several times. */
    public static OptionSpec texts(String name, String label, String key, CommandMessages messages) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(messages.say(label))
                .description(messages.say(key))
                .build();
    }

    /** Returns arguments, as many as the arity says. */
    public static PositionalParamSpec words(String arity, String label, CommandMessages messages) {
        return PositionalParamSpec.builder()
                .arity(arity)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(messages.say(label))
                .hideParamSyntax(true)
                .build();
    }

    /** Returns the arguments that were typed, in order. */
    public static List<String> words(ParseResult typed) {
        return typed.matchedPositionals().stream()
                .flatMap(positional -> positional.stringValues().stream())
                .toList();
    }
}
