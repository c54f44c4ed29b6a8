package org.territoireouvert.calls.web;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.ToolkitExtension;

class CallPagesTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    CallPagesTest() {
        super(new ListPage("/appels-a-projets", "main ul.to-rows > li", 4, "etat", true, "apres"));
    }
}
