package org.territoireouvert.runner.cli.command.plugin;

import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.Catalogue;
import org.territoireouvert.runner.installation.RegistryCatalogue;

/** Finds what the registries of an instance say. */
final class Catalogues {

    private Catalogues() {}

    /** Reads what was kept of them. */
    static Catalogue kept(Configuration configuration) {
        return RegistryCatalogue.kept(configuration);
    }

    /** Asks them; says which ones did not answer. */
    static Catalogue fresh(Configuration configuration, CommandContext context) {
        return RegistryCatalogue.fresh(configuration, failure -> context.terminal()
                .err()
                .println(context.messages()
                        .say("plugin.unanswered", failure.sentence(context.messages().locale()))));
    }
}
