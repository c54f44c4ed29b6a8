package org.territoireouvert.initiatives.writing;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.initiatives.entry.Slugs;
import org.territoireouvert.initiatives.model.Entry;

/** Makes a draft an entry, or the next version of one, as a part of a transaction. */
final class PublishDraft {

    private final WritingStore store;

    PublishDraft(WritingStore store) {
        this.store = store;
    }

    /** Tells whether the entry has a newer version than the one that the draft began with. */
    boolean isOutdated(Handle handle, Draft draft) {
        return !draft.isNew()
                && store.entries()
                        .find(handle, draft.slug())
                        .filter(entry -> entry.version() == draft.baseVersion())
                        .isEmpty();
    }

    /** Publishes; the draft is gone then. */
    Outcome publish(Handle handle, Draft draft, Actor by) {
        Entry entry = draft.isNew()
                ? Entry.first(Slugs.free(handle, store.entries(), draft.sheet()), draft.sheet(), store.now())
                : store.entries()
                        .find(handle, draft.slug())
                        .orElseThrow(() -> new NotFoundException("Entry " + draft.slug()))
                        .next(draft.sheet(), store.now());
        store.publish().publish(handle, entry, draft.note(), by);
        Notice notice = Notice.of(WritingNews.PUBLISHED, entry.path(), entry.title());
        WritingNews.tell(store, handle, store.authors().toldOf(handle, draft), notice, by);
        if (draft.isNew()) {
            store.authors().becomeEntry(handle, draft, entry.slug());
            store.fate().becameEntry(handle, draft.id(), entry, by);
        }
        store.drafts().remove(handle, draft.id());
        WritingNews.log(
                store,
                handle,
                AuditEntry.of(WritingNews.VERSION_PUBLISHED, by, entry.path())
                        .with("title", entry.title())
                        .with("version", Integer.toString(entry.version())));
        return new Outcome.Done(entry.path());
    }
}
