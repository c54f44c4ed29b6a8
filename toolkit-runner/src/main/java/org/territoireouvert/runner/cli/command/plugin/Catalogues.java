package org.territoireouvert.runner.cli.command.plugin;

import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.RegistryCatalogue;
import org.territoireouvert.runner.registry.source.BelievedIndex;

/** Asks the registries of an instance. */
final class Catalogues {

    private Catalogues() {}

    /** Asks them; says which ones did not answer, and how old the answers are that should have been renewed. */
    static RegistryCatalogue fresh(Configuration configuration, boolean staleAllowed, CommandContext context) {
        RegistryCatalogue catalogue = RegistryCatalogue.fresh(
                configuration,
                staleAllowed,
                failure -> tell(
                        context,
                        "plugin.unanswered",
                        failure.sentence(context.messages().locale())));
        catalogue.indexes().stream()
                .filter(BelievedIndex::isStale)
                .forEach(stale -> tell(
                        context,
                        "registry.stale",
                        stale.registry().name(),
                        stale.overdue().toDays()));
        return catalogue;
    }

    private static void tell(CommandContext context, String key, Object... arguments) {
        context.terminal().err().println(context.messages().say(key, arguments));
    }
}
