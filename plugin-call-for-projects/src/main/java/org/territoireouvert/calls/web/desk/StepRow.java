package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.ReadyCheck;
import org.territoireouvert.calls.call.draft.ReadyCheck.Lack;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.web.CallWords;

/**
 * A step of a draft.
 *
 * @param missing what has to be done there, in words
 */
public record StepRow(
        int number, String label, String path, boolean isCurrent, boolean isWritten, List<String> missing) {

    /** Tells whether nothing is left to do. */
    public boolean isDone() {
        return isWritten && missing.isEmpty();
    }

    static List<StepRow> of(CallDraft draft, Optional<CallPart> current, CallWords words) {
        List<Lack> lacks = ReadyCheck.of(
                draft, words.context().clock().instant(), words.context().zone());
        List<StepRow> rows = new ArrayList<>();
        for (CallPart part : CallPart.values()) {
            rows.add(new StepRow(
                    part.ordinal() + 1,
                    words.part(part),
                    draft.path(part),
                    current.filter(one -> one == part).isPresent(),
                    draft.written().contains(part),
                    lacks.stream()
                            .filter(lack -> lack.part() == part && lack.blocks())
                            .map(lack -> words.say(
                                    lack.messageKey(), lack.arguments().toArray()))
                            .toList()));
        }
        return rows;
    }
}
