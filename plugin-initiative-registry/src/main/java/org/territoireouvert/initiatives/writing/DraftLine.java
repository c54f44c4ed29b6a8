package org.territoireouvert.initiatives.writing;

import java.time.Instant;
import org.territoireouvert.initiatives.model.EntryKind;

/** What a list shows of a draft; the title is empty as long as it has none. */
public record DraftLine(String id, String slug, EntryKind kind, String title, Draft.State state, Instant updatedAt) {

    /** Returns the address of its page. */
    public String path() {
        return "/initiatives/brouillons/" + id;
    }
}
