package org.territoireouvert.runner.content.tag;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.runner.content.ContentRepository;
import org.territoireouvert.runner.content.KnownContent;

/** Keeps the key words of contents. */
public final class TagRepository {

    /** Most key words of a content. */
    public static final int MOST = 10;

    private static final String[] ORDER = {"tag.tagged_at", "tag.type", "tag.id"};

    /** A content that was found, with when it got the key word. */
    private record Tagged(String taggedAt, KnownContent content) {}

    /** Creates a repository; each method gets the handle of its transaction. */
    public TagRepository() {}

    /** Returns the key words of a content, in alphabetical order. */
    public List<Tag> of(Handle handle, ContentRef ref) {
        return handle.createQuery(
                        "select slug, label from core_tag where type = :type and id = :id order by slug limit :most")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .bind("most", MOST)
                .map((row, context) -> new Tag(row.getString("slug"), row.getString("label")))
                .list();
    }

    /** Replaces the key words of a content. */
    public void replace(Handle handle, ContentRef ref, Collection<Tag> tags, Instant now) {
        handle.createUpdate("delete from core_tag where type = :type and id = :id")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .execute();
        for (Tag tag : tags) {
            handle.createUpdate("""
                            insert into core_tag (slug, label, type, id, tagged_at)
                            values (:slug, :label, :type, :id, :now) on conflict (type, id, slug) do nothing""")
                    .bind("slug", tag.slug())
                    .bind("label", tag.label())
                    .bind("type", ref.type())
                    .bind("id", ref.id())
                    .bind("now", PortableInstant.text(now))
                    .execute();
        }
    }

    /** Returns a part of the contents with a key word that everybody may see, latest first. */
    public Slice<KnownContent> with(Handle handle, String slug, Keyset keyset) {
        List<Tagged> found = handle.createQuery("""
                        select tag.tagged_at, content.* from core_tag tag
                        join core_content content on content.type = tag.type and content.id = tag.id
                        where tag.slug = :slug and content.is_public = 1 and content.is_hidden = 0 and <position>
                        order by <order> limit :limit""")
                .bind("slug", slug)
                .define("position", keyset.condition(Order.DESCENDING, ORDER))
                .define("order", keyset.order(Order.DESCENDING, ORDER))
                .bindMap(keyset.binds())
                .map((row, context) -> new Tagged(row.getString("tagged_at"), ContentRepository.known(row)))
                .list();
        Slice<Tagged> slice = keyset.slice(
                found,
                tagged -> List.of(
                        tagged.taggedAt(),
                        tagged.content().ref().type(),
                        tagged.content().ref().id()));
        return new Slice<>(slice.items().stream().map(Tagged::content).toList(), slice.previous(), slice.next());
    }

    /** Returns a key word as it was last written. */
    public Optional<Tag> find(Handle handle, String slug) {
        return handle.createQuery("select slug, label from core_tag where slug = :slug order by tagged_at desc limit 1")
                .bind("slug", slug)
                .map((row, context) -> new Tag(row.getString("slug"), row.getString("label")))
                .findOne();
    }
}
