package org.territoireouvert.calls.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;

/** Keeps applications; their sections, budgets and what was sent have their own. */
public final class ApplicationRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public ApplicationRepository(Database database) {
        this.database = database;
    }

    /** Returns an application by its number. */
    public Optional<Application> byNumber(String number) {
        return database.read(handle -> byNumber(handle, number));
    }

    /** Returns an application by its number, as it is in a transaction. */
    public Optional<Application> byNumber(Handle handle, String number) {
        return one(handle, "number", number);
    }

    /** Returns an application by its identifier, as it is in a transaction. */
    public Optional<Application> find(Handle handle, String id) {
        return one(handle, "id", id);
    }

    private static Optional<Application> one(Handle handle, String column, String value) {
        return handle.createQuery("select * from cal_application where <column> = :value")
                .define("column", column)
                .bind("value", value)
                .map((row, context) -> application(row))
                .findOne();
    }

    /** Returns the applications of a collective, the latest first, at most 100. */
    public List<Application> ofCollective(String collectiveId) {
        return database.read(handle -> handle.createQuery("""
                        select * from cal_application where collective_id = :collective
                        order by made_at desc, id desc limit 100
                        """)
                .bind("collective", collectiveId)
                .map((row, context) -> application(row))
                .list());
    }

    /** Returns all applications of a collective as they are in a transaction, the first one first. */
    public List<Application> allOf(Handle handle, String collectiveId) {
        return handle.createQuery("""
                        select * from cal_application where collective_id = :collective order by made_at, id limit 1000
                        """)
                .bind("collective", collectiveId)
                .map((row, context) -> application(row))
                .list();
    }

    /** Returns the next number of a year, {@code 2026-0014}: two applications never share one. */
    public String nextNumber(Handle handle, int year) {
        int last =
                handle.createQuery("""
                        insert into cal_application_year (year, last) values (:year, 1)
                        on conflict (year) do update set last = cal_application_year.last + 1 returning last
                        """).bind("year", year).mapTo(Integer.class).one();
        return String.format(Locale.ROOT, "%d-%04d", year, last);
    }

    /** Returns the application of a collective to a call, as it is in a transaction. */
    public Optional<Application> ofCollective(Handle handle, String callSlug, String collectiveId) {
        return handle.createQuery(
                        "select * from cal_application where call_slug = :call and collective_id = :collective")
                .bind("call", callSlug)
                .bind("collective", collectiveId)
                .map((row, context) -> application(row))
                .findOne();
    }

    /** Notes that something in an application changed. */
    public void touch(Handle handle, String id, Instant now) {
        handle.createUpdate("update cal_application set revision = revision + 1, updated_at = :now where id = :id")
                .bind("id", id)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /**
     * Holds an application until the transaction ends: what is read of it afterwards, nobody else changes before. Whoever writes into an
     * application, or changes its state, begins with it.
     */
    public void hold(Handle handle, String number) {
        handle.execute("update cal_application set number = number where number = ?", number);
    }

    /** Keeps what is said about an application as a whole. */
    public void describe(Handle handle, String id, String title, String summary, String territory, Instant now) {
        handle.createUpdate("""
                        update cal_application set title = :title, summary = :summary, territory = :territory,
                          revision = revision + 1, updated_at = :now where id = :id
                        """)
                .bind("id", id)
                .bind("title", title)
                .bind("summary", summary)
                .bind("territory", territory)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Writes a draft against another version of its call from here on. */
    public void moveTo(Handle handle, String id, int callVersion, Instant now) {
        handle.createUpdate("""
                        update cal_application set call_version = :version, revision = revision + 1, updated_at = :now
                        where id = :id
                        """)
                .bind("id", id)
                .bind("version", callVersion)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Keeps an application, new or changed. */
    public void save(Handle handle, Application application) {
        handle.createUpdate("""
                        insert into cal_application (id, number, call_slug, collective_id, call_version, title, summary,
                          territory, requested, costs, state, revision, batch_on, submitted_at, fingerprint, made_at, updated_at)
                        values (:id, :number, :call, :collective, :callVersion, :title, :summary, :territory, :requested,
                          :costs, :state, :revision, :batchOn, :submittedAt, :fingerprint, :madeAt, :updatedAt)
                        on conflict (id) do update set call_version = excluded.call_version, title = excluded.title,
                          summary = excluded.summary, territory = excluded.territory, requested = excluded.requested,
                          costs = excluded.costs, state = excluded.state, revision = excluded.revision,
                          batch_on = excluded.batch_on, submitted_at = excluded.submitted_at,
                          fingerprint = excluded.fingerprint, updated_at = excluded.updated_at
                        """)
                .bind("id", application.id())
                .bind("number", application.number())
                .bind("call", application.callSlug())
                .bind("collective", application.collectiveId())
                .bind("callVersion", application.callVersion())
                .bind("title", application.title())
                .bind("summary", application.summary())
                .bind("territory", application.territory())
                .bind("requested", application.requested().cents())
                .bind("costs", application.costs().cents())
                .bind("state", application.state().name())
                .bind("revision", application.revision())
                .bind("batchOn", application.batchOn().map(LocalDate::toString).orElse(""))
                .bind(
                        "submittedAt",
                        application.submittedAt().map(PortableInstant::text).orElse(""))
                .bind("fingerprint", application.fingerprint())
                .bind("madeAt", PortableInstant.text(application.madeAt()))
                .bind("updatedAt", PortableInstant.text(application.updatedAt()))
                .execute();
    }

    private static Application application(ResultSet row) throws SQLException {
        return new Application(
                row.getString("id"),
                row.getString("number"),
                row.getString("call_slug"),
                row.getString("collective_id"),
                row.getInt("call_version"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("territory"),
                new Money(row.getLong("requested")),
                new Money(row.getLong("costs")),
                ApplicationState.valueOf(row.getString("state")),
                row.getInt("revision"),
                filled(row.getString("batch_on")).map(LocalDate::parse),
                filled(row.getString("submitted_at")).map(PortableInstant::parse),
                row.getString("fingerprint"),
                PortableInstant.parse(row.getString("made_at")),
                PortableInstant.parse(row.getString("updated_at")));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(written -> !written.isEmpty());
    }
}
