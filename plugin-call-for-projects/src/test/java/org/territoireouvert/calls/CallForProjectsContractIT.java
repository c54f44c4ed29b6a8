package org.territoireouvert.calls;

import java.nio.file.Path;
import org.territoireouvert.testkit.contract.PluginContract;

class CallForProjectsContractIT extends PluginContract {

    CallForProjectsContractIT() {
        super(Path.of("target", "plugin-call-for-projects-" + System.getProperty("project.version") + ".jar"));
    }
}
