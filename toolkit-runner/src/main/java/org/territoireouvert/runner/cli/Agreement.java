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
 * @param words start of the keys {@code .ask}, {@code .no-terminal} and {@code .not-done}
 */
public record Agreement(CommandContext context, ParseResult typed, String words) {

    private static final String DRY_RUN = "--dry-run";
    private static final String YES = "--yes";
    private static final Set<String> YES_WORDS = Set.of("o", "oui", "y", "yes");

    /** Asks about a change of the plugins. */
    public Agreement(CommandContext context, ParseResult typed) {
        this(context, typed, "plugin");
    }

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
            context.terminal().err().println(context.messages().say(words + ".no-terminal"));
            return false;
        }
        boolean yes = context.terminal()
                .ask(context.messages().say(words + ".ask"))
                .map(answer -> YES_WORDS.contains(answer.toLowerCase(Locale.ROOT)))
                .orElse(false);
        if (!yes) {
            context.say(words + ".not-done");
        }
        return yes;
    }
}
