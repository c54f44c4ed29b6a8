package org.territoireouvert.calls.web.desk;

import java.util.List;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.web.FieldChange;

/** The page that shows two texts of which one has to be chosen; all that was typed is in it. */
final class Conflicts {

    private Conflicts() {}

    /** A field that was typed, to be sent again. */
    public record Hidden(String name, String value) {}

    /**
     * What clashes.
     *
     * @param action where the form goes again
     * @param trace of what is stored now
     */
    record Clash(TypedFields typed, String action, String trace, List<FieldChange> changes) {}

    static Page page(DeskFrame frame, Request request, CallDraft stored, Clash clash) {
        return frame.draftPage(request, "desk-conflict", frame.words(request).say("desk.conflict.title"), stored)
                .status(422)
                .with("form", clash.typed().form())
                .with("action", clash.action())
                .with("trace", clash.trace())
                .with("changes", clash.changes())
                .with(
                        "typed",
                        clash.typed().typed().entrySet().stream()
                                .map(field -> new Hidden(field.getKey(), field.getValue()))
                                .toList());
    }
}
