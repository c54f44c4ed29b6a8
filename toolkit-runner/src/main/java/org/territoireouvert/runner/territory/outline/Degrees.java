package org.territoireouvert.runner.territory.outline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Degrees of an outline as text: to a metre, which is finer than any picture of it, and each number in one form only. */
final class Degrees {

    private static final int DECIMALS = 5;

    private Degrees() {}

    static String text(BigDecimal degrees) {
        BigDecimal rounded = degrees.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
