package org.territoireouvert.calls.award.granting;

import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.award.FunderShare;

/**
 * What was decided for one application.
 *
 * @param funders who gives how much of it; the sum is what is granted
 * @param reasons why, plain text, possibly empty
 * @param decision reference of the decision, possibly empty
 */
public record Award(
        Money granted,
        List<FunderShare> funders,
        String reasons,
        boolean reasonsPublic,
        LocalDate decidedOn,
        String decision) {

    /** Copies the funders. */
    public Award {
        funders = List.copyOf(funders);
    }
}
