package org.territoireouvert.initiatives;

import java.nio.file.Path;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.PrivateLibraries;

/** The plugin of this module, as its classes are, with its private libraries. */
public final class ThisPlugin {

    private ThisPlugin() {}

    /** Returns the plugin. */
    public static PluginSource source() {
        return PluginSource.of(
                Path.of("target", "classes"), PrivateLibraries.of(CSVFormat.class, IOUtils.class, Hex.class));
    }
}
