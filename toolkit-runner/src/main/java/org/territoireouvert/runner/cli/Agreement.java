package org.territoireouvert.runner.cli;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Whether a change that a command has shown shall happen: with {@code --yes}, or when somebody says so at the terminal.
 *
 * @param context of the command
 * @param typed what was typed
 */
public record Agreement(CommandContext context, ParseResult typed) {

    private static final String DRY_RUN = "--dry-run";
    private static final String YES = "--yes";
    private static final Set<String> WORDS = Set.of("o", "oui", "y", "yes");

    /** Adds the options of every command that changes something. */
    public static void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(CommandOptions.flag(DRY_RUN, "option.plan", messages));
        spec.addOption(CommandOptions.flag(YES, "option.yes", messages));
    }

    /** Tells whether only what would happen is to be shown. */
    public boolean isRehearsal() {
        return typed.hasMatchedOption(DRY_RUN);
    }

    /** Returns whether it is given; when it is not, says why. */
    public boolean isGiven() {
        if (typed.hasMatchedOption(YES)) {
            return true;
        }
        if (!context.terminal().interactive()) {
            context.terminal().err().println(context.messages().say("plugin.no-terminal"));
            return false;
        }
        boolean yes = context.terminal()
                .ask(context.messages().say("plugin.ask"))
                .map(answer -> WORDS.contains(answer.toLowerCase(Locale.ROOT)))
                .orElse(false);
        if (!yes) {
            context.say("plugin.not-done");
        }
        return yes;
    }
}
