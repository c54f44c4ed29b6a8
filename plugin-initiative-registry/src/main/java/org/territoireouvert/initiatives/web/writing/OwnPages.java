package org.territoireouvert.initiatives.web.writing;

import java.time.Instant;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.writing.DraftLine;
import org.territoireouvert.initiatives.writing.RemindAuthors;
import org.territoireouvert.initiatives.writing.WritingStore;

/** What a person writes and wrote. */
public final class OwnPages {

    private static final int MOST = 100;

    /** A draft or an entry in the list. */
    public record OwnRow(String title, String kind, String path, Badge badge, Instant changedAt, boolean isStale) {}

    private final WritingFrame frame;

    OwnPages(WritingFrame frame) {
        this.frame = frame;
    }

    /** Lists it. */
    public Response show(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Locale locale = request.locale();
            Instant stale = RemindAuthors.staleBefore(frame.context());
            WritingStore store = frame.store();
            return frame.context()
                    .database()
                    .read(handle -> frame.page(request, "entry-own", frame.say(locale, "own.title"))
                            .with(
                                    "drafts",
                                    store.drafts().ofPerson(handle, person, MOST).stream()
                                            .map(line -> row(line, locale))
                                            .toList())
                            .with(
                                    "entries",
                                    store.authors().entriesOf(handle, person, MOST).stream()
                                            .map(line -> row(line, stale, locale))
                                            .toList()));
        });
    }

    private OwnRow row(DraftLine line, Locale locale) {
        Messages messages = frame.context().messages();
        return new OwnRow(
                frame.titleOf(line.title(), locale),
                EntryWords.kind(line.kind(), messages, locale),
                line.path(),
                DraftWords.badge(line.state(), messages, locale),
                line.updatedAt(),
                false);
    }

    private OwnRow row(EntryLine line, Instant stale, Locale locale) {
        Messages messages = frame.context().messages();
        Badge.Tone tone = line.state() == Entry.State.PUBLISHED ? Badge.Tone.OPEN : Badge.Tone.CLOSED;
        return new OwnRow(
                line.title(),
                EntryWords.kind(line.kind(), messages, locale),
                line.path() + "/gerer",
                new Badge(tone, EntryWords.of("entry-state.", line.state(), messages, locale)),
                line.updatedAt(),
                line.state() == Entry.State.PUBLISHED && line.confirmedAt().isBefore(stale));
    }
}
