package org.territoireouvert.initiatives.writing;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Entry.State;

/** Authors and editors say that an entry is up to date, archive it, withdraw it, and bring it back. */
public final class CareForEntry {

    private final WritingStore store;

    /** Creates the use case. */
    public CareForEntry(WritingStore store) {
        this.store = store;
    }

    /** Says that an entry is up to date. */
    public Outcome confirm(String slug, Actor by) {
        return store.context().database().write(handle -> {
            Entry entry = found(handle, slug);
            store.publish().store(handle, entry.confirmed(store.now()), by);
            return new Outcome.Done(entry.path());
        });
    }

    /**
     * Archives or withdraws an entry, or brings it back.
     *
     * @param reason for readers and the audit log; empty when it comes back
     */
    public Outcome move(String slug, State to, String reason, Actor by) {
        return store.context().database().write(handle -> {
            Entry entry = found(handle, slug);
            if (entry.state() == to) {
                return Outcome.Refused.of("care.already");
            }
            Instant now = store.now();
            store.publish().store(handle, entry.in(to, now), by);
            if (to == State.PUBLISHED) {
                store.care().removeReason(handle, slug);
            } else {
                store.care().putReason(handle, slug, reason, now);
            }
            log(handle, entry, to, reason, by);
            WritingNews.tell(
                    store,
                    handle,
                    store.authors().people(handle, Joint.ofEntry(slug)),
                    Notice.of(WritingNews.MOVED, entry.path() + "/gerer", entry.title()),
                    by);
            return new Outcome.Done(entry.path() + "/gerer");
        });
    }

    private void log(Handle handle, Entry entry, State to, String reason, Actor by) {
        AuditType type = switch (to) {
            case PUBLISHED -> WritingNews.RESTORED;
            case ARCHIVED -> WritingNews.ARCHIVED;
            case WITHDRAWN -> WritingNews.WITHDRAWN;
        };
        AuditEntry line = AuditEntry.of(type, by, entry.path()).with("title", entry.title());
        WritingNews.log(store, handle, to == State.PUBLISHED ? line : line.with("reason", reason));
    }

    private Entry found(Handle handle, String slug) {
        return store.entries().find(handle, slug).orElseThrow(() -> new NotFoundException("Entry " + slug));
    }
}
