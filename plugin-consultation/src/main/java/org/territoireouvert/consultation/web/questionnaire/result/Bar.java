package org.territoireouvert.consultation.web.questionnaire.result;

/**
 * A bar of a chart.
 *
 * @param width of 1000
 * @param retired whether it is a choice that is not offered any more
 */
public record Bar(String label, long people, int percent, int width, boolean retired) {

    private static final int FULL = 1_000;
    private static final int PERCENT = 100;

    static Bar of(String label, long people, long base, boolean retired) {
        return new Bar(
                label,
                people,
                base == 0 ? 0 : (int) Math.round(PERCENT * (double) people / base),
                base == 0 ? 0 : (int) Math.round(FULL * (double) people / base),
                retired);
    }
}
