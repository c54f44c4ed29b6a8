package org.territoireouvert.initiatives.web.writing;

import java.util.List;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Quality;
import org.territoireouvert.initiatives.writing.CareRepository;
import org.territoireouvert.initiatives.writing.RemindAuthors;
import org.territoireouvert.initiatives.writing.WritingStore;

/** Says who looks after an entry, for its page. */
public final class CareViews {

    private final WritingFrame frame;

    /** Creates the words. */
    public CareViews(WritingStore store) {
        this.frame = new WritingFrame(store);
    }

    /** Returns what the page of an entry shows to who asks. */
    public CareView of(Request request, Entry entry) {
        boolean cares = frame.caresFor(request.actor(), entry.slug());
        Quality quality = Quality.of(entry.sheet());
        return new CareView(
                entry.path(),
                entry.state() == Entry.State.ARCHIVED,
                reason(entry),
                isStale(entry),
                entry.version(),
                cares,
                cares ? quality.score() : 0,
                cares ? MissingRow.of(frame.context(), request.locale(), entry.path(), quality) : List.of());
    }

    /** Returns why an entry was archived or withdrawn, empty when it was not. */
    String reason(Entry entry) {
        return entry.state() == Entry.State.PUBLISHED
                ? ""
                : frame.context()
                        .database()
                        .read(handle -> frame.store().care().reason(handle, entry.slug()))
                        .map(CareRepository.Reason::text)
                        .orElse("");
    }

    /** Tells whether nobody has said for long that an entry is up to date. */
    boolean isStale(Entry entry) {
        return entry.state() == Entry.State.PUBLISHED
                && entry.confirmedAt().isBefore(RemindAuthors.staleBefore(frame.context()));
    }
}
