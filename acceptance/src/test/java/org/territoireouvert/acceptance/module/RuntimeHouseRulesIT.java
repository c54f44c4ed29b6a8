package org.territoireouvert.acceptance.module;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.HouseRules;

/** The modules that the test kit itself is built on keep its rules too. */
class RuntimeHouseRulesIT {

    @ParameterizedTest
    @ValueSource(strings = {"toolkit-api", "toolkit-runner"})
    void theModuleKeepsTheRulesOfTheHouse(String module) {
        HouseRules.check(Repository.root().resolve(module).resolve("target/classes"));
    }
}
