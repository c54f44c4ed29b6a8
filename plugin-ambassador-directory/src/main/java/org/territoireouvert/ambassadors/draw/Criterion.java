package org.territoireouvert.ambassadors.draw;

import java.util.List;

/**
 * What volunteers say of themselves so that those who are drawn resemble the population: sex, age group, commune.
 *
 * @param name as it is shown
 * @param quotas one for each possible answer, in order, none twice
 */
public record Criterion(String name, List<Quota> quotas) {

    /** Most criteria of a draw. */
    public static final int MOST = 3;

    /** Most answers to a criterion. */
    public static final int MOST_ANSWERS = 12;

    /** Copies the quotas and refuses answers that stand twice. */
    public Criterion {
        quotas = List.copyOf(quotas);
        long different = quotas.stream().map(Quota::value).distinct().count();
        if (quotas.isEmpty() || quotas.size() > MOST_ANSWERS || different != quotas.size()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" needs 1 to " + MOST_ANSWERS + " different answers, not "
                            + quotas.stream().map(Quota::value).toList());
        }
    }

    /** Returns the possible answers. */
    public List<String> values() {
        return quotas.stream().map(Quota::value).toList();
    }
}
