package org.territoireouvert.consultation;

import java.nio.file.Path;
import org.territoireouvert.testkit.PluginContract;
import org.territoireouvert.testkit.PrivateLibraries;

class ConsultationContractIT extends PluginContract {

    ConsultationContractIT() {
        super(
                Path.of("target", "plugin-consultation-" + System.getProperty("project.version") + ".jar"),
                PrivateLibraries.packed());
    }
}
