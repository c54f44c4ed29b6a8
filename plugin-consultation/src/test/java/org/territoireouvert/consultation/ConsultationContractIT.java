package org.territoireouvert.consultation;

import java.nio.file.Path;
import org.territoireouvert.testkit.PrivateLibraries;
import org.territoireouvert.testkit.contract.PluginContract;

class ConsultationContractIT extends PluginContract {

    ConsultationContractIT() {
        super(
                Path.of("target", "plugin-consultation-" + System.getProperty("project.version") + ".jar"),
                PrivateLibraries.packed());
    }
}
