package org.territoireouvert.ambassadors.web;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.ToolkitExtension;

class AmbassadorPagesTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    AmbassadorPagesTest() {
        super(new ListPage("/ambassadeurs", "article.to-card", 3, "commune", false, "avant"));
    }
}
