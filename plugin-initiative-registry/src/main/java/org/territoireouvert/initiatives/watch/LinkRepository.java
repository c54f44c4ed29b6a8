package org.territoireouvert.initiatives.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps what the pages answered to which entries lead. */
public final class LinkRepository {

    /**
     * A page that does not answer any more.
     *
     * @param failures how many times in a row
     * @param slug of an entry that leads there
     * @param title of it
     */
    public record BrokenLink(String address, int failures, Instant checkedAt, String slug, String title) {}

    /** How many times in a row a page has to fail before it is called broken: a short outage is none. */
    public static final int BROKEN = 3;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public LinkRepository(Database database) {
        this.database = database;
    }

    /**
     * Returns addresses to which own entries lead and that are to be asked, those asked longest ago first.
     *
     * @param before when a page was last there
     * @param failedBefore when it last failed
     */
    List<String> due(Instant before, Instant failedBefore, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select f.value, min(coalesce(c.checked_at, '')) as since from ini_entry_facet f
                          join ini_entry e on e.slug = f.slug
                          left join ini_link_check c on c.address = f.value
                        where f.facet = 'LINK' and e.source = '' and e.state = 'PUBLISHED'
                          and coalesce(c.checked_at, '') < case when c.failures > 0 then :failedBefore else :before end
                        group by f.value order by since, f.value limit :limit
                        """)
                .bind("before", PortableInstant.text(before))
                .bind("failedBefore", PortableInstant.text(failedBefore))
                .bind("limit", limit)
                .map((row, context) -> row.getString("value"))
                .list());
    }

    /** Notes what a page answered; -1 when nobody did. */
    void checked(Handle handle, String address, int status, boolean isThere, Instant now) {
        handle.createUpdate("""
                        insert into ini_link_check (address, status, failures, checked_at)
                        values (:address, :status, :failure, :now)
                        on conflict (address) do update set status = excluded.status, checked_at = excluded.checked_at,
                          failures = case when :failure = 0 then 0 else ini_link_check.failures + 1 end
                        """)
                .bind("address", address)
                .bind("status", status)
                .bind("failure", isThere ? 0 : 1)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns pages that are broken, with an entry that leads there. */
    public List<BrokenLink> broken(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select c.address, c.failures, c.checked_at, e.slug, e.title from ini_link_check c
                          join ini_entry_facet f on f.facet = 'LINK' and f.value = c.address
                          join ini_entry e on e.slug = f.slug
                        where c.failures >= :broken and e.source = '' and e.state = 'PUBLISHED'
                        order by e.slug, c.address limit :limit
                        """)
                .bind("broken", BROKEN)
                .bind("limit", limit)
                .map((row, context) -> new BrokenLink(
                        row.getString("address"),
                        row.getInt("failures"),
                        PortableInstant.parse(row.getString("checked_at")),
                        row.getString("slug"),
                        row.getString("title")))
                .list());
    }

    /** Returns the pages of an entry that are broken. */
    public Set<String> brokenOf(String slug) {
        return Set.copyOf(database.read(handle -> handle.createQuery("""
                        select c.address from ini_entry_facet f join ini_link_check c on c.address = f.value
                        where f.slug = :slug and f.facet = 'LINK' and c.failures >= :broken
                        """)
                .bind("slug", slug)
                .bind("broken", BROKEN)
                .mapTo(String.class)
                .list()));
    }
}
