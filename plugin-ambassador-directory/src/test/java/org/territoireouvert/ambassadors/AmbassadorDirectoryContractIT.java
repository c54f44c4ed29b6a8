package org.territoireouvert.ambassadors;

import java.nio.file.Path;
import org.territoireouvert.testkit.contract.PluginContract;

class AmbassadorDirectoryContractIT extends PluginContract {

    AmbassadorDirectoryContractIT() {
        super(Path.of("target", "plugin-ambassador-directory-" + System.getProperty("project.version") + ".jar"));
    }
}
