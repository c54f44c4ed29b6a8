package org.territoireouvert.initiatives.echo;

import java.util.Optional;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.initiatives.echo.Remark.State;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.writing.WritingStore;

/** Those who wrote an entry answer a reader, once. */
public final class AnswerRemark {

    private final WritingStore store;
    private final RemarkRepository remarks;

    /** Creates the use case. */
    public AnswerRemark(WritingStore store, RemarkRepository remarks) {
        this.store = store;
        this.remarks = remarks;
    }

    /**
     * Answers.
     *
     * @param state accepted or declined
     * @return whether it still waited
     */
    public boolean answer(Entry entry, String id, State state, String answer) {
        return store.context().database().write(handle -> {
            Optional<Remark> remark = remarks.find(handle, entry.slug(), id);
            if (remark.isEmpty() || !remarks.answer(handle, id, state, answer, store.now())) {
                return false;
            }
            String person = remark.get().person();
            if (!person.isEmpty()) {
                store.context()
                        .service(Notifications.class)
                        .tell(
                                handle,
                                person,
                                Notice.of(EchoNews.ANSWERED, entry.path() + "/remarques", entry.title(), answer));
            }
            return true;
        });
    }
}
