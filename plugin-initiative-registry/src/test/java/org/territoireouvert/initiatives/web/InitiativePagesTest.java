package org.territoireouvert.initiatives.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.ToolkitExtension;

class InitiativePagesTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses(privateLibraries()).demonstrated().onPostgres();

    InitiativePagesTest() {
        super(new ListPage("/initiatives", "article.to-card", 3, "phase", true, "apres"));
    }

    /** Maven packs them beside the plugin only after the tests. */
    private static Path[] privateLibraries() {
        return Stream.of(CSVFormat.class, IOUtils.class, Hex.class)
                .map(type -> Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString())))
                .toArray(Path[]::new);
    }
}
