package org.territoireouvert.initiatives.writing;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.model.Entry;

/** Hears, in the transaction, that a draft became an entry of its own. */
@FunctionalInterface
public interface DraftFate {

    /** Takes note; the draft is still there. */
    void becameEntry(Handle handle, String draftId, Entry entry, Actor by);
}
