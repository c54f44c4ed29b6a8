package org.territoireouvert.participatorybudget.cli;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Command;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
import org.territoireouvert.participatorybudget.result.CountEdition;

/** The commands of this plugin. */
public final class BudgetCommands {

    private BudgetCommands() {}

    /** Returns them in the order of the help. */
    public static List<Command> all(PluginContext context, EditionStore store, CountEdition countEdition) {
        return List.of(
                new ImportCommand(context, new ImportVote(context, store)).command(),
                new CountCommand(context, store, countEdition).command(),
                new ExportCommand(context, store).command(),
                new JudgeCommand(context).command(),
                new RecountCommand(context).command());
    }
}
