package org.territoireouvert.api.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a plugin publishes, as it is now. Immutable; start with {@link #of} and add what there is.
 *
 * @param id unique in its type, see {@link ContentRef}
 * @param title plain text
 * @param path address of its page on this site, from {@code /}
 * @param updatedAt when it last changed
 * @param isPublic whether everybody may read it; what is not is neither found, nor listed, nor discussed
 * @param summary one or two plain sentences for lists and cards, empty when there are none
 * @param texts its text in parts, in the order of the page
 * @param territory COG code of the commune, département or région or SIREN of the EPCI where it is, if anywhere in particular
 * @param ownerId identifier of the person who wrote it, if an account did
 * @param open features in which people may take part now, for instance comments until the phase ends; those of the type that
 *     are not open stay readable
 */
public record ContentItem(
        String id,
        String title,
        String path,
        Instant updatedAt,
        boolean isPublic,
        String summary,
        List<ContentText> texts,
        Optional<String> territory,
        Optional<String> ownerId,
        Set<Feature> open) {

    /** Copies the collections. */
    public ContentItem {
        texts = List.copyOf(texts);
        open = Set.copyOf(open);
    }

    /** Describes a public content without text of which every feature is open. */
    public static ContentItem of(String id, String title, String path, Instant updatedAt) {
        return new ContentItem(
                id,
                title,
                path,
                updatedAt,
                true,
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                EnumSet.allOf(Feature.class));
    }

    /** Returns this item, not public when {@code hidden}. */
    public ContentItem hiddenIf(boolean hidden) {
        return new ContentItem(
                id, title, path, updatedAt, isPublic && !hidden, summary, texts, territory, ownerId, open);
    }

    /** Returns this item with a summary. */
    public ContentItem summary(String sentences) {
        return new ContentItem(id, title, path, updatedAt, isPublic, sentences, texts, territory, ownerId, open);
    }

    /** Returns this item with one more part of its text; an empty part is left out. */
    public ContentItem text(String labelKey, String text) {
        if (text.isBlank()) {
            return this;
        }
        List<ContentText> more = new ArrayList<>(texts);
        more.add(new ContentText(labelKey, text));
        return new ContentItem(id, title, path, updatedAt, isPublic, summary, more, territory, ownerId, open);
    }

    /** Returns this item, placed in a territory. */
    public ContentItem in(String territoryCode) {
        return new ContentItem(
                id, title, path, updatedAt, isPublic, summary, texts, Optional.of(territoryCode), ownerId, open);
    }

    /** Returns this item, written by a person. */
    public ContentItem by(String personId) {
        return new ContentItem(
                id, title, path, updatedAt, isPublic, summary, texts, territory, Optional.of(personId), open);
    }

    /** Returns this item with only these features open; none closes all. */
    public ContentItem open(Feature... features) {
        return new ContentItem(
                id, title, path, updatedAt, isPublic, summary, texts, territory, ownerId, Set.of(features));
    }
}
