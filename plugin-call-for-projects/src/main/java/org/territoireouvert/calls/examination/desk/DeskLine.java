package org.territoireouvert.calls.examination.desk;

import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.examination.Ratio;

/**
 * An application in the list of the desk.
 *
 * @param corrected whether it was corrected and waits to be looked at
 * @param score mean of totals, if there is any
 * @param scaled the same as a whole number, -1 for none
 */
public record DeskLine(
        String id,
        String number,
        String title,
        String collective,
        String territory,
        Money requested,
        ApplicationState state,
        String batch,
        int asked,
        int finals,
        int conflicts,
        int spread,
        boolean moderated,
        boolean corrected,
        Optional<Ratio> score,
        long scaled) {}
