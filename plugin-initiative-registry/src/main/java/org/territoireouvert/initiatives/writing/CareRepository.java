package org.territoireouvert.initiatives.writing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps when authors were asked whether their entry is up to date, and why one was archived or withdrawn. */
public final class CareRepository {

    /** Why an entry is not in lists any more. */
    public record Reason(String text, Instant notedAt) {}

    /**
     * Returns the slugs of entries about which their authors are to be asked, the one that was confirmed longest ago first.
     *
     * @param staleSince entries confirmed before it are asked about
     * @param askedBefore asked again only when the last time was before it
     * @param most times that one is asked about
     */
    public List<String> toAsk(Handle handle, Instant staleSince, Instant askedBefore, int most, int limit) {
        return handle.createQuery("""
                        select e.slug from ini_entry e
                        where e.source = '' and e.state = 'PUBLISHED' and e.confirmed_at < :stale
                          and exists (select 1 from ini_author a where a.slug = e.slug)
                          and not exists (select 1 from ini_reminder r where r.slug = e.slug
                            and r.last_at > e.confirmed_at and (r.sent >= :most or r.last_at > :asked))
                        order by e.confirmed_at, e.slug limit :limit
                        """)
                .bind("stale", PortableInstant.text(staleSince))
                .bind("asked", PortableInstant.text(askedBefore))
                .bind("most", most)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Notes that authors are asked once more, or for the first time since the entry was confirmed. */
    public void asked(Handle handle, String slug, Instant now) {
        handle.createUpdate("""
                        insert into ini_reminder (slug, sent, last_at) values (:slug, 1, :now)
                        on conflict (slug) do update set last_at = excluded.last_at, sent = case
                          when ini_reminder.last_at > (select confirmed_at from ini_entry e where e.slug = :slug)
                          then ini_reminder.sent + 1 else 1 end
                        """)
                .bind("slug", slug)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns why an entry was archived or withdrawn. */
    public Optional<Reason> reason(Handle handle, String slug) {
        return handle.createQuery("select reason, noted_at from ini_state_reason where slug = :slug")
                .bind("slug", slug)
                .map((row, context) ->
                        new Reason(row.getString("reason"), PortableInstant.parse(row.getString("noted_at"))))
                .findOne();
    }

    /** Keeps why an entry was archived or withdrawn. */
    public void putReason(Handle handle, String slug, String reason, Instant now) {
        handle.createUpdate("""
                        insert into ini_state_reason (slug, reason, noted_at) values (:slug, :reason, :now)
                        on conflict (slug) do update set reason = excluded.reason, noted_at = excluded.noted_at
                        """)
                .bind("slug", slug)
                .bind("reason", reason)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Forgets it: the entry is back. */
    public void removeReason(Handle handle, String slug) {
        handle.createUpdate("delete from ini_state_reason where slug = :slug")
                .bind("slug", slug)
                .execute();
    }
}
