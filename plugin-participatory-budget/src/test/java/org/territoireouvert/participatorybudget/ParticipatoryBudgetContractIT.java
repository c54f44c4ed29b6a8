package org.territoireouvert.participatorybudget;

import java.nio.file.Path;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.contract.PluginContract;

class ParticipatoryBudgetContractIT extends PluginContract {

    ParticipatoryBudgetContractIT() {
        super(Path.of("target", "plugin-participatory-budget-" + System.getProperty("project.version") + ".jar"));
    }

    @Override
    public void takePart(TestSite site) {
        IdeaSite.propose(new IdeaSite(site).citizen("anne"), "Une mare pédagogique");
    }
}
