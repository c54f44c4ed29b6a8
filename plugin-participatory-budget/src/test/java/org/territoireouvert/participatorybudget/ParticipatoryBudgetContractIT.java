package org.territoireouvert.participatorybudget;

import java.nio.file.Path;
import org.territoireouvert.testkit.PluginContract;

class ParticipatoryBudgetContractIT extends PluginContract {

    ParticipatoryBudgetContractIT() {
        super(Path.of("target", "plugin-participatory-budget-" + System.getProperty("project.version") + ".jar"));
    }
}
