package org.territoireouvert.calls.web.team;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.ListPageContract;
import org.territoireouvert.testkit.ToolkitExtension;

class TeamListTest extends ListPageContract {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses().demonstrated().onPostgres();

    TeamListTest() {
        super(new ListPage(
                "/appels-a-projets/lieux-partages/equipes", "main ul.to-rows > li", 7, "nature", true, "apres"));
    }
}
