package org.territoireouvert.calls.call.draft;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.FieldTrace;
import org.territoireouvert.calls.model.SheetField;
import org.territoireouvert.calls.model.SheetMix;

/** Keeps what was typed into one part of a draft, and never over what a colleague wrote there meanwhile. */
public final class SaveDraft {

    /** What came of it. */
    public sealed interface Saving {
        /** It is kept. */
        record Kept(CallDraft draft) implements Saving {}

        /** A colleague changed the same meanwhile; nothing is kept yet. */
        record Changed(CallDraft draft) implements Saving {}

        /** It would make something else wrong; nothing is kept. The message says what to do. */
        record Refused(CallDraft draft, Edit.Refusal refusal) implements Saving {}
    }

    private static final int TURNS = 5;

    private final PluginContext context;
    private final CallDraftRepository drafts;

    /** Creates the use case. */
    public SaveDraft(PluginContext context, CallDraftRepository drafts) {
        this.context = context;
        this.drafts = drafts;
    }

    /**
     * Keeps a part.
     *
     * @param typed sheet whose fields of the part were typed; its other fields do not count
     * @param trace of the part as it stood in the form, see {@link FieldTrace}
     */
    public Saving save(String person, String id, CallPart part, CallSheet typed, String trace) {
        return change(
                person,
                id,
                part,
                sheet -> FieldTrace.of(part, sheet).equals(trace)
                                || SheetField.of(part).stream()
                                        .allMatch(field -> field.of(sheet).equals(field.of(typed)))
                        ? new Edit.Done(SheetMix.of(sheet, typed, SheetField.of(part)))
                        : new Edit.Outdated());
    }

    /** Does something to the sheet as it is now: two colleagues who change different fields of the form are in nobody's way. */
    public Saving change(String person, String id, CallPart part, Edit edit) {
        for (int turn = 1; turn < TURNS; turn++) {
            Saving saving = context.database().write(handle -> attempt(handle, person, id, part, edit));
            if (!(saving instanceof Saving.Changed changed)
                    || edit.on(changed.draft().sheet()) instanceof Edit.Outdated) {
                return saving;
            }
        }
        return context.database().write(handle -> attempt(handle, person, id, part, edit));
    }

    private Saving attempt(Handle handle, String person, String id, CallPart part, Edit edit) {
        CallDraft draft = drafts.find(handle, id).orElseThrow(() -> new NotFoundException("Draft " + id));
        return switch (edit.on(draft.sheet())) {
            case Edit.Outdated outdated -> new Saving.Changed(draft);
            case Edit.Refusal refusal -> new Saving.Refused(draft, refusal);
            case Edit.Done done -> {
                CallDraft next =
                        draft.with(part, done.sheet(), person, context.clock().instant());
                if (done.sheet().equals(draft.sheet()) && draft.written().contains(part)) {
                    yield new Saving.Kept(draft);
                }
                yield drafts.put(handle, next)
                        ? new Saving.Kept(next)
                        : new Saving.Changed(drafts.find(handle, id).orElse(draft));
            }
        };
    }
}
