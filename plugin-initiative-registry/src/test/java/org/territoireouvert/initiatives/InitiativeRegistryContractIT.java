package org.territoireouvert.initiatives;

import java.nio.file.Path;
import java.util.Map;
import org.territoireouvert.testkit.PrivateLibraries;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.contract.PluginContract;

class InitiativeRegistryContractIT extends PluginContract {

    InitiativeRegistryContractIT() {
        super(
                Path.of("target", "plugin-initiative-registry-" + System.getProperty("project.version") + ".jar"),
                PrivateLibraries.packed());
    }

    @Override
    public void takePart(TestSite site) {
        String search = "/initiatives/recherches/nouvelle";
        site.asCitizen("curieuse@exemple.fr")
                .submit(search + "?theme=environment", search, Map.of("nom", "Nature", "frequence", "daily"));
    }
}
