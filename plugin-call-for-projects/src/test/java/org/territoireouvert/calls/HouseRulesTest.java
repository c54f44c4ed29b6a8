package org.territoireouvert.calls;

import org.junit.jupiter.api.Test;
import org.territoireouvert.testkit.HouseRules;

class HouseRulesTest {

    @Test
    void thisModuleKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.territoireouvert.calls");
    }
}
