package org.territoireouvert.calls.store;

import static org.territoireouvert.api.list.Keyset.Order.DESCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.Call;

/** Keeps calls. */
public final class CallRepository {

    private static final String[] ORDER = {"closes_on", "slug"};
    private static final int FETCHED = 1_000;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public CallRepository(Database database) {
        this.database = database;
    }

    /** Returns a part of the calls that are found, latest closing first. */
    public Slice<CallLine> list(CallSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(handle, """
                                select slug, title, summary, funder, amount, opens_on, closes_on from cal_call
                                where <where> order by <order> limit :limit
                                """, keyset, DESCENDING, ORDER)
                        .map((row, context) -> line(row))
                        .list(),
                line -> List.of(line.closesOn().toString(), line.slug())));
    }

    /** Counts what is found, for a page: at most a thousand and one. */
    public int found(CallSearch search) {
        return database.read(handle -> search.conditions().found(handle, "cal_call"));
    }

    /** Counts all that is found. */
    public long count(CallSearch search) {
        return database.read(handle -> search.conditions().count(handle, "cal_call"));
    }

    /** Returns a call with its steps, criteria and questions. */
    public Optional<Call> find(String slug) {
        return database.read(handle -> handle.createQuery("select * from cal_call where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> call(handle, row))
                .findOne());
    }

    /** Returns published calls in the order of their slugs. */
    public List<ContentItem> published(String after, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select slug, title, summary, updated_at from cal_call
                        where slug > :after order by slug limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list());
    }

    private static ContentItem item(ResultSet row) throws SQLException {
        return ContentItem.of(
                        row.getString("slug"),
                        row.getString("title"),
                        "/appels-a-projets/" + row.getString("slug"),
                        PortableInstant.parse(row.getString("updated_at")))
                .summary(row.getString("summary"));
    }

    /** Returns the calls that changed last, latest first. */
    public List<ContentItem> latest(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select slug, title, summary, updated_at from cal_call
                        order by updated_at desc, slug desc limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list());
    }

    /** Returns when a call last came, changed, opened or closed; empty when there is none. */
    public Optional<Instant> changedAt(LocalDate today, ZoneId zone) {
        return database.read(handle -> Stream.of(
                        latest(handle, "select max(updated_at) from cal_call where :today <> ''", today)
                                .map(PortableInstant::parse),
                        latest(handle, "select max(opens_on) from cal_call where opens_on <= :today", today)
                                .map(day ->
                                        LocalDate.parse(day).atStartOfDay(zone).toInstant()),
                        latest(handle, "select max(closes_on) from cal_call where closes_on < :today", today)
                                .map(day -> LocalDate.parse(day)
                                        .plusDays(1)
                                        .atStartOfDay(zone)
                                        .toInstant()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder()));
    }

    private static Optional<String> latest(Handle handle, String query, LocalDate today) {
        return handle.createQuery(query)
                .bind("today", today.toString())
                .mapTo(String.class)
                .findOne();
    }

    /**
     * A call with its last day.
     *
     * @param closesOn last day, included
     */
    public record Deadline(String slug, String title, LocalDate closesOn, Instant updatedAt) {}

    /** Returns the calls that close on one of the days from {@code first} to {@code last}, by that day. */
    public List<Deadline> closingBetween(LocalDate first, LocalDate last, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select slug, title, closes_on, updated_at from cal_call
                        where closes_on >= :first and closes_on <= :last order by closes_on, slug limit :limit
                        """)
                .bind("first", first.toString())
                .bind("last", last.toString())
                .bind("limit", limit)
                .map((row, context) -> new Deadline(
                        row.getString("slug"),
                        row.getString("title"),
                        LocalDate.parse(row.getString("closes_on")),
                        PortableInstant.parse(row.getString("updated_at"))))
                .list());
    }

    /** Gives the first day of each call. */
    public void eachOpening(Handle handle, Consumer<LocalDate> consumer) {
        handle.createQuery("select opens_on from cal_call order by opens_on")
                .setFetchSize(FETCHED)
                .mapTo(String.class)
                .forEach(day -> consumer.accept(LocalDate.parse(day)));
    }

    /** Returns at most {@code limit} calls that have opened, are not over, and of which nobody was told yet. */
    public List<CallLine> openUnannounced(Handle handle, LocalDate today, int limit) {
        return handle.createQuery("""
                        select slug, title, summary, funder, amount, opens_on, closes_on from cal_call
                        where opening_announced = 0 and :today >= opens_on and closes_on >= :today
                        order by closes_on, slug limit :limit
                        """)
                .bind("today", today.toString())
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list();
    }

    /** Notes that the opening was told. */
    public void markAnnounced(Handle handle, String slug) {
        handle.createUpdate("update cal_call set opening_announced = 1 where slug = :slug")
                .bind("slug", slug)
                .execute();
    }

    /**
     * Returns at most {@code limit} open calls that close up to a day, of which nobody was reminded so late.
     *
     * @param days before their end at which this reminder is sent
     */
    public List<CallLine> closing(Handle handle, LocalDate today, LocalDate until, int days, int limit) {
        return handle.createQuery("""
                        select slug, title, summary, funder, amount, opens_on, closes_on from cal_call
                        where closes_on >= :today and closes_on <= :until and opens_on <= :today and reminded_days > :days
                        order by closes_on, slug limit :limit
                        """)
                .bind("today", today.toString())
                .bind("until", until.toString())
                .bind("days", days)
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list();
    }

    /** Notes that a reminder was sent so many days before the end. */
    public void markReminded(Handle handle, String slug, int days) {
        handle.createUpdate("update cal_call set reminded_days = :days where slug = :slug")
                .bind("days", days)
                .bind("slug", slug)
                .execute();
    }

    /** Stores a new call. */
    public void add(Handle handle, Call call) {
        handle.createUpdate("""
                        insert into cal_call (slug, title, summary, funder, amount, aid, applicants, not_funded,
                          chosen_by, opens_on, closes_on, search_text, opening_announced, updated_at)
                        values (:slug, :title, :summary, :funder, :amount, :aid, :applicants, :notFunded,
                          :chosenBy, :opensOn, :closesOn, :searchText, 0, :updatedAt)
                        """)
                .bind("slug", call.slug())
                .bind("title", call.title())
                .bind("summary", call.summary())
                .bind("funder", call.funder())
                .bind("amount", call.amount().cents())
                .bind("aid", call.aid())
                .bind("applicants", call.applicants())
                .bind("notFunded", call.notFunded())
                .bind("chosenBy", call.chosenBy())
                .bind("opensOn", call.opensOn().toString())
                .bind("closesOn", call.closesOn().toString())
                .bind("searchText", SearchText.fold(call.title() + " " + call.summary() + " " + call.funder()))
                .bind("updatedAt", PortableInstant.text(call.updatedAt()))
                .execute();
        CallParts.add(handle, call);
    }

    private static Call call(Handle handle, ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        return new Call(
                slug,
                row.getString("title"),
                row.getString("summary"),
                row.getString("funder"),
                new Money(row.getLong("amount")),
                row.getString("aid"),
                row.getString("applicants"),
                row.getString("not_funded"),
                row.getString("chosen_by"),
                LocalDate.parse(row.getString("opens_on")),
                LocalDate.parse(row.getString("closes_on")),
                CallParts.steps(handle, slug),
                CallParts.criteria(handle, slug),
                CallParts.questions(handle, slug),
                PortableInstant.parse(row.getString("updated_at")));
    }

    private static CallLine line(ResultSet row) throws SQLException {
        return new CallLine(
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("funder"),
                new Money(row.getLong("amount")),
                LocalDate.parse(row.getString("opens_on")),
                LocalDate.parse(row.getString("closes_on")));
    }
}
