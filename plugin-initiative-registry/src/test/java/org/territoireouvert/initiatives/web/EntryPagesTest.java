package org.territoireouvert.initiatives.web;

import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.PrivateLibraries;
import org.territoireouvert.testkit.ToolkitExtension;

class EntryPagesTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT = ToolkitExtension.ofClasses(
                    PrivateLibraries.of(CSVFormat.class, IOUtils.class, Hex.class))
            .demonstrated()
            .onPostgres();

    EntryPagesTest() {
        super(new ListPage("/initiatives", "article.to-card", 20, "phase", true, "apres"));
    }
}
