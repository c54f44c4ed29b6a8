package org.territoireouvert.initiatives;

import java.nio.file.Path;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.PrivateLibraries;

/** The plugin as compiled here. */
public final class ThisPlugin {

    private ThisPlugin() {}

    /** Returns the plugin with its libraries. */
    public static PluginSource source() {
        return PluginSource.of(
                Path.of("target", "classes"), PrivateLibraries.of(CSVFormat.class, IOUtils.class, Hex.class));
    }
}
