package org.territoireouvert.initiatives.writing;

import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetField;
import org.territoireouvert.initiatives.model.SheetPart;

/** Keeps what was typed into one part of a draft, and never over what somebody else wrote there meanwhile. */
public final class SaveDraft {

    /** What came of it. */
    public sealed interface Saving {
        /** It is kept. */
        record Kept(Draft draft) implements Saving {}

        /** Somebody else changed the same part meanwhile; nothing is kept yet. */
        record Changed(Draft draft) implements Saving {}

        /** It is not written any more: it waits for staff, or was refused. */
        record Fixed(Draft draft) implements Saving {}
    }

    private final WritingStore store;

    /** Creates the use case. */
    public SaveDraft(WritingStore store) {
        this.store = store;
    }

    /**
     * Keeps a part.
     *
     * @param typed sheet whose fields of the part were typed; its other fields do not count
     * @param trace of the part as it stood in the form, see {@link PartTrace}
     */
    public Saving save(String person, String id, SheetPart part, Sheet typed, String trace) {
        return store.context().database().write(handle -> {
            Draft draft = store.draft(handle, id, person).orElseThrow(() -> new NotFoundException("Draft " + id));
            if (!draft.isWritable()) {
                return new Saving.Fixed(draft);
            }
            Sheet sheet = draft.sheet();
            for (SheetField field : SheetField.of(part)) {
                sheet = field.take(sheet, typed);
            }
            if (sheet.equals(draft.sheet())) {
                return new Saving.Kept(draft);
            }
            Draft next = draft.with(sheet, store.now());
            boolean unchanged = PartTrace.of(part, draft.sheet()).equals(trace);
            if (unchanged && store.drafts().put(handle, next)) {
                return new Saving.Kept(next);
            }
            return new Saving.Changed(store.drafts().find(handle, id).orElse(draft));
        });
    }
}
