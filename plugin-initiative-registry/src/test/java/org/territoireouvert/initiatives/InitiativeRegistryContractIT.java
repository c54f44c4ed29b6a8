package org.territoireouvert.initiatives;

import java.nio.file.Path;
import org.territoireouvert.testkit.PluginContract;
import org.territoireouvert.testkit.PrivateLibraries;

class InitiativeRegistryContractIT extends PluginContract {

    InitiativeRegistryContractIT() {
        super(
                Path.of("target", "plugin-initiative-registry-" + System.getProperty("project.version") + ".jar"),
                PrivateLibraries.packed());
    }
}
