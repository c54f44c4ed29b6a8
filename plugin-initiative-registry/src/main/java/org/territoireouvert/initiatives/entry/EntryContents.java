package org.territoireouvert.initiatives.entry;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Sheet;

/** Entries as contents of the site, a type for each kind: found, discussed, followed, linked. */
public final class EntryContents {

    private final PluginContext context;
    private final Map<EntryKind, ContentType> types = new EnumMap<>(EntryKind.class);

    /** Declares the types on the plugin's tables. */
    public EntryContents(PluginContext context, EntryRepository entries) {
        this.context = context;
        for (EntryKind kind : EntryKind.values()) {
            types.put(kind, type(kind, entries));
        }
    }

    private static ContentType type(EntryKind kind, EntryRepository entries) {
        String code = kind.name().toLowerCase(java.util.Locale.ROOT);
        return ContentType.of(
                code,
                "content." + code,
                "content." + code + "s",
                new Source(kind, entries),
                Feature.COMMENTS,
                Feature.SUPPORT,
                Feature.FOLLOW,
                Feature.REPORT,
                Feature.TAGS,
                Feature.ATTACHMENTS,
                Feature.EMBED);
    }

    /** Gives the published entries of one kind. */
    private record Source(EntryKind kind, EntryRepository entries) implements ContentType.Source {

        @Override
        public List<ContentItem> published(String afterId, int limit) {
            return entries.published(kind, afterId, limit).stream()
                    .map(EntryContents::item)
                    .toList();
        }

        @Override
        public Optional<ContentItem> find(String id) {
            return entries.find(id).filter(entry -> entry.kind() == kind).map(EntryContents::item);
        }
    }

    /** Returns all declared types. */
    public Collection<ContentType> types() {
        return types.values();
    }

    /** Returns the declared type of a kind. */
    public ContentType type(EntryKind kind) {
        return java.util.Objects.requireNonNull(types.get(kind));
    }

    /** Returns those of some entries that moderators have not hidden, in their order. */
    public List<EntryLine> shown(List<EntryLine> lines) {
        Set<String> hidden = new HashSet<>();
        for (EntryKind kind : EntryKind.values()) {
            List<String> slugs = lines.stream()
                    .filter(line -> line.kind() == kind)
                    .map(EntryLine::slug)
                    .toList();
            if (!slugs.isEmpty()) {
                hidden.addAll(context.service(Contents.class).hidden(type(kind), slugs));
            }
        }
        return lines.stream().filter(line -> !hidden.contains(line.slug())).toList();
    }

    /** Returns how the runtime names an entry. */
    public ContentRef reference(Entry entry) {
        return ContentRef.of(context.id(), type(entry.kind()), entry.slug());
    }

    /** Takes note, in the transaction of the change, that an entry was published or changed. */
    public void changed(Handle handle, Entry entry, Actor by) {
        context.service(Contents.class).changed(handle, type(entry.kind()), item(entry), by);
    }

    /** Describes an entry. */
    public static ContentItem item(Entry entry) {
        Sheet sheet = entry.sheet();
        ContentItem item = ContentItem.of(entry.slug(), entry.title(), entry.path(), entry.updatedAt())
                .hiddenIf(entry.state() == Entry.State.WITHDRAWN)
                .summary(sheet.subject().summary())
                .text("initiative.place", sheet.place().name())
                .text(
                        "initiative.holder",
                        sheet.partnership().holder().map(Body::name).orElse(""))
                .text("initiative.problem", sheet.subject().problem())
                .text("initiative.story", sheet.subject().story())
                .text(
                        "initiative.results",
                        String.join(
                                "\n\n",
                                sheet.lessons().results().stream()
                                        .map(Lessons.Result::fact)
                                        .toList()))
                .text("initiative.failures", String.join("\n\n", sheet.lessons().failures()))
                .text(
                        "initiative.conditions",
                        String.join("\n\n", sheet.lessons().conditions()));
        return sheet.place().territories().stream().findFirst().map(item::in).orElse(item);
    }
}
