package org.territoireouvert.runner.storage.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.storage.Engine;

class EngineScriptsTest {

    private static final Map<String, String> FILES = Map.of(
            "V0002__second.sql", "two;",
            "V0001__first.sql", "one;",
            "V0001__first.sqlite.sql", "trigger of one;",
            "V0001__first.postgresql.sql", "function of one;");

    @Test
    void whatOneEngineUnderstandsFollowsItsScript() {
        assertThat(EngineScripts.of(FILES, Engine.SQLITE))
                .containsExactly(
                        new MigrationScript("V0001__first.sql", "one;trigger of one;"),
                        new MigrationScript("V0002__second.sql", "two;"));
        assertThat(EngineScripts.of(FILES, Engine.POSTGRESQL).getFirst().sql()).isEqualTo("one;function of one;");
    }
}
