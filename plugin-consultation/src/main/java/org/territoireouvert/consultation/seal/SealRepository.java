package org.territoireouvert.consultation.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.store.StepStatements;

/** Reads and writes seals, without their lines. */
public final class SealRepository {

    /** How many seals a step has at most in a list. */
    private static final int MOST = 200;

    /** Creates it. */
    public SealRepository() {}

    /**
     * A step, by its consultation and number.
     *
     * @param consultation end of its address
     */
    record Place(String consultation, int step) {}

    /** Returns published steps that are over and have no seal of that last day, those that have been over for longest first. */
    List<Place> due(Handle handle, List<String> kinds, LocalDate today, int limit) {
        return handle.createQuery("""
                        select s.consultation, s.place from con_step s join con_consultation c on c.slug = s.consultation
                        where s.kind in (<kinds>) and s.ends_on < :today and c.stage = 'PUBLISHED' and not exists (
                          select 1 from con_seal l
                          where l.consultation = s.consultation and l.step = s.place and l.ends_on = s.ends_on)
                        order by s.ends_on, s.consultation, s.place limit :limit""")
                .bindList("kinds", kinds)
                .bind("today", today.toString())
                .bind("limit", limit)
                .map((row, context) -> new Place(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Returns steps whose newest seal was not checked since an instant, those that wait for longest first; not those that were prolonged. */
    List<Place> unchecked(Handle handle, Instant since, int limit) {
        return handle.createQuery("""
                        select consultation, step from con_seal where latest = 1 and checked_at < :since and exists (
                          select 1 from con_step s
                          where s.consultation = con_seal.consultation and s.place = con_seal.step and s.ends_on = con_seal.ends_on)
                        order by checked_at, consultation, step limit :limit""")
                .bind("since", PortableInstant.text(since))
                .bind("limit", limit)
                .map((row, context) -> new Place(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Counts the newest seals with lines that nothing explains. */
    int altered(Handle handle) {
        return handle.createQuery("select count(*) from con_seal where latest = 1 and altered > 0")
                .mapTo(Integer.class)
                .one();
    }

    /** Stores a new seal, which takes the place of the one before. */
    void add(Handle handle, PlannedStep step, Seal seal) {
        StepStatements.update(
                        handle,
                        step,
                        "update con_seal set latest = 0 where consultation = :consultation and step = :step")
                .execute();
        StepStatements.update(handle, step, """
                        insert into con_seal (consultation, step, number, format, sealed_at, ends_on, lines, fingerprint, latest,
                          released, checked_at, unchanged, changed, withdrawn, hidden, erased, altered, added, findings)
                        values (:consultation, :step, :number, :format, :now, :endsOn, :lines, :fingerprint, 1,
                          0, '', 0, 0, 0, 0, 0, 0, 0, '')""")
                .bind("number", seal.number())
                .bind("format", Seal.FORMAT)
                .bind("now", PortableInstant.text(seal.sealedAt()))
                .bind("endsOn", seal.endsOn().toString())
                .bind("lines", seal.lines())
                .bind("fingerprint", seal.fingerprint())
                .execute();
    }

    /** Writes what a check found. */
    void checked(Handle handle, PlannedStep step, int number, SealCheck check) {
        StepStatements.update(handle, step, """
                        update con_seal set checked_at = :at, unchanged = :unchanged, changed = :changed, withdrawn = :withdrawn,
                          hidden = :hidden, erased = :erased, altered = :altered, added = :added, findings = :findings
                        where consultation = :consultation and step = :step and number = :number""")
                .bind("number", number)
                .bind("at", PortableInstant.text(check.at()))
                .bind("unchanged", check.unchanged())
                .bind("changed", check.changed())
                .bind("withdrawn", check.withdrawn())
                .bind("hidden", check.hidden())
                .bind("erased", check.erased())
                .bind("altered", check.altered())
                .bind("added", check.added())
                .bind("findings", String.join("\n", check.findings()))
                .execute();
    }

    /** Notes that answers of people lawfully left or shrank. */
    void release(Handle handle, String consultation, int step, int people) {
        handle.createUpdate("""
                        update con_seal set released = released + :people
                        where consultation = :consultation and step = :step and latest = 1""")
                .bind("consultation", consultation)
                .bind("step", step)
                .bind("people", people)
                .execute();
    }

    /** Returns the newest seal of a step. */
    public Optional<Seal> latest(Handle handle, PlannedStep step) {
        return StepStatements.query(handle, step, """
                        select * from con_seal where consultation = :consultation and step = :step
                        order by number desc limit 1""")
                .map((row, context) -> seal(row))
                .findOne();
    }

    /** Finds a seal of a step by its number. */
    public Optional<Seal> find(Handle handle, PlannedStep step, int number) {
        return StepStatements.query(handle, step, """
                        select * from con_seal where consultation = :consultation and step = :step and number = :number""")
                .bind("number", number)
                .map((row, context) -> seal(row))
                .findOne();
    }

    /** Returns the seals of a step, the newest first. */
    public List<Seal> all(Handle handle, PlannedStep step) {
        return StepStatements.query(handle, step, """
                        select * from con_seal where consultation = :consultation and step = :step
                        order by number desc limit :most""")
                .bind("most", MOST)
                .map((row, context) -> seal(row))
                .list();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        String checkedAt = row.getString("checked_at");
        return new Seal(
                row.getString("consultation"),
                row.getInt("step"),
                row.getInt("number"),
                PortableInstant.parse(row.getString("sealed_at")),
                LocalDate.parse(row.getString("ends_on")),
                row.getInt("lines"),
                row.getString("fingerprint"),
                row.getInt("latest") == 1,
                row.getInt("released"),
                checkedAt.isEmpty() ? Optional.empty() : Optional.of(check(row, PortableInstant.parse(checkedAt))));
    }

    private static SealCheck check(ResultSet row, Instant at) throws SQLException {
        return new SealCheck(
                at,
                row.getInt("unchanged"),
                row.getInt("changed"),
                row.getInt("withdrawn"),
                row.getInt("hidden"),
                row.getInt("erased"),
                row.getInt("altered"),
                row.getInt("added"),
                row.getString("findings").lines().toList());
    }
}
