package org.territoireouvert.consultation;

import java.nio.file.Path;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.commonmark.parser.Parser;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.PrivateLibraries;

/** The plugin of this module, as its classes are, with its private libraries. */
public final class ThisPlugin {

    private ThisPlugin() {}

    /** Returns the libraries. */
    public static Path[] libraries() {
        return PrivateLibraries.of(
                KMeansPlusPlusClusterer.class,
                Variance.class,
                RealMatrix.class,
                IndexWriter.class,
                FrenchAnalyzer.class,
                Parser.class,
                CSVFormat.class,
                IOUtils.class,
                Hex.class);
    }

    /** Returns the plugin. */
    public static PluginSource source() {
        return PluginSource.of(Path.of("target", "classes"), libraries());
    }
}
