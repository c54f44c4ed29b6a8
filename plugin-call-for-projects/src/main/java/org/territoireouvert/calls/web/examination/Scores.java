package org.territoireouvert.calls.web.examination;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.calls.model.examination.Ratio;

/** Says scores as points of a hundred. */
final class Scores {

    private Scores() {}

    /** Returns points with one decimal, empty for none. */
    static String said(Optional<Ratio> score, Locale locale) {
        return score.map(one -> said(one, locale)).orElse("");
    }

    /** Returns points with one decimal. */
    static String said(Ratio score, Locale locale) {
        return said(score.ofHundred(), locale);
    }

    /** Returns a total of one assessment as points of a hundred. */
    static String said(int total, Locale locale) {
        return said(new Ratio(total, 1), locale);
    }

    private static String said(BigDecimal points, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(points);
    }
}
