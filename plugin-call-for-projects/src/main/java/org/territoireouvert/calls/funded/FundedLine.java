package org.territoireouvert.calls.funded;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.award.GrantState;

/**
 * A line of the list of funded projects.
 *
 * @param holder the collective, or who was granted money in the years before
 * @param source title of the call, or who gave in the years before
 * @param territory code, possibly empty
 * @param state empty for what was taken over
 */
public record FundedLine(
        String number,
        String title,
        String summary,
        String holder,
        String source,
        String territory,
        Money granted,
        LocalDate decidedOn,
        Optional<GrantState> state) {}
