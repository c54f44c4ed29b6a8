package org.territoireouvert.ambassadors.web.ledger;

import java.util.OptionalInt;
import org.territoireouvert.ambassadors.ledger.LedgerFigures;
import org.territoireouvert.ambassadors.ledger.LedgerLine;

/**
 * A line of the register as it is shown.
 *
 * @param label name of the administration, of the kind, or the year
 * @param path where its requests or its lines are, empty for none
 * @param inTimePercent of the answers, within the promised delay; empty without answers
 */
public record LedgerView(
        String label,
        String path,
        LedgerFigures figures,
        OptionalInt median,
        OptionalInt ninetieth,
        OptionalInt inTimePercent) {

    private static final int PERCENT = 100;

    static LedgerView of(LedgerLine line, String label, String path) {
        LedgerFigures figures = line.figures();
        return new LedgerView(
                label,
                path,
                figures,
                line.delays().median(),
                line.delays().ninetieth(),
                figures.answered() == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(Math.round((float) PERCENT * figures.inTime() / figures.answered())));
    }
}
