package ${package};

import java.nio.file.Path;
import org.territoireouvert.testkit.contract.PluginContract;

/** What every plugin owes to the others, checked on the packaged plugin. */
class ${className}ContractIT extends PluginContract {

    ${className}ContractIT() {
        super(Path.of(System.getProperty("plugin.jar")));
    }
}
