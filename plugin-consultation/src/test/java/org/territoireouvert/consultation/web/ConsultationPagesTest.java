package org.territoireouvert.consultation.web;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.PrivateLibraries;
import org.territoireouvert.testkit.ToolkitExtension;

class ConsultationPagesTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses(PrivateLibraries.of(
                    KMeansPlusPlusClusterer.class,
                    Variance.class,
                    RealMatrix.class,
                    CSVFormat.class,
                    IOUtils.class,
                    Hex.class))
            .demonstrated()
            .onPostgres();

    ConsultationPagesTest() {
        super(new ListPage("/consultations", "main ul.to-rows > li", 3, "etat", true, "apres"));
    }
}
