package org.territoireouvert.ambassadors;

import org.junit.jupiter.api.Test;
import org.territoireouvert.testkit.HouseRules;

class HouseRulesTest {

    @Test
    void thisModuleKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.territoireouvert.ambassadors");
    }
}
