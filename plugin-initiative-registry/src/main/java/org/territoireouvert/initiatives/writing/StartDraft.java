package org.territoireouvert.initiatives.writing;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Sheet;

/** Begins a draft: of a new entry, of the next version of one, or from an older version of it. */
public final class StartDraft {

    private static final int MOST = 50;

    private final WritingStore store;

    /** Creates the use case. */
    public StartDraft(WritingStore store) {
        this.store = store;
    }

    /** Begins a new entry. */
    public Outcome start(String person, EntryKind kind) {
        return start(person, Sheet.empty(kind), (handle, draft) -> {});
    }

    /**
     * Begins a new entry with some words.
     *
     * @param also done in the same transaction with the new draft
     */
    public Outcome start(String person, Sheet sheet, BiConsumer<Handle, Draft> also) {
        return store.context()
                .database()
                .write(handle -> hasTooMany(handle, person)
                        ? Outcome.Refused.of("draft.too-many", MOST)
                        : begin(handle, person, "", 0, sheet, also));
    }

    /** Goes on with the next version of an entry; with the one that is being written, if there is one. */
    public Outcome revise(String person, Entry entry) {
        return store.context().database().write(handle -> {
            Optional<String> open = store.drafts().openOf(handle, entry.slug(), person);
            if (open.isPresent()) {
                return new Outcome.Done("/initiatives/brouillons/" + open.get());
            }
            return begin(handle, person, entry, entry.sheet());
        });
    }

    /** Begins the next version of an entry with the words of an older one; what else is being written stays as it is. */
    public Outcome restore(String person, Entry entry, Sheet older) {
        return store.context().database().write(handle -> begin(handle, person, entry, older));
    }

    private Outcome begin(Handle handle, String person, Entry entry, Sheet sheet) {
        if (entry.origin().isPresent()) {
            return Outcome.Refused.of("draft.harvested");
        }
        return hasTooMany(handle, person)
                ? Outcome.Refused.of("draft.too-many", MOST)
                : begin(handle, person, entry.slug(), entry.version(), sheet, (same, draft) -> {});
    }

    private boolean hasTooMany(Handle handle, String person) {
        return store.drafts().ofPerson(handle, person, MOST).size() >= MOST;
    }

    private Outcome begin(
            Handle handle, String person, String slug, int version, Sheet sheet, BiConsumer<Handle, Draft> also) {
        Draft draft = new Draft(
                store.context().ids().next(), slug, version, sheet, 1, Draft.State.WRITING, "", "", store.now());
        store.drafts().add(handle, draft);
        store.authors().add(handle, new Joint(draft.id(), ""), person, store.now());
        also.accept(handle, draft);
        return new Outcome.Done(draft.path());
    }
}
