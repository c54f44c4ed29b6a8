package org.territoireouvert.ambassadors.web.request;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.ToolkitExtension;

class RequestListTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    RequestListTest() {
        super(new ListPage("/ambassadeurs/demandes", "li.amb-request", 14, "nature", true, "apres"));
    }
}
