package org.territoireouvert.runner.cli.command.plugin;

import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.Catalogue;

/** Finds the registries that an instance knows. */
final class Catalogues {

    private Catalogues() {}

    static Catalogue of(Configuration configuration) {
        return Catalogue.EMPTY;
    }
}
