package org.territoireouvert.participatorybudget.web.work;

import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * Funded projects added up, as figures and as a chart.
 *
 * @param funded how many there are
 * @param finished how many are finished
 * @param voted what they cost
 * @param spent what was paid so far
 * @param bars how many have each status, in the order of the statuses; last those without any
 */
public record TotalsView(int funded, int finished, Money voted, Money spent, List<Bar> bars) {

    /** Copies the list. */
    public TotalsView {
        bars = List.copyOf(bars);
    }

    /**
     * A bar of the chart.
     *
     * @param label the status in words
     * @param projects how many have it
     * @param width of 1,000
     */
    public record Bar(String label, int projects, int width) {}
}
