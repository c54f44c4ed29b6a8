package org.territoireouvert.initiatives.web.writing;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.writing.Draft;

/** Finds published entries that resemble a draft, so that nobody writes one twice. */
final class SimilarEntries {

    private static final int SHOWN = 5;
    private static final int SHORTEST = 8;

    private final PluginContext context;
    private final EntryContents contents;

    SimilarEntries(PluginContext context, EntryContents contents) {
        this.context = context;
        this.contents = contents;
    }

    /** Returns the closest of the same kind, without the entry itself. */
    List<Link> to(Draft draft) {
        String text = draft.title() + " " + draft.sheet().subject().summary();
        if (text.strip().length() < SHORTEST) {
            return List.of();
        }
        return context
                .service(Contents.class)
                .similar(contents.type(draft.sheet().kind()), text, SHOWN + 1)
                .stream()
                .filter(item -> !item.id().equals(draft.slug()))
                .limit(SHOWN)
                .map(item -> new Link(item.title(), item.path()))
                .toList();
    }
}
