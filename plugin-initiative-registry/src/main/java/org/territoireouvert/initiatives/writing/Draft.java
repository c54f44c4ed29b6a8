package org.territoireouvert.initiatives.writing;

import java.time.Instant;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * What somebody is writing: a new entry, or the next version of one (brouillon).
 *
 * @param id UUID version 7
 * @param slug of the entry; empty for a new one
 * @param baseVersion version that it began with; 0 for a new entry
 * @param revision counts the changes, from 1
 * @param note what changes for readers, in the words of the authors, possibly empty
 * @param message of who reviewed it, empty when nobody did
 */
public record Draft(
        String id,
        String slug,
        int baseVersion,
        Sheet sheet,
        int revision,
        State state,
        String note,
        String message,
        Instant updatedAt) {

    /** Where it stands. */
    public enum State {
        /** Is being written. */
        WRITING,
        /** Waits for a member of staff. */
        SUBMITTED,
        /** Came back with what is to be mended. */
        RETURNED,
        /** Will not be published; kept so that its authors can read why. */
        REFUSED
    }

    /** Tells whether it may be written now. */
    public boolean isWritable() {
        return state == State.WRITING || state == State.RETURNED;
    }

    /** Tells whether it is to be an entry of its own. */
    public boolean isNew() {
        return slug.isEmpty();
    }

    /** Returns the address of its page. */
    public String path() {
        return "/initiatives/brouillons/" + id;
    }

    /** Returns its title; empty as long as it has none. */
    public String title() {
        return sheet.subject().title();
    }

    /** Returns this draft with another sheet. */
    public Draft with(Sheet other, Instant now) {
        return new Draft(id, slug, baseVersion, other, revision + 1, state, note, message, now);
    }

    /** Returns this draft on the base of another version of its entry. */
    public Draft on(int version, Sheet other, Instant now) {
        return new Draft(id, slug, version, other, revision + 1, state, note, message, now);
    }

    /** Returns this draft submitted. */
    public Draft submitted(String said, Instant now) {
        return new Draft(id, slug, baseVersion, sheet, revision + 1, State.SUBMITTED, said, message, now);
    }

    /** Returns this draft where somebody who reads it sends it. */
    public Draft answered(State other, String said, Instant now) {
        return new Draft(id, slug, baseVersion, sheet, revision + 1, other, note, said, now);
    }
}
