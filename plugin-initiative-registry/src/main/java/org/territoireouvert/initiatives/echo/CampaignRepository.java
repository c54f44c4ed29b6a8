package org.territoireouvert.initiatives.echo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.initiatives.entry.EntryLine;

/** Keeps campaigns with the entries that were written for them. */
public final class CampaignRepository {

    private static final int MOST = 200;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public CampaignRepository(Database database) {
        this.database = database;
    }

    /** Returns all, the one that closes last first; at most 200. */
    public List<Campaign> list() {
        return database.read(
                handle -> handle.createQuery("select * from ini_campaign order by closes_on desc, slug limit :most")
                        .bind("most", MOST)
                        .map((row, context) -> campaign(row))
                        .list());
    }

    /** Returns one. */
    public Optional<Campaign> find(String slug) {
        return database.read(handle -> find(handle, slug));
    }

    Optional<Campaign> find(Handle handle, String slug) {
        return handle.createQuery("select * from ini_campaign where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> campaign(row))
                .findOne();
    }

    /** Stores a new one; tells whether its slug was free. */
    boolean add(Handle handle, Campaign campaign, Instant now) {
        return values(handle.createUpdate("""
                                insert into ini_campaign (slug, title, words, opens_on, closes_on, revision, updated_at)
                                values (:slug, :title, :words, :opensOn, :closesOn, 1, :now)
                                on conflict (slug) do nothing
                                """), campaign, now) > 0;
    }

    /** Stores a change; tells whether nobody else changed it meanwhile. */
    boolean change(Handle handle, Campaign campaign, Instant now) {
        return values(handle.createUpdate("""
                                update ini_campaign set title = :title, words = :words, opens_on = :opensOn,
                                  closes_on = :closesOn, revision = revision + 1, updated_at = :now
                                where slug = :slug and revision = :revision
                                """).bind("revision", campaign.revision()), campaign, now) > 0;
    }

    private static int values(org.jdbi.v3.core.statement.Update update, Campaign campaign, Instant now) {
        return update.bind("slug", campaign.slug())
                .bind("title", campaign.title())
                .bind("words", campaign.words())
                .bind("opensOn", campaign.opensOn().toString())
                .bind("closesOn", campaign.closesOn().toString())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Counts an entry among those written for a campaign; does nothing when the campaign is gone. */
    public void join(Handle handle, String campaign, String slug, Instant now) {
        handle.createUpdate("""
                        insert into ini_campaign_entry (campaign, slug, joined_at)
                        select slug, :entry, :now from ini_campaign where slug = :campaign
                        on conflict (campaign, slug) do nothing
                        """)
                .bind("campaign", campaign)
                .bind("entry", slug)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns the entries written for a campaign, the latest first. */
    public List<EntryLine> entries(String campaign, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select e.* from ini_campaign_entry c join ini_entry e on e.slug = c.slug
                        where c.campaign = :campaign and e.state = 'PUBLISHED'
                        order by c.joined_at desc, e.slug limit :limit
                        """)
                .bind("campaign", campaign)
                .bind("limit", limit)
                .map((row, context) -> EntryLine.read(row))
                .list());
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getString("slug"),
                row.getString("title"),
                row.getString("words"),
                LocalDate.parse(row.getString("opens_on")),
                LocalDate.parse(row.getString("closes_on")),
                row.getInt("revision"));
    }
}
