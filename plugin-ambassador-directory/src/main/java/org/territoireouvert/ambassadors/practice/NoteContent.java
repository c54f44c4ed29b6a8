package org.territoireouvert.ambassadors.practice;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.web.Actor;

/** Notes as contents of the site once they are shown to everybody, and what they keep about those who wrote them. */
public final class NoteContent implements ContentType.Source, PersonalData {

    private final PluginContext context;
    private final NoteRepository notes;
    private final ContentType type;

    /** Declares the type on the plugin's tables. */
    public NoteContent(PluginContext context) {
        this.context = context;
        this.notes = new NoteRepository(context.database());
        this.type = ContentType.of(
                "practice",
                "content.practice",
                "content.practices",
                this,
                Feature.COMMENTS,
                Feature.FOLLOW,
                Feature.REPORT);
    }

    /** Returns the declared type. */
    public ContentType type() {
        return type;
    }

    /** Takes note, in the transaction of the change, that a note is shown to everybody or no more. */
    public void shown(Handle handle, Note note, boolean shown, Actor by) {
        notes.show(handle, note.id(), shown, context.clock().instant());
        if (shown) {
            context.service(Contents.class).changed(handle, type, item(note).hiddenIf(false), by);
        } else {
            context.service(Contents.class).removed(handle, type, note.id());
        }
    }

    /** Describes a note, as if it were shown to everybody. */
    public static ContentItem item(Note note) {
        return ContentItem.of(note.id(), note.title(), note.path(), note.writtenAt())
                .text("content.practice", note.words());
    }

    @Override
    public List<ContentItem> published(String afterId, int limit) {
        return notes.shownAfter(afterId, limit).stream().map(NoteContent::item).toList();
    }

    @Override
    public Optional<ContentItem> find(String id) {
        return notes.find(id).map(note -> item(note).hiddenIf(!note.shown()));
    }

    @Override
    public String descriptionKey() {
        return "personal-data.practice";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        for (Note note : context.database().read(handle -> notes.of(handle, person))) {
            rows.row("practice", note.writtenAt(), note.title() + "\n" + note.words());
        }
        for (Note.Reply reply : context.database().read(handle -> notes.repliesOf(handle, person))) {
            rows.row("practice-reply", reply.writtenAt(), reply.words());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return person.isBlank()
                ? 0
                : context.database().write(handle -> switch (erasure) {
                    case ANONYMISE -> notes.forget(handle, person);
                    case REMOVE_CONTENT -> {
                        notes.of(handle, person).stream()
                                .filter(Note::shown)
                                .forEach(note -> context.service(Contents.class).removed(handle, type, note.id()));
                        yield notes.remove(handle, person);
                    }
                });
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> notes.transfer(handle, from, to));
    }
}
