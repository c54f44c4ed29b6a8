package org.territoireouvert.ambassadors.person;

import static org.territoireouvert.api.list.Keyset.Order.ASCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
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
    private static final int THEMES = 500;
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
        return database.read(handle -> find(handle, slug));
    }

    /** Returns an ambassador within a transaction. */
    public Optional<Ambassador> find(Handle handle, String slug) {
        return handle.createQuery("select * from amb_ambassador where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> ambassador(row))
                .findOne();
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

    /** Gives the day on which each came. */
    public void eachDay(Handle handle, Consumer<LocalDate> consumer) {
        handle.createQuery("select created_on from amb_ambassador")
                .setFetchSize(FETCHED)
                .mapTo(String.class)
                .forEach(day -> consumer.accept(LocalDate.parse(day)));
    }

    /** Returns the ambassador to whom an account is linked. */
    public Optional<Ambassador> ofAccount(String account) {
        return account.isEmpty()
                ? Optional.empty()
                : database.read(handle -> handle.createQuery("select * from amb_ambassador where account = :account")
                        .bind("account", account)
                        .map((row, context) -> ambassador(row))
                        .findOne());
    }

    /** Links an account, or none for {@code ""}. */
    public void link(Handle handle, String slug, String account) {
        handle.createUpdate("update amb_ambassador set account = :account where slug = :slug")
                .bind("account", account)
                .bind("slug", slug)
                .execute();
    }

    /** Gives the page of one account to another; returns how many were. */
    public int transfer(Handle handle, String from, String to) {
        return handle.createUpdate("""
                        update amb_ambassador set account = :to where account = :from
                        and not exists (select 1 from amb_ambassador other where other.account = :to)""").bind("from", from).bind("to", to).execute();
    }

    /** Takes an account away wherever it is linked; returns how many were. */
    public int unlink(Handle handle, String account) {
        return handle.createUpdate("update amb_ambassador set account = '' where account = :account")
                .bind("account", account)
                .execute();
    }

    /** Returns the themes that are followed, as they stand on at most 500 pages. */
    public List<String> themes() {
        return database.read(
                handle -> handle.createQuery("select distinct themes from amb_ambassador order by themes limit :limit")
                        .bind("limit", THEMES)
                        .mapTo(String.class)
                        .list());
    }

    /** Stores a new ambassador. */
    public void add(Handle handle, Ambassador ambassador) {
        bound(handle.createUpdate("""
                        insert into amb_ambassador (slug, name, commune, themes, contact, account, availability, biography,
                            is_available, created_on, search_text, updated_at)
                        values (:slug, :name, :commune, :themes, :contact, :account, :availability, :biography, :available,
                            :created, :search, :updated)"""), ambassador)
                .bind("account", ambassador.account())
                .bind("created", ambassador.createdOn().toString())
                .execute();
    }

    /** Stores a changed ambassador, the account apart, when nobody has changed them since; tells whether it did. */
    public boolean change(Handle handle, Ambassador ambassador, Instant read) {
        return bound(handle.createUpdate("""
                        update amb_ambassador set name = :name, commune = :commune, themes = :themes, contact = :contact,
                            availability = :availability, biography = :biography, is_available = :available,
                            search_text = :search, updated_at = :updated
                        where slug = :slug and updated_at = :read"""), ambassador)
                        .bind("read", PortableInstant.text(read))
                        .execute()
                == 1;
    }

    private static Update bound(Update update, Ambassador ambassador) {
        return update.bind("slug", ambassador.slug())
                .bind("name", ambassador.name())
                .bind("commune", ambassador.commune())
                .bind("themes", ambassador.themes())
                .bind("contact", ambassador.contact())
                .bind("availability", ambassador.availability())
                .bind("biography", ambassador.biography())
                .bind("available", ambassador.isAvailable() ? 1 : 0)
                .bind(
                        "search",
                        SearchText.fold(ambassador.name() + " " + ambassador.commune() + " " + ambassador.themes()))
                .bind("updated", PortableInstant.text(ambassador.updatedAt()));
    }

    private static Ambassador ambassador(ResultSet row) throws SQLException {
        return new Ambassador(
                row.getString("slug"),
                row.getString("name"),
                row.getString("commune"),
                row.getString("themes"),
                row.getString("contact"),
                row.getString("account"),
                row.getString("availability"),
                row.getString("biography"),
                row.getInt("is_available") == 1,
                LocalDate.parse(row.getString("created_on")),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
