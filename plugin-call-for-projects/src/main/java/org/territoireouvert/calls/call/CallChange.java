package org.territoireouvert.calls.call;

import java.util.LinkedHashSet;
import java.util.Set;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.SheetField;

/**
 * A call that was published before and says something else now, or was given up.
 *
 * @param note what changed, in the words of the funder
 */
public record CallChange(Call before, Call after, String note) {

    /** Returns the parts that say something else, in their order; none when the call was given up. */
    public Set<CallPart> parts() {
        Set<CallPart> parts = new LinkedHashSet<>();
        SheetField.differing(before.sheet(), after.sheet()).forEach(field -> parts.add(field.part()));
        return parts;
    }

    /** Tells whether who writes an application has to look at it. */
    public boolean matters() {
        return isWithdrawal() || parts().stream().anyMatch(CallPart::matters);
    }

    /** Tells whether the call was given up. */
    public boolean isWithdrawal() {
        return before.withdrawnOn().isEmpty() && after.withdrawnOn().isPresent();
    }
}
