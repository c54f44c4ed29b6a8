package org.territoireouvert.runner.content.link;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.LinkKind;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.content.ContentRepository;

/** Keeps the links between contents. */
public final class LinkRepository {

    private static final int MOST = 50;

    /** Creates a repository; each method gets the handle of its transaction. */
    public LinkRepository() {}

    /** Links two contents; again does nothing. */
    public void add(Handle handle, ContentRef from, LinkKind kind, ContentRef to, Instant now) {
        handle.createUpdate("""
                        insert into core_content_link (from_type, from_id, kind, to_type, to_id, linked_at)
                        values (:fromType, :fromId, :kind, :toType, :toId, :now)
                        on conflict (from_type, from_id, kind, to_type, to_id) do nothing""")
                .bind("fromType", from.type())
                .bind("fromId", from.id())
                .bind("kind", kind.name())
                .bind("toType", to.type())
                .bind("toId", to.id())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Undoes a link. */
    public void remove(Handle handle, ContentRef from, LinkKind kind, ContentRef to) {
        handle.createUpdate("""
                        delete from core_content_link where from_type = :fromType and from_id = :fromId and kind = :kind
                        and to_type = :toType and to_id = :toId""")
                .bind("fromType", from.type())
                .bind("fromId", from.id())
                .bind("kind", kind.name())
                .bind("toType", to.type())
                .bind("toId", to.id())
                .execute();
    }

    /** Returns the links of a content to others that everybody may see, by kind, at most fifty each way. */
    public List<ContentLink> of(Handle handle, ContentRef ref) {
        return handle.createQuery("""
                        select * from (
                          select link.kind, 1 as outgoing, content.* from core_content_link link
                            join core_content content on content.type = link.to_type and content.id = link.to_id
                          where link.from_type = :type and link.from_id = :id
                            and content.is_public = 1 and content.is_hidden = 0
                          order by link.kind, content.type, content.id limit :most) forwards
                        union all
                        select * from (
                          select link.kind, 0 as outgoing, content.* from core_content_link link
                            join core_content content on content.type = link.from_type and content.id = link.from_id
                          where link.to_type = :type and link.to_id = :id
                            and content.is_public = 1 and content.is_hidden = 0
                          order by link.kind, content.type, content.id limit :most) backwards""")
                .bind("type", ref.type())
                .bind("id", ref.id())
                .bind("most", MOST)
                .map((row, context) -> new ContentLink(
                        LinkKind.valueOf(row.getString("kind")),
                        row.getInt("outgoing") == 1,
                        ContentRepository.known(row)))
                .list();
    }
}
