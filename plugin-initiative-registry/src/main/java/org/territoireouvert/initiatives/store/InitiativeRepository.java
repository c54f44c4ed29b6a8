package org.territoireouvert.initiatives.store;

import static org.territoireouvert.api.list.Keyset.Order.DESCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.Phase;

/** Keeps initiatives. */
public final class InitiativeRepository {

    private static final String[] ORDER = {"started_on", "slug"};
    private static final int COMMUNES = 200;
    private static final int FETCHED = 1_000;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public InitiativeRepository(Database database) {
        this.database = database;
    }

    /** Returns a part of the initiatives that are found, latest start first. */
    public Slice<Initiative> list(InitiativeSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(handle, """
                                select * from ini_initiative
                                where <where> order by <order> limit :limit
                                """, keyset, DESCENDING, ORDER)
                        .map((row, context) -> initiative(row))
                        .list(),
                initiative -> List.of(initiative.startedOn().toString(), initiative.slug())));
    }

    /** Counts what is found, for a page: at most a thousand and one. */
    public int found(InitiativeSearch search) {
        return database.read(handle -> search.conditions().found(handle, "ini_initiative"));
    }

    /** Counts all that is found. */
    public long count(InitiativeSearch search) {
        return database.read(handle -> search.conditions().count(handle, "ini_initiative"));
    }

    /** Returns an initiative. */
    public Optional<Initiative> find(String slug) {
        return database.read(handle -> handle.createQuery("select * from ini_initiative where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> initiative(row))
                .findOne());
    }

    /** Returns published initiatives in the order of their slugs. */
    public List<ContentItem> published(String after, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from ini_initiative where slug > :after order by slug limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> ContentItem.of(
                                row.getString("slug"),
                                row.getString("title"),
                                "/initiatives/" + row.getString("slug"),
                                PortableInstant.parse(row.getString("updated_at")))
                        .summary(row.getString("summary")))
                .list());
    }

    /** Returns the names of the communes that have an initiative, in order, at most 200. */
    public List<String> communes() {
        return database.read(handle -> handle.createQuery(
                        "select distinct commune from ini_initiative order by commune limit :limit")
                .bind("limit", COMMUNES)
                .mapTo(String.class)
                .list());
    }

    /** Returns the latest, the one that was published last first. */
    public List<Initiative> latest(int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from ini_initiative order by published_at desc, slug desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> initiative(row))
                .list());
    }

    /** Returns when an initiative last came or changed; empty when there is none. */
    public Optional<Instant> changedAt() {
        return database.read(handle -> handle.createQuery("select max(updated_at) from ini_initiative")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse));
    }

    /** Gives when each initiative was published. */
    public void eachPublication(Handle handle, Consumer<Instant> consumer) {
        handle.createQuery("select published_at from ini_initiative order by published_at")
                .setFetchSize(FETCHED)
                .mapTo(String.class)
                .forEach(at -> consumer.accept(PortableInstant.parse(at)));
    }

    /** Stores an initiative, or replaces the one with its slug; tells whether it is new. */
    public boolean put(Handle handle, Initiative initiative) {
        boolean isNew = handle.createQuery("select 1 from ini_initiative where slug = :slug")
                .bind("slug", initiative.slug())
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
        handle.createUpdate("""
                        insert into ini_initiative (slug, title, summary, problem, commune, holder, started_on, phase,
                          cost, results, failures, conditions, licence, search_text, updated_at, published_at)
                        values (:slug, :title, :summary, :problem, :commune, :holder, :startedOn, :phase,
                          :cost, :results, :failures, :conditions, :licence, :searchText, :updatedAt, :updatedAt)
                        on conflict (slug) do update set title = excluded.title, summary = excluded.summary,
                          problem = excluded.problem, commune = excluded.commune, holder = excluded.holder,
                          started_on = excluded.started_on, phase = excluded.phase, cost = excluded.cost,
                          results = excluded.results, failures = excluded.failures, conditions = excluded.conditions,
                          licence = excluded.licence, search_text = excluded.search_text, updated_at = excluded.updated_at
                        """)
                .bind("slug", initiative.slug())
                .bind("title", initiative.title())
                .bind("summary", initiative.summary())
                .bind("problem", initiative.problem())
                .bind("commune", initiative.commune())
                .bind("holder", initiative.holder())
                .bind("startedOn", initiative.startedOn().toString())
                .bind("phase", initiative.phase().name())
                .bind("cost", initiative.cost().cents())
                .bind("results", String.join("\n", initiative.results()))
                .bind("failures", String.join("\n", initiative.failures()))
                .bind("conditions", String.join("\n", initiative.conditions()))
                .bind("licence", initiative.licence())
                .bind(
                        "searchText",
                        SearchText.fold(initiative.title() + " " + initiative.summary() + " " + initiative.commune()))
                .bind("updatedAt", PortableInstant.text(initiative.updatedAt()))
                .execute();
        return isNew;
    }

    private static Initiative initiative(ResultSet row) throws SQLException {
        return new Initiative(
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("problem"),
                row.getString("commune"),
                row.getString("holder"),
                LocalDate.parse(row.getString("started_on")),
                Phase.valueOf(row.getString("phase")),
                new Money(row.getLong("cost")),
                row.getString("results").lines().toList(),
                row.getString("failures").lines().toList(),
                row.getString("conditions").lines().toList(),
                row.getString("licence"),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
