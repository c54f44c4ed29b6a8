package org.territoireouvert.initiatives;

import org.junit.jupiter.api.Test;
import org.territoireouvert.testkit.HouseRules;

class HouseRulesTest {

    @Test
    void thisModuleKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.territoireouvert.initiatives");
    }
}
