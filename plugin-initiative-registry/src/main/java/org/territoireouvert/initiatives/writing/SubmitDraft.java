package org.territoireouvert.initiatives.writing;

import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.initiatives.model.SheetField;

/** Authors submit their draft, take it back, choose between two texts, or delete it; editors publish theirs at once. */
public final class SubmitDraft {

    private final WritingStore store;
    private final PublishDraft publish;

    /** Creates the use case. */
    public SubmitDraft(WritingStore store) {
        this.store = store;
        this.publish = new PublishDraft(store);
    }

    /**
     * Submits a draft, or publishes it.
     *
     * @param note what changes for readers, possibly empty
     * @param atOnce whether it is published without a review; only for who may review
     */
    public Outcome submit(String person, String id, String note, boolean atOnce, Actor by) {
        return store.context().database().write(handle -> {
            Draft draft = found(handle, person, id);
            if (!draft.isWritable()) {
                return Outcome.Refused.of("draft.fixed");
            }
            if (draft.title().isBlank()) {
                return Outcome.Refused.of("draft.no-title");
            }
            if (publish.isOutdated(handle, draft)) {
                return new Outcome.Outdated(draft);
            }
            Draft submitted = draft.submitted(note, store.now());
            if (!store.drafts().put(handle, submitted)) {
                return Outcome.Refused.of("draft.changed-meanwhile");
            }
            return atOnce ? publish.publish(handle, submitted, by) : new Outcome.Done(draft.path());
        });
    }

    /** Takes a draft back that waits for staff, so that it can be written again. */
    public Outcome takeBack(String person, String id) {
        return store.context().database().write(handle -> {
            Draft draft = found(handle, person, id);
            boolean back = draft.state() == Draft.State.SUBMITTED
                    && store.drafts().put(handle, draft.answered(Draft.State.WRITING, draft.message(), store.now()));
            return back ? new Outcome.Done(draft.path()) : Outcome.Refused.of("draft.not-waiting");
        });
    }

    /** Deletes a draft. */
    public Outcome delete(String person, String id) {
        return store.context().database().write(handle -> {
            store.drafts().remove(handle, found(handle, person, id).id());
            return new Outcome.Done("/initiatives/mes-fiches");
        });
    }

    /** Returns the three texts of an outdated draft; empty when it is not outdated. */
    public Optional<ThreeTexts> threeTexts(String person, String id) {
        return store.context().database().read(handle -> threeTexts(handle, found(handle, person, id)));
    }

    private Optional<ThreeTexts> threeTexts(Handle handle, Draft draft) {
        return publish.isOutdated(handle, draft)
                ? store.entries()
                        .find(handle, draft.slug())
                        .map(entry -> ThreeTexts.of(base(draft), draft.sheet(), entry.sheet()))
                : Optional.empty();
    }

    private Sheet base(Draft draft) {
        return store.versions()
                .sheet(draft.slug(), draft.baseVersion())
                .orElseGet(() -> Sheet.empty(draft.sheet().kind()));
    }

    /**
     * Puts an outdated draft on the version that was published meanwhile.
     *
     * @param version that the person saw
     * @param published fields that are taken as they were published; of those that need a choice, the others stay as the draft has them
     */
    public Outcome merge(String person, String id, int version, Set<SheetField> published) {
        return store.context().database().write(handle -> {
            Draft draft = found(handle, person, id);
            Optional<Entry> entry = store.entries().find(handle, draft.slug());
            Optional<ThreeTexts> texts = threeTexts(handle, draft);
            if (!draft.isWritable() || entry.isEmpty() || texts.isEmpty()) {
                return Outcome.Refused.of("draft.fixed");
            }
            if (entry.get().version() != version) {
                return new Outcome.Outdated(draft);
            }
            Sheet merged = texts.get().merged();
            for (SheetField field : texts.get().open()) {
                merged = published.contains(field)
                        ? field.take(merged, entry.get().sheet())
                        : merged;
            }
            return store.drafts().put(handle, draft.on(version, merged, store.now()))
                    ? new Outcome.Done(draft.path())
                    : Outcome.Refused.of("draft.changed-meanwhile");
        });
    }

    private Draft found(Handle handle, String person, String id) {
        return store.draft(handle, id, person).orElseThrow(() -> new NotFoundException("Draft " + id));
    }
}
