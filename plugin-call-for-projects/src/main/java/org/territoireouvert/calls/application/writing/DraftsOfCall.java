package org.territoireouvert.calls.application.writing;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;

/** Tells those who write applications that their call changed. */
public final class DraftsOfCall {

    private static final int BATCH = 200;

    private final WritingStore store;
    private final ActingPeople people;

    /** Works on the tables of writing. */
    public DraftsOfCall(WritingStore store) {
        this.store = store;
        this.people = new ActingPeople(store);
    }

    /**
     * Tells all who act for the collectives of drafts that are written against an earlier version; call it in the transaction that
     * publishes a version.
     *
     * @return how many drafts there are
     */
    public int callChanged(Handle handle, Call call) {
        int drafts = 0;
        String after = "";
        List<Application> batch;
        do {
            batch = store.applications().draftsBefore(handle, call.slug(), call.version(), after, BATCH);
            for (Application draft : batch) {
                Notice notice = Notice.of(
                        WritingNews.CALL_CHANGED, draft.path() + "/nouvelle-version", call.title(), draft.title());
                people.tell(handle, draft.collectiveId(), notice, "");
                after = draft.id();
            }
            drafts += batch.size();
        } while (batch.size() == BATCH);
        return drafts;
    }
}
