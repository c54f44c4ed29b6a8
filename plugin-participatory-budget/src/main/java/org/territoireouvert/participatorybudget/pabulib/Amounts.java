package org.territoireouvert.participatorybudget.pabulib;

import java.math.BigDecimal;

/** Checks that a cell holds a number that can be counted exactly. */
final class Amounts {

    private Amounts() {}

    /** Return whether the text is an acceptable number; complain when not. */
    static boolean check(String text, String field, boolean mayBeNegative, long line, Problems problems)
            throws PabulibException {
        if (!Decimals.isNumber(text)) {
            problems.add(PabulibProblem.Kind.NOT_A_NUMBER, line, "value", text, "field", field);
            return false;
        }
        BigDecimal number = Decimals.parse(text);
        if (!mayBeNegative && number.signum() < 0) {
            problems.add(PabulibProblem.Kind.NEGATIVE_NUMBER, line, "value", text, "field", field);
            return false;
        }
        if (Decimals.tooLong(number)) {
            problems.add(PabulibProblem.Kind.NUMBER_TOO_LONG, line, "value", text, "field", field);
            return false;
        }
        return true;
    }
}
