package org.territoireouvert.ambassadors.mandate;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.ambassadors.model.Designation;
import org.territoireouvert.ambassadors.model.EndReason;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps mandates. */
public final class MandateRepository {

    private static final int READ_TOGETHER = 500;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public MandateRepository(Database database) {
        this.database = database;
    }

    /** Returns a mandate. */
    public Optional<Mandate> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** Returns a mandate within a transaction. */
    public Optional<Mandate> find(Handle handle, String id) {
        return handle.createQuery("select * from amb_mandate where id = :id")
                .bind("id", id)
                .map((row, context) -> mandate(row))
                .findOne();
    }

    /** Returns the mandates of an ambassador, the latest first, at most 500. */
    public List<Mandate> ofAmbassador(String ambassador) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_mandate where ambassador = :ambassador
                        order by ends_on desc, id desc limit :limit""")
                .bind("ambassador", ambassador)
                .bind("limit", READ_TOGETHER)
                .map((row, context) -> mandate(row))
                .list());
    }

    /** Returns the mandates of a post, the latest first, at most 500. */
    public List<Mandate> ofPost(String post) {
        return database.read(handle -> ofPost(handle, post));
    }

    /** Returns the mandates of a post within a transaction, the latest first, at most 500. */
    public List<Mandate> ofPost(Handle handle, String post) {
        return handle.createQuery("""
                        select * from amb_mandate where post = :post order by starts_on desc, id desc limit :limit""")
                .bind("post", post)
                .bind("limit", READ_TOGETHER)
                .map((row, context) -> mandate(row))
                .list();
    }

    /**
     * Returns the mandates of several ambassadors with what they are about, the latest first.
     *
     * @param ambassadors at most 500
     */
    public List<HeldMandate> heldBy(Collection<String> ambassadors) {
        return ambassadors.isEmpty()
                ? List.of()
                : database.read(handle -> handle.createQuery("""
                        select m.*, p.label as post_label, b.slug as body_slug, b.name as body_name
                        from amb_mandate m join amb_post p on p.slug = m.post join amb_body b on b.slug = p.body
                        where m.ambassador in (<ambassadors>) order by m.ends_on desc, m.id desc limit :limit""")
                        .bindList("ambassadors", List.copyOf(ambassadors))
                        .bind("limit", READ_TOGETHER * 10)
                        .map((row, context) -> new HeldMandate(
                                mandate(row),
                                row.getString("post_label"),
                                row.getString("body_slug"),
                                row.getString("body_name")))
                        .list());
    }

    /** Tells whether a mandate of an ambassador runs on a day. */
    public boolean serves(String ambassador, LocalDate day) {
        return database.read(handle -> serves(handle, ambassador, day));
    }

    /** Tells whether a mandate of an ambassador runs on a day, within a transaction. */
    public boolean serves(Handle handle, String ambassador, LocalDate day) {
        return handle.createQuery("""
                        select 1 from amb_mandate
                        where ambassador = :ambassador and ends_on >= :day and starts_on <= :day limit 1""")
                .bind("ambassador", ambassador)
                .bind("day", day.toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Returns the mandates that run on a day and end before another, whose end nobody was told of, at most {@code limit}. */
    public List<Mandate> endingUnsaid(LocalDate day, LocalDate before, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_mandate
                        where ends_on >= :day and ends_on <= :before and starts_on <= :day and reminded_on = ''
                        order by ends_on, id limit :limit""")
                .bind("day", day.toString())
                .bind("before", before.toString())
                .bind("limit", limit)
                .map((row, context) -> mandate(row))
                .list());
    }

    /** Returns the mandates that run on a day and end before another, the next end first, at most {@code limit}. */
    public List<Mandate> ending(LocalDate day, LocalDate before, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_mandate
                        where ends_on >= :day and ends_on <= :before and starts_on <= :day
                        order by ends_on, id limit :limit""")
                .bind("day", day.toString())
                .bind("before", before.toString())
                .bind("limit", limit)
                .map((row, context) -> mandate(row))
                .list());
    }

    /** Writes that people were told of the end of a mandate; tells whether nobody was before. */
    public boolean said(Handle handle, String id, LocalDate day) {
        return handle.createUpdate("update amb_mandate set reminded_on = :day where id = :id and reminded_on = ''")
                        .bind("id", id)
                        .bind("day", day.toString())
                        .execute()
                == 1;
    }

    /** Counts the mandates that run on a day and end before another. */
    public long countEnding(LocalDate day, LocalDate before) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from amb_mandate
                        where ends_on >= :day and ends_on <= :before and starts_on <= :day""")
                .bind("day", day.toString())
                .bind("before", before.toString())
                .mapTo(Long.class)
                .one());
    }

    /** Takes one after the other. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes one. */
        void visit(Mandate mandate) throws IOException;
    }

    /** Hands all over in the order of their ids, from a cursor. */
    public void each(Visitor visitor) throws IOException {
        database.<Boolean, IOException>read(handle -> {
            try (Stream<Mandate> all = handle
                    .createQuery("select * from amb_mandate order by id")
                    .setFetchSize(READ_TOGETHER)
                    .map((row, context) -> mandate(row))
                    .stream()) {
                for (Mandate one : (Iterable<Mandate>) all::iterator) {
                    visitor.visit(one);
                }
            }
            return true;
        });
    }

    /** Returns the names of the organisations that are represented, at most 5,000. */
    public List<String> represented() {
        return database.read(handle -> handle.createQuery("""
                        select distinct represents from amb_mandate where represents <> ''
                        order by represents limit :limit""")
                .bind("limit", READ_TOGETHER * 10)
                .mapTo(String.class)
                .list());
    }

    /** Returns when a mandate last came or changed. */
    public Optional<Instant> changedAt() {
        return database.read(handle -> handle.createQuery("select max(updated_at) from amb_mandate")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse));
    }

    /** Stores a new mandate. */
    public void add(Handle handle, Mandate mandate) {
        bound(handle.createUpdate("""
                        insert into amb_mandate (id, post, ambassador, designation, note, represents, organisation, starts_on,
                            ends_on, end_reason, successor_of, charter_version, charter_signed_at, reminded_on, updated_at)
                        values (:id, :post, :ambassador, :designation, :note, :represents, :organisation, :from, :to,
                            :reason, :predecessor, :charter, :signed, '', :updated)"""), mandate)
                .bind("id", mandate.id())
                .bind("ambassador", mandate.ambassador())
                .execute();
    }

    /** Stores a changed mandate when nobody has changed it since; a new end is to be told again. Tells whether it did. */
    public boolean change(Handle handle, Mandate mandate, Instant read) {
        return bound(handle.createUpdate("""
                        update amb_mandate set post = :post, designation = :designation, note = :note,
                            represents = :represents, organisation = :organisation, starts_on = :from,
                            reminded_on = case when ends_on = :to then reminded_on else '' end, ends_on = :to,
                            end_reason = :reason, successor_of = :predecessor, charter_version = :charter,
                            charter_signed_at = :signed, updated_at = :updated
                        where id = :id and updated_at = :read"""), mandate)
                        .bind("id", mandate.id())
                        .bind("read", PortableInstant.text(read))
                        .execute()
                == 1;
    }

    private static Update bound(Update update, Mandate mandate) {
        return update.bind("post", mandate.post())
                .bind("designation", mandate.designation().name())
                .bind("note", mandate.note())
                .bind("represents", mandate.represents())
                .bind("organisation", mandate.organisation())
                .bind("from", mandate.from().toString())
                .bind("to", mandate.to().toString())
                .bind("reason", mandate.endReason().map(EndReason::name).orElse(""))
                .bind("predecessor", mandate.successorOf())
                .bind("charter", mandate.charterVersion())
                .bind(
                        "signed",
                        mandate.charterSignedAt().map(PortableInstant::text).orElse(""))
                .bind("updated", PortableInstant.text(mandate.updatedAt()));
    }

    private static Optional<String> filled(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column)).filter(text -> !text.isEmpty());
    }

    static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                row.getString("id"),
                row.getString("post"),
                row.getString("ambassador"),
                Designation.valueOf(row.getString("designation")),
                row.getString("note"),
                row.getString("represents"),
                row.getString("organisation"),
                LocalDate.parse(row.getString("starts_on")),
                LocalDate.parse(row.getString("ends_on")),
                filled(row, "end_reason").map(EndReason::valueOf),
                row.getString("successor_of"),
                row.getInt("charter_version"),
                filled(row, "charter_signed_at").map(PortableInstant::parse),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
