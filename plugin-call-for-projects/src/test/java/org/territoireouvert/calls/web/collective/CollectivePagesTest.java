package org.territoireouvert.calls.web.collective;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.ToolkitExtension;

class CollectivePagesTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    CollectivePagesTest() {
        super(new ListPage("/appels-a-projets/collectifs", "main ul.to-rows > li", 4, "regle", true, "apres"));
    }
}
