package org.territoireouvert.runner.cli.command.plugin;

import java.util.Locale;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.registry.ReleaseStanding;
import org.territoireouvert.runner.registry.Warning;

/** Says what is to be known before a plugin of a registry is chosen. */
final class ListingNotes {

    private ListingNotes() {}

    /** Says it of a plugin and of the release that most people want. */
    static void print(Listing listing, CommandContext context) {
        Locale locale = context.messages().locale();
        listing.plugin().deprecated().ifPresent(reason -> context.say("plugin.info.deprecated", reason.in(locale)));
        listing.best().ifPresent(best -> print(best, context));
    }

    /** Says it of a release. */
    static void print(ReleaseStanding standing, CommandContext context) {
        if (!standing.served()) {
            context.say(
                    "plugin.info.not-served",
                    standing.release().version(),
                    standing.release().descriptor().plugin().api(),
                    Integer.toString(standing.release().descriptor().plugin().java()));
        }
        standing.withdrawal()
                .ifPresent(withdrawal -> context.say(
                        "plugin.info.withdrawn",
                        withdrawal.version(),
                        withdrawal.reason().in(context.messages().locale())));
        standing.warnings().forEach(warning -> print(warning, context));
    }

    /** Says a known weakness. */
    static void print(Warning warning, CommandContext context) {
        context.say(
                "plugin.warning",
                warning.id(),
                warning.title().in(context.messages().locale()),
                context.messages().say("plugin.severity." + warning.severity()));
        warning.url().ifPresent(url -> context.say("plugin.warning.url", url));
    }
}
