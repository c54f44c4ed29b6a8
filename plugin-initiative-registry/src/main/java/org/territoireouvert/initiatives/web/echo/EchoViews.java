package org.territoireouvert.initiatives.web.echo;

import java.util.List;
import org.territoireouvert.initiatives.echo.Remark;
import org.territoireouvert.initiatives.echo.RemarkRepository;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.writing.WritingStore;

/** Makes what the page of an entry shows of what came back to it. */
public final class EchoViews {

    private static final int SHOWN = 5;

    private final WritingStore store;
    private final RemarkRepository remarks;

    /**
     * What came back to an entry.
     *
     * @param questions the latest that were answered for everybody, at most five
     * @param isOurs whether people of this site wrote it: those of other registries are asked there
     * @param mayTakeUp whether somebody can have done the same: a collection is nobody's deed
     */
    public record EchoView(String path, List<Remark> questions, boolean isOurs, boolean mayTakeUp) {
        /** Copies the questions. */
        public EchoView {
            questions = List.copyOf(questions);
        }
    }

    EchoViews(WritingStore store, RemarkRepository remarks) {
        this.store = store;
        this.remarks = remarks;
    }

    /** Describes an entry. */
    public EchoView of(Entry entry) {
        return new EchoView(
                entry.path(),
                store.context().database().read(handle -> remarks.answered(handle, entry.slug(), SHOWN)),
                entry.origin().isEmpty(),
                entry.kind() != EntryKind.COLLECTION);
    }
}
