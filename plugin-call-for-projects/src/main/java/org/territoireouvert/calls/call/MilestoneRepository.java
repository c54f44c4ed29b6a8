package org.territoireouvert.calls.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Milestone;

/** Keeps the steps of the calendars of published calls, for the agenda. */
public final class MilestoneRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public MilestoneRepository(Database database) {
        this.database = database;
    }

    /**
     * A step of a call in the agenda.
     *
     * @param place of the step in its call, from 1
     * @param endsOn last day, included
     */
    public record Dated(
            String slug,
            int place,
            String title,
            String call,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant updatedAt) {}

    static void replace(Handle handle, Call call) {
        handle.createUpdate("delete from cal_call_milestone where call_slug = :slug")
                .bind("slug", call.slug())
                .execute();
        int place = 0;
        for (Milestone one : call.calendar().milestones()) {
            place++;
            handle.execute(
                    "insert into cal_call_milestone values (?, ?, ?, ?, ?)",
                    call.slug(),
                    place,
                    one.title(),
                    one.startsOn().toString(),
                    one.endsOn().toString());
        }
    }

    /** Returns the steps of calls that were not given up which end on a day or later and begin by another one, by their end. */
    public List<Dated> between(LocalDate first, LocalDate last, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select m.call_slug, m.place, m.title, c.title as call_title, m.starts_on, m.ends_on, c.updated_at
                        from cal_call_milestone m join cal_call c on c.slug = m.call_slug
                        where m.ends_on >= :first and m.starts_on <= :last and c.withdrawn_on = ''
                        order by m.starts_on, m.call_slug, m.place limit :limit
                        """)
                .bind("first", first.toString())
                .bind("last", last.toString())
                .bind("limit", limit)
                .map((row, context) -> new Dated(
                        row.getString("call_slug"),
                        row.getInt("place"),
                        row.getString("title"),
                        row.getString("call_title"),
                        LocalDate.parse(row.getString("starts_on")),
                        LocalDate.parse(row.getString("ends_on")),
                        PortableInstant.parse(row.getString("updated_at"))))
                .list());
    }
}
