package org.territoireouvert.consultation.web;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.consultation.ThisPlugin;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.ToolkitExtension;

class ConsultationPagesTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses(ThisPlugin.libraries()).demonstrated().onPostgres();

    ConsultationPagesTest() {
        super(new ListPage("/consultations", "main ul.to-rows > li", 3, "etat", true, "apres"));
    }
}
