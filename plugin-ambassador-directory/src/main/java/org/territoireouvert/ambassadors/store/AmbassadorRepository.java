package org.territoireouvert.ambassadors.store;

import static org.territoireouvert.api.list.Keyset.Order.ASCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;

/** Keeps ambassadors. */
public final class AmbassadorRepository {

    private static final String[] ORDER = {"name", "slug"};
    private static final int COMMUNES = 200;
    private static final int FETCHED = 1_000;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public AmbassadorRepository(Database database) {
        this.database = database;
    }

    /** Returns a part of the ambassadors that are found, by name. */
    public Slice<Ambassador> list(AmbassadorSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(handle, """
                                select * from amb_ambassador
                                where <where> order by <order> limit :limit
                                """, keyset, ASCENDING, ORDER)
                        .map((row, context) -> ambassador(row))
                        .list(),
                ambassador -> List.of(ambassador.name(), ambassador.slug())));
    }

    /** Counts what is found, for a page: at most a thousand and one. */
    public int found(AmbassadorSearch search) {
        return database.read(handle -> search.conditions().found(handle, "amb_ambassador"));
    }

    /** Counts all that is found. */
    public long count(AmbassadorSearch search) {
        return database.read(handle -> search.conditions().count(handle, "amb_ambassador"));
    }

    /** Returns an ambassador. */
    public Optional<Ambassador> find(String slug) {
        return database.read(handle -> handle.createQuery("select * from amb_ambassador where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> ambassador(row))
                .findOne());
    }

    /** Returns published ambassadors in the order of their slugs. */
    public List<ContentItem> published(String after, int limit) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_ambassador where slug > :after order by slug limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> ContentItem.of(
                        row.getString("slug"),
                        row.getString("name"),
                        "/ambassadeurs/" + row.getString("slug"),
                        PortableInstant.parse(row.getString("updated_at"))))
                .list());
    }

    /** Returns the communes that have an ambassador, in order, at most 200. */
    public List<String> communes() {
        return database.read(handle -> handle.createQuery(
                        "select distinct commune from amb_ambassador order by commune limit :limit")
                .bind("limit", COMMUNES)
                .mapTo(String.class)
                .list());
    }

    /** Returns when an ambassador last came or changed; empty when there is none. */
    public Optional<Instant> changedAt() {
        return database.read(handle -> handle.createQuery("select max(updated_at) from amb_ambassador")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse));
    }

    /** Gives the first day of each mandate. */
    public void eachMandate(Handle handle, Consumer<LocalDate> consumer) {
        handle.createQuery("select mandate_from from amb_ambassador order by mandate_from")
                .setFetchSize(FETCHED)
                .mapTo(String.class)
                .forEach(day -> consumer.accept(LocalDate.parse(day)));
    }

    /** Stores a new ambassador. */
    public void add(Handle handle, Ambassador ambassador) {
        handle.execute(
                "insert into amb_ambassador values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ambassador.slug(),
                ambassador.name(),
                ambassador.commune(),
                ambassador.themes(),
                ambassador.mandate(),
                ambassador.from().toString(),
                ambassador.to().toString(),
                ambassador.contact(),
                SearchText.fold(ambassador.name() + " " + ambassador.commune() + " " + ambassador.themes()),
                PortableInstant.text(ambassador.updatedAt()));
    }

    private static Ambassador ambassador(ResultSet row) throws SQLException {
        return new Ambassador(
                row.getString("slug"),
                row.getString("name"),
                row.getString("commune"),
                row.getString("themes"),
                row.getString("mandate"),
                LocalDate.parse(row.getString("mandate_from")),
                LocalDate.parse(row.getString("mandate_to")),
                row.getString("contact"),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
