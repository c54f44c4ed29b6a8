package org.territoireouvert.ambassadors.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of the register.
 *
 * @param label slug of the administration, name of the kind or year, whatever the lines are by
 * @param days how many answers took how many days
 */
public record LedgerLine(String label, LedgerFigures figures, Map<Integer, Integer> days) {

    /** Copies the map. */
    public LedgerLine {
        days = Map.copyOf(days);
    }

    /** Returns the delays of the answers. */
    public DelayCounts delays() {
        return new DelayCounts(days);
    }

    /** Adds lines up. */
    public static LedgerLine sum(List<LedgerLine> lines) {
        LedgerFigures figures = LedgerFigures.NONE;
        Map<Integer, Integer> days = new HashMap<>();
        for (LedgerLine line : lines) {
            figures = figures.plus(line.figures());
            line.days().forEach((day, requests) -> days.merge(day, requests, Integer::sum));
        }
        return new LedgerLine("", figures, days);
    }
}
