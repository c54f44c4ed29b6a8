package org.territoireouvert.initiatives.writing;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;

/** Staff read what was submitted: they publish it, return it with what is to be mended, or refuse it with the reason. */
public final class ReviewDraft {

    private final WritingStore store;
    private final PublishDraft publish;

    /** Creates the use case. */
    public ReviewDraft(WritingStore store) {
        this.store = store;
        this.publish = new PublishDraft(store);
    }

    /**
     * Publishes a draft.
     *
     * @param revision that was read
     */
    public Outcome publish(String id, int revision, Actor by) {
        return waiting(
                id,
                revision,
                (handle, draft) -> publish.isOutdated(handle, draft)
                        ? Outcome.Refused.of("review.outdated")
                        : publish.publish(handle, draft, by));
    }

    /** Returns a draft to its authors. */
    public Outcome giveBack(String id, int revision, String message, Actor by) {
        return waiting(
                id,
                revision,
                (handle, draft) -> answer(
                        handle,
                        draft.answered(Draft.State.RETURNED, message, store.now()),
                        WritingNews.RETURNED,
                        AuditEntry.of(WritingNews.DRAFT_RETURNED, by, draft.path())
                                .with("message", message),
                        by));
    }

    /** Refuses a draft; its authors read why. */
    public Outcome refuse(String id, int revision, String reason, Actor by) {
        return waiting(
                id,
                revision,
                (handle, draft) -> answer(
                        handle,
                        draft.answered(Draft.State.REFUSED, reason, store.now()),
                        WritingNews.REFUSED,
                        AuditEntry.of(WritingNews.DRAFT_REFUSED, by, draft.path())
                                .with("reason", reason),
                        by));
    }

    private Outcome answer(Handle handle, Draft answered, NotificationKind kind, AuditEntry entry, Actor by) {
        if (!store.drafts().put(handle, answered)) {
            return Outcome.Refused.of("review.gone");
        }
        Notice notice = Notice.of(kind, answered.path(), answered.title(), answered.message());
        WritingNews.tell(store, handle, store.authors().toldOf(handle, answered), notice, by);
        WritingNews.log(store, handle, entry.with("title", answered.title()));
        return new Outcome.Done("/admin/initiatives/relecture");
    }

    private interface Decision {
        Outcome take(Handle handle, Draft draft);
    }

    private Outcome waiting(String id, int revision, Decision decision) {
        return store.context().database().write(handle -> {
            Draft draft = store.drafts().find(handle, id).orElseThrow(() -> new NotFoundException("Draft " + id));
            return draft.state() == Draft.State.SUBMITTED && draft.revision() == revision
                    ? decision.take(handle, draft)
                    : Outcome.Refused.of("review.gone");
        });
    }
}
