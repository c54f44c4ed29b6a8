package org.territoireouvert.participatorybudget.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.edition.Schedule.Period;

/** Reads and writes the calendars of editions. */
final class PhaseRepository {

    private record Row(String edition, Phase phase, Period period) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("edition_id"),
                    Phase.valueOf(row.getString("phase")),
                    new Period(date(row.getString("begins")), date(row.getString("ends"))));
        }

        private static Optional<LocalDate> date(@Nullable String text) {
            return Optional.ofNullable(text).map(LocalDate::parse);
        }
    }

    /** Plans an edition anew. */
    void replace(Handle handle, String edition, Schedule schedule) {
        handle.createUpdate("delete from pb_phase where edition_id = :edition")
                .bind("edition", edition)
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                insert into pb_phase (edition_id, phase, begins, ends) values (:edition, :phase, :begins, :ends)
                """);
        schedule.periods()
                .forEach((phase, period) -> batch.bind("edition", edition)
                        .bind("phase", phase.name())
                        .bind("begins", period.begins().map(LocalDate::toString).orElse(null))
                        .bind("ends", period.ends().map(LocalDate::toString).orElse(null))
                        .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Writes another last day of the vote. */
    void extendVote(Handle handle, String edition, LocalDate lastDay) {
        handle.createUpdate("update pb_phase set ends = :ends where edition_id = :edition and phase = :vote")
                .bind("ends", lastDay.toString())
                .bind("edition", edition)
                .bind("vote", Phase.VOTE.name())
                .execute();
    }

    /** Returns the calendar of an edition. */
    Schedule of(Handle handle, String edition) {
        Map<Phase, Period> periods = new EnumMap<>(Phase.class);
        handle.createQuery("select * from pb_phase where edition_id = :edition")
                .bind("edition", edition)
                .map((row, context) -> Row.read(row))
                .forEach(row -> periods.put(row.phase(), row.period()));
        return new Schedule(periods);
    }

    /** Returns the calendars of the newest editions that meet a condition by their identifiers. */
    Map<String, Schedule> ofNewest(Handle handle, String condition, int editions) {
        Map<String, Map<Phase, Period>> periods = new HashMap<>();
        handle.createQuery("select * from pb_phase where edition_id in (select id from pb_edition where " + condition
                        + " order by created_at desc, id desc limit :most)")
                .bind("most", editions)
                .map((row, context) -> Row.read(row))
                .forEach(row -> periods.computeIfAbsent(row.edition(), id -> new EnumMap<>(Phase.class))
                        .put(row.phase(), row.period()));
        Map<String, Schedule> schedules = new HashMap<>();
        periods.forEach((edition, planned) -> schedules.put(edition, new Schedule(planned)));
        return schedules;
    }

    /** Returns the phases of public editions with known days that touch the days from the first to the last. */
    List<PlannedPhase> between(Handle handle, LocalDate first, LocalDate last, int limit) {
        return handle.createQuery("""
                        select p.*, e.slug, e.title from pb_phase p join pb_edition e on e.id = p.edition_id
                        where p.ends >= :first and p.begins <= :last and e.stage <> 'DRAFT'
                        order by p.ends, p.edition_id, p.phase limit :limit
                        """)
                .bind("first", first.toString())
                .bind("last", last.toString())
                .bind("limit", limit)
                .map((row, context) -> new PlannedPhase(
                        row.getString("edition_id"),
                        row.getString("slug"),
                        row.getString("title"),
                        Phase.valueOf(row.getString("phase")),
                        LocalDate.parse(row.getString("begins")),
                        LocalDate.parse(row.getString("ends"))))
                .list();
    }
}
