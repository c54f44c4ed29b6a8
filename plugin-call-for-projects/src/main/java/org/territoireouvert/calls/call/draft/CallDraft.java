package org.territoireouvert.calls.call.draft;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.model.CallSheet;

/**
 * What is prepared: a new call, or the next version of one (brouillon).
 *
 * @param slug of the call; empty for a new one
 * @param baseVersion version that it began with; 0 for a new call
 * @param written parts that somebody wrote; the others hold usual values
 * @param revision counts the changes, from 1
 * @param by who changed it last, empty when that account is closed
 */
public record CallDraft(
        String id,
        String slug,
        int baseVersion,
        CallSheet sheet,
        Set<CallPart> written,
        int revision,
        String by,
        Instant at) {

    /** Where drafts stand on the site. */
    public static final String PATH = Call.PATH + "/preparer";

    /** Copies the parts. */
    public CallDraft {
        written = Set.copyOf(written);
    }

    /** Tells whether it is to be a call of its own. */
    public boolean isNew() {
        return slug.isEmpty();
    }

    /** Returns the title; empty as long as it has none. */
    public String title() {
        return sheet.subject().title();
    }

    /** Returns the address of its page. */
    public String path() {
        return PATH + "/brouillons/" + id;
    }

    /** Returns the address of one of its steps. */
    public String path(CallPart part) {
        return path() + "/" + part.word();
    }

    /** Returns this draft after somebody wrote a part. */
    public CallDraft with(CallPart part, CallSheet other, String person, Instant now) {
        Set<CallPart> more = EnumSet.of(part);
        more.addAll(written);
        return new CallDraft(id, slug, baseVersion, other, more, revision + 1, person, now);
    }
}
