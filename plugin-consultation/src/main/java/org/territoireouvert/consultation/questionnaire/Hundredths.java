package org.territoireouvert.consultation.questionnaire;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Numbers with two decimals at most, as whole hundredths. */
public final class Hundredths {

    /** Of one. */
    public static final long ONE = 100;

    private static final String NUMBER = "[-−]?[0-9]{1,10}(\\.[0-9]{1,2})?";
    private static final int DECIMALS = 2;

    private Hundredths() {}

    /** Reads a number as people type it: with a comma or a point, spaces between thousands; empty for anything else. */
    public static OptionalLong parse(String typed) {
        String text =
                typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('−', '-');
        return text.matches(NUMBER)
                ? OptionalLong.of(new BigDecimal(text).movePointRight(DECIMALS).longValueExact())
                : OptionalLong.empty();
    }

    /** Returns a number in the writing of the JDK, without zeros at the end: {@code -2.5}. */
    public static String text(long hundredths) {
        return number(hundredths).stripTrailingZeros().toPlainString();
    }

    /** Returns a number. */
    public static BigDecimal number(long hundredths) {
        return BigDecimal.valueOf(hundredths, DECIMALS);
    }
}
