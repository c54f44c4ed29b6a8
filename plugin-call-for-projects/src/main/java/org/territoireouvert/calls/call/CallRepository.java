package org.territoireouvert.calls.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallSheet;

/** Keeps calls. */
public final class CallRepository {

    private static final String[] ORDER = {"closes_on", "slug"};
    private static final String LINES =
            "select slug, kind, title, summary, funder, amount, opens_on, closes_on, closes_hour, withdrawn_on from cal_call";
    private static final int FETCHED = 1_000;

    private final Database database;
    private final CallSheets sheets;

    /** Creates a repository on the plugin's tables. */
    public CallRepository(Database database, CallSheets sheets) {
        this.database = database;
        this.sheets = sheets;
    }

    /** Returns a part of the calls that are found, by their last day. */
    public Slice<CallLine> list(CallSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(
                                handle,
                                LINES + " where <where> order by <order> limit :limit",
                                keyset,
                                search.order(),
                                ORDER)
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

    /** Returns a call. */
    public Optional<Call> find(String slug) {
        return database.read(handle -> find(handle, slug));
    }

    /** Returns a call as it is in a transaction. */
    public Optional<Call> find(Handle handle, String slug) {
        return handle.createQuery("select * from cal_call where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> call(row))
                .findOne();
    }

    /** Returns what a version of a call said. */
    public Optional<CallSheet> version(Handle handle, String slug, int version) {
        return handle.createQuery(
                        "select document from cal_call_version where call_slug = :slug and version = :version")
                .bind("slug", slug)
                .bind("version", version)
                .mapTo(String.class)
                .findOne()
                .map(sheets::read);
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
     * @param closesAt its hour, empty for its end
     */
    public record Deadline(
            String slug, String title, LocalDate closesOn, Optional<LocalTime> closesAt, Instant updatedAt) {}

    /** Returns the calls that close on one of the days from {@code first} to {@code last}, by that day. */
    public List<Deadline> closingBetween(LocalDate first, LocalDate last, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select slug, title, closes_on, closes_hour, updated_at from cal_call
                        where withdrawn_on = '' and closes_on >= :first and closes_on <= :last order by closes_on, slug limit :limit
                        """)
                .bind("first", first.toString())
                .bind("last", last.toString())
                .bind("limit", limit)
                .map((row, context) -> new Deadline(
                        row.getString("slug"),
                        row.getString("title"),
                        LocalDate.parse(row.getString("closes_on")),
                        hour(row),
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
        return handle.createQuery(LINES + """
                         where opening_announced = 0 and withdrawn_on = '' and :today >= opens_on and closes_on >= :today
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
        return handle.createQuery(LINES + """
                         where withdrawn_on = '' and closes_on >= :today and closes_on <= :until and opens_on <= :today and reminded_days > :days
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

    /**
     * Keeps what was published: a new call, or the next version of one.
     *
     * @param note what changed, in words; empty for a new call
     * @param by identifier of the person who published it, empty for the plugin
     */
    public void publish(Handle handle, Call call, String note, String by) {
        String document = sheets.write(call.sheet());
        CallSheet sheet = call.sheet();
        handle.createUpdate("""
                        insert into cal_call (slug, kind, title, summary, funder, amount, opens_on, closes_on, closes_hour, search_text,
                          opening_announced, version, withdrawn_on, document, updated_at)
                        values (:slug, :kind, :title, :summary, :funder, :amount, :opensOn, :closesOn, :closesHour, :searchText,
                          0, :version, :withdrawnOn, :document, :updatedAt)
                        on conflict (slug) do update set kind = excluded.kind, title = excluded.title,
                          summary = excluded.summary, funder = excluded.funder, amount = excluded.amount,
                          opens_on = excluded.opens_on, closes_on = excluded.closes_on,
                          closes_hour = excluded.closes_hour,
                          search_text = excluded.search_text, version = excluded.version,
                          withdrawn_on = excluded.withdrawn_on, document = excluded.document,
                          updated_at = excluded.updated_at
                        """)
                .bind("slug", call.slug())
                .bind("kind", sheet.subject().kind().name())
                .bind("title", call.title())
                .bind("summary", sheet.subject().summary())
                .bind("funder", sheet.funding().lead().name())
                .bind("amount", sheet.funding().amount().cents())
                .bind("opensOn", call.calendar().opensOn().toString())
                .bind("closesOn", call.calendar().closesOn().toString())
                .bind(
                        "closesHour",
                        call.calendar().closesAt().map(LocalTime::toString).orElse(""))
                .bind(
                        "searchText",
                        SearchText.fold(call.title() + " " + sheet.subject().summary() + " "
                                + sheet.funding().lead().name()))
                .bind("version", call.version())
                .bind("withdrawnOn", call.withdrawnOn().map(LocalDate::toString).orElse(""))
                .bind("document", document)
                .bind("updatedAt", PortableInstant.text(call.updatedAt()))
                .execute();
        handle.execute(
                "insert into cal_call_version values (?, ?, ?, ?, ?, ?)",
                call.slug(),
                call.version(),
                document,
                note,
                by,
                PortableInstant.text(call.updatedAt()));
        codes(
                handle,
                "cal_call_theme",
                call.slug(),
                sheet.subject().themes().stream().map(Theme::name).toList());
        codes(handle, "cal_call_territory", call.slug(), sheet.subject().territories());
        MilestoneRepository.replace(handle, call);
    }

    /** Notes that a call is given up. */
    public void withdraw(Handle handle, Call call, String reason) {
        handle.createUpdate("update cal_call set withdrawn_on = :day, updated_at = :at where slug = :slug")
                .bind("day", call.withdrawnOn().map(LocalDate::toString).orElse(""))
                .bind("at", PortableInstant.text(call.updatedAt()))
                .bind("slug", call.slug())
                .execute();
        handle.execute(
                "insert into cal_call_withdrawal values (?, ?, ?)",
                call.slug(),
                reason,
                PortableInstant.text(call.updatedAt()));
    }

    /** Returns why a call was given up; empty when it was not. */
    public Optional<String> withdrawalReason(String slug) {
        return database.read(
                handle -> handle.createQuery("select reason from cal_call_withdrawal where call_slug = :slug")
                        .bind("slug", slug)
                        .mapTo(String.class)
                        .findOne());
    }

    /** Tells whether an application to a call was begun. */
    public boolean isAnswered(Handle handle, String slug) {
        return handle.createQuery("select 1 from cal_application where call_slug = :slug limit 1")
                .bind("slug", slug)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static void codes(Handle handle, String table, String slug, List<String> codes) {
        handle.createUpdate("delete from <table> where call_slug = :slug")
                .define("table", table)
                .bind("slug", slug)
                .execute();
        for (String code : codes) {
            handle.createUpdate("insert into <table> values (:slug, :code)")
                    .define("table", table)
                    .bind("slug", slug)
                    .bind("code", code)
                    .execute();
        }
    }

    private Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getString("slug"),
                row.getInt("version"),
                sheets.read(row.getString("document")),
                Optional.of(row.getString("withdrawn_on"))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse),
                PortableInstant.parse(row.getString("updated_at")));
    }

    private static CallLine line(ResultSet row) throws SQLException {
        return new CallLine(
                row.getString("slug"),
                CallKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("funder"),
                new Money(row.getLong("amount")),
                LocalDate.parse(row.getString("opens_on")),
                LocalDate.parse(row.getString("closes_on")),
                hour(row),
                !row.getString("withdrawn_on").isEmpty());
    }

    private static Optional<LocalTime> hour(ResultSet row) throws SQLException {
        return Optional.of(row.getString("closes_hour"))
                .filter(hour -> !hour.isEmpty())
                .map(LocalTime::parse);
    }
}
