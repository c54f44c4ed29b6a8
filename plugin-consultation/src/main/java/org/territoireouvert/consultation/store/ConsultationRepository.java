package org.territoireouvert.consultation.store;

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
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.Means;
import org.territoireouvert.consultation.model.Stage;

/** Reads consultations. Lists, feeds and figures hold those that everybody may read. */
public final class ConsultationRepository {

    private static final String[] ORDER = {"closes_on", "slug"};
    private static final int FETCHED = 1_000;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public ConsultationRepository(Database database) {
        this.database = database;
    }

    /** Returns a part of the consultations that are found, latest closing first. */
    public Slice<ConsultationLine> list(ConsultationSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(handle, """
                                select slug, title, summary, opens_on, closes_on from con_consultation
                                where <where> order by <order> limit :limit
                                """, keyset, DESCENDING, ORDER)
                        .map((row, context) -> line(row))
                        .list(),
                line -> List.of(line.closesOn().toString(), line.slug())));
    }

    /** Counts what is found, for a page: at most a thousand and one. */
    public int found(ConsultationSearch search) {
        return database.read(handle -> search.conditions().found(handle, "con_consultation"));
    }

    /** Counts all that is found. */
    public long count(ConsultationSearch search) {
        return database.read(handle -> search.conditions().count(handle, "con_consultation"));
    }

    /** Returns a consultation that everybody may read, with its steps, documents and changes. */
    public Optional<Consultation> findPublished(String slug) {
        return find(slug).filter(Consultation::isPublished);
    }

    /** Returns a consultation, a draft included, with its steps, documents and changes. */
    public Optional<Consultation> find(String slug) {
        return database.read(handle -> find(handle, slug));
    }

    /** Returns a consultation, a draft included, as a part of a transaction. */
    public Optional<Consultation> find(Handle handle, String slug) {
        return handle.createQuery("select * from con_consultation where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> consultation(handle, row))
                .findOne();
    }

    /** Returns published consultations in the order of their slugs. */
    public List<ContentItem> published(String after, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select slug, title, summary, updated_at from con_consultation
                        where slug > :after and stage = 'PUBLISHED' order by slug limit :limit
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
                        "/consultations/" + row.getString("slug"),
                        PortableInstant.parse(row.getString("updated_at")))
                .summary(row.getString("summary"));
    }

    /** Returns the consultations that changed last, latest first. */
    public List<ContentItem> latest(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select slug, title, summary, updated_at from con_consultation
                        where stage = 'PUBLISHED' order by updated_at desc, slug desc limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list());
    }

    /** Returns when a consultation last came, changed, opened or closed; empty when there is none. */
    public Optional<Instant> changedAt(LocalDate today, ZoneId zone) {
        return database.read(handle -> Stream.of(
                        latest(
                                        handle,
                                        "select max(updated_at) from con_consultation where :today <> '' and stage = 'PUBLISHED'",
                                        today)
                                .map(PortableInstant::parse),
                        latest(
                                        handle,
                                        "select max(opens_on) from con_consultation where opens_on <= :today and stage = 'PUBLISHED'",
                                        today)
                                .map(day ->
                                        LocalDate.parse(day).atStartOfDay(zone).toInstant()),
                        latest(
                                        handle,
                                        "select max(closes_on) from con_consultation where closes_on < :today and stage = 'PUBLISHED'",
                                        today)
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

    /** Returns the consultations that are open on one of the days from {@code first} to {@code last}, by their last day. */
    public List<Dated> openBetween(LocalDate first, LocalDate last, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select slug, title, opens_on, closes_on, updated_at, '' as step, 0 as place from con_consultation
                        where stage = 'PUBLISHED' and closes_on >= :first and opens_on <= :last order by closes_on, slug limit :limit
                        """)
                .bind("first", first.toString())
                .bind("last", last.toString())
                .bind("limit", limit)
                .map((row, context) -> dated(row))
                .list());
    }

    /** Returns the steps of consultations that touch one of the days, by their last day. */
    public List<Dated> stepsBetween(LocalDate first, LocalDate last, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select consultation.slug, consultation.title, step.starts_on as opens_on, step.ends_on as closes_on,
                          consultation.updated_at, step.title as step, step.place
                        from con_step step join con_consultation consultation on consultation.slug = step.consultation
                        where consultation.stage = 'PUBLISHED' and step.ends_on >= :first and step.starts_on <= :last
                        order by step.ends_on, step.consultation, step.place limit :limit
                        """)
                .bind("first", first.toString())
                .bind("last", last.toString())
                .bind("limit", limit)
                .map((row, context) -> dated(row))
                .list());
    }

    /**
     * A consultation or one of its steps, with its days.
     *
     * @param step title of the step, empty for the consultation itself
     * @param place of the step in the consultation
     * @param until last day, included
     */
    public record Dated(
            String slug, String title, String step, int place, LocalDate from, LocalDate until, Instant updatedAt) {}

    private static Dated dated(ResultSet row) throws SQLException {
        return new Dated(
                row.getString("slug"),
                row.getString("title"),
                row.getString("step"),
                row.getInt("place"),
                LocalDate.parse(row.getString("opens_on")),
                LocalDate.parse(row.getString("closes_on")),
                PortableInstant.parse(row.getString("updated_at")));
    }

    /** Gives the first day of each consultation. */
    public void eachOpening(Handle handle, Consumer<LocalDate> consumer) {
        handle.createQuery("select opens_on from con_consultation where stage = 'PUBLISHED' order by opens_on")
                .setFetchSize(FETCHED)
                .mapTo(String.class)
                .forEach(day -> consumer.accept(LocalDate.parse(day)));
    }

    /** Returns at most {@code limit} consultations whose last day has passed and whose closing was not told yet. */
    public List<ConsultationLine> closedUnannounced(Handle handle, LocalDate today, int limit) {
        return handle.createQuery("""
                        select slug, title, summary, opens_on, closes_on from con_consultation
                        where stage = 'PUBLISHED' and closing_announced = 0 and closes_on < :today
                        order by closes_on, slug limit :limit
                        """)
                .bind("today", today.toString())
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list();
    }

    /** Returns at most {@code limit} consultations that are open and whose opening was not told yet. */
    public List<ConsultationLine> openUnannounced(Handle handle, LocalDate today, int limit) {
        return handle.createQuery("""
                        select slug, title, summary, opens_on, closes_on from con_consultation
                        where stage = 'PUBLISHED' and opening_announced = 0 and opens_on <= :today and closes_on >= :today
                        order by opens_on, slug limit :limit
                        """)
                .bind("today", today.toString())
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list();
    }

    /** Notes that the opening was told. */
    public void markOpeningAnnounced(Handle handle, String slug) {
        handle.createUpdate("update con_consultation set opening_announced = 1 where slug = :slug")
                .bind("slug", slug)
                .execute();
    }

    /** Notes that the closing was told. */
    public void markAnnounced(Handle handle, String slug) {
        handle.createUpdate("update con_consultation set closing_announced = 1 where slug = :slug")
                .bind("slug", slug)
                .execute();
    }

    private static Consultation consultation(Handle handle, ResultSet row) throws SQLException {
        String slug = row.getString("slug");
        return new Consultation(
                slug,
                row.getString("title"),
                Stage.valueOf(row.getString("stage")),
                new Frame(
                        row.getString("summary"),
                        row.getString("owner"),
                        row.getString("decided_by"),
                        ParticipationLevel.valueOf(row.getString("level")),
                        row.getString("open_points"),
                        row.getString("closed_points"),
                        row.getString("weight_of_opinion")),
                new Dates(
                        LocalDate.parse(row.getString("opens_on")),
                        LocalDate.parse(row.getString("closes_on")),
                        Optional.of(row.getString("answer_by"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse)),
                new Guarantor(
                        row.getString("guarantor"),
                        row.getString("guarantor_contact"),
                        row.getString("guarantor_interests")),
                new Means(
                        row.getString("method"),
                        row.getString("offline"),
                        new Money(row.getLong("cost")),
                        row.getInt("staff_days")),
                ConsultationParts.steps(handle, slug),
                ConsultationParts.documents(handle, slug),
                ConsultationParts.changes(handle, slug),
                PortableInstant.parse(row.getString("updated_at")));
    }

    static ConsultationLine line(ResultSet row) throws SQLException {
        return new ConsultationLine(
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                LocalDate.parse(row.getString("opens_on")),
                LocalDate.parse(row.getString("closes_on")));
    }
}
