package org.territoireouvert.consultation.web;

import java.net.URI;
import java.nio.file.Path;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.ToolkitExtension;

class ConsultationPagesTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses(commonMark()).demonstrated().onPostgres();

    ConsultationPagesTest() {
        super(new ListPage("/consultations", "main ul.to-rows > li", 3, "etat", true, "apres"));
    }

    /** Maven packs it beside the plugin only after the tests. */
    private static Path commonMark() {
        return Path.of(URI.create(
                Parser.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
