package org.territoireouvert.runner.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps what lists need of the contents of all plugins. */
public final class ContentRepository {

    private static final int MOST_ASKED = 1_000;

    /** Creates a repository; each method gets the handle of its transaction. */
    public ContentRepository() {}

    /** Stores a content, or replaces what was known of it; whether it is hidden stays. */
    public void put(Handle handle, ContentRef ref, ContentItem item) {
        handle.createUpdate("""
                        insert into core_content (type, id, title, path, summary, territory, owner_id, is_public, updated_at)
                        values (:type, :id, :title, :path, :summary, :territory, :owner, :public, :updatedAt)
                        on conflict (type, id) do update set title = excluded.title, path = excluded.path,
                          summary = excluded.summary, territory = excluded.territory, owner_id = excluded.owner_id,
                          is_public = excluded.is_public, updated_at = excluded.updated_at""")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .bind("title", item.title())
                .bind("path", item.path())
                .bind("summary", item.summary())
                .bind("territory", item.territory().orElse(null))
                .bind("owner", item.ownerId().orElse(null))
                .bind("public", item.isPublic() ? 1 : 0)
                .bind("updatedAt", PortableInstant.text(item.updatedAt()))
                .execute();
    }

    /** Notes that a content is not public any more; what people added to it stays. */
    public void withdraw(Handle handle, ContentRef ref) {
        handle.createUpdate("update core_content set is_public = 0 where type = :type and id = :id")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .execute();
    }

    /** Returns what is known of a content. */
    public Optional<KnownContent> find(Handle handle, ContentRef ref) {
        return handle.createQuery("select * from core_content where type = :type and id = :id")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .map((row, context) -> known(row))
                .findOne();
    }

    /** Hides a content that is known, or shows it again. */
    public void setHidden(Handle handle, ContentRef ref, boolean hidden) {
        handle.createUpdate("update core_content set is_hidden = :hidden where type = :type and id = :id")
                .bind("hidden", hidden ? 1 : 0)
                .bind("type", ref.type())
                .bind("id", ref.id())
                .execute();
    }

    /**
     * Returns those of the given contents of a type that are hidden.
     *
     * @param ids at most 1,000
     */
    public Set<String> hidden(Handle handle, String type, Collection<String> ids) {
        if (ids.size() > MOST_ASKED) {
            throw new IllegalArgumentException(
                    "At most " + MOST_ASKED + " contents can be asked for, not " + ids.size());
        }
        if (ids.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery("select id from core_content where type = :type and id in (<ids>) and is_hidden = 1")
                .bind("type", type)
                .bindList("ids", ids)
                .mapTo(String.class)
                .set();
    }

    /** Returns the numbers that stand on a content. */
    public ContentCounts counts(Handle handle, ContentRef ref) {
        return handle.createQuery("select comments, supports from core_content_count where type = :type and id = :id")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .map((row, context) -> new ContentCounts(row.getLong("comments"), row.getLong("supports")))
                .findOne()
                .orElse(ContentCounts.NONE);
    }

    /** Moves the numbers of a content. */
    public void move(Handle handle, ContentRef ref, int comments, int supports) {
        handle.createUpdate("""
                        insert into core_content_count (type, id, comments, supports)
                        values (:type, :id, :comments, :supports)
                        on conflict (type, id) do update set comments = core_content_count.comments + excluded.comments,
                          supports = core_content_count.supports + excluded.supports""")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .bind("comments", comments)
                .bind("supports", supports)
                .execute();
    }

    /** Reads a row of {@code core_content}. */
    public static KnownContent known(ResultSet row) throws SQLException {
        return new KnownContent(
                new ContentRef(row.getString("type"), row.getString("id")),
                row.getString("title"),
                row.getString("path"),
                row.getString("summary"),
                Optional.ofNullable(row.getString("territory")),
                Optional.ofNullable(row.getString("owner_id")),
                row.getInt("is_public") == 1,
                row.getInt("is_hidden") == 1,
                PortableInstant.parse(row.getString("updated_at")));
    }
}
