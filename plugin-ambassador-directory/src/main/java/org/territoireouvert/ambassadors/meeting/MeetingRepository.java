package org.territoireouvert.ambassadors.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;

/** Keeps meetings and who came. */
public final class MeetingRepository {

    private static final int MOST_PRESENT = 500;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public MeetingRepository(Database database) {
        this.database = database;
    }

    /** Returns a part of the meetings, the latest first. */
    public Slice<Meeting> list(Keyset keyset) {
        return database.read(handle -> keyset.slice(
                handle.createQuery("select * from amb_meeting where <position> order by <order> limit :limit")
                        .define("position", keyset.condition(Order.DESCENDING, "starts_at", "id"))
                        .define("order", keyset.order(Order.DESCENDING, "starts_at", "id"))
                        .bindMap(keyset.binds())
                        .map((row, context) -> meeting(row))
                        .list(),
                meeting -> List.of(PortableInstant.text(meeting.startsAt()), meeting.id())));
    }

    /** Returns the meetings that end from an instant on and start before another, by start; cancelled ones are left out. */
    public List<Meeting> between(Instant from, Instant until, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_meeting where starts_at < :until and ends_at >= :from and cancelled_at = ''
                        order by starts_at, id limit :limit""")
                .bind("from", PortableInstant.text(from))
                .bind("until", PortableInstant.text(until))
                .bind("limit", limit)
                .map((row, context) -> meeting(row))
                .list());
    }

    /** Returns a meeting. */
    public Optional<Meeting> find(String id) {
        return database.read(handle -> handle.createQuery("select * from amb_meeting where id = :id")
                .bind("id", id)
                .map((row, context) -> meeting(row))
                .findOne());
    }

    /** Stores a new meeting. */
    public void add(Handle handle, Meeting meeting) {
        bound(handle.createUpdate("""
                                insert into amb_meeting values (:id, :title, :starts, :ends, :place, :link, :agenda,
                                    :minutes, :minutesAt, :cancelled, 0, :updated)"""), meeting).execute();
    }

    /** Stores a changed meeting; tells whether it still had the revision that was changed. */
    public boolean change(Handle handle, Meeting meeting) {
        return bound(handle.createUpdate("""
                                update amb_meeting set title = :title, starts_at = :starts, ends_at = :ends, place = :place,
                                    link = :link, agenda = :agenda, minutes = :minutes, minutes_at = :minutesAt,
                                    cancelled_at = :cancelled, revision = revision + 1, updated_at = :updated
                                where id = :id and revision = :revision"""), meeting)
                        .bind("revision", meeting.revision())
                        .execute()
                == 1;
    }

    private static Update bound(Update update, Meeting meeting) {
        return update.bind("id", meeting.id())
                .bind("title", meeting.title())
                .bind("starts", PortableInstant.text(meeting.startsAt()))
                .bind("ends", PortableInstant.text(meeting.endsAt()))
                .bind("place", meeting.place())
                .bind("link", meeting.link())
                .bind("agenda", meeting.agenda())
                .bind("minutes", meeting.minutes())
                .bind(
                        "minutesAt",
                        meeting.minutesAt().map(PortableInstant::text).orElse(""))
                .bind(
                        "cancelled",
                        meeting.cancelledAt().map(PortableInstant::text).orElse(""))
                .bind("updated", PortableInstant.text(meeting.updatedAt()));
    }

    /** Writes who came and who was excused, in place of what was written before. */
    public void writePresence(Handle handle, String meeting, Collection<String> present, Collection<String> excused) {
        handle.execute("delete from amb_meeting_presence where meeting = ?", meeting);
        present.forEach(slug -> presence(handle, meeting, slug, "PRESENT"));
        excused.stream()
                .filter(slug -> !present.contains(slug))
                .forEach(slug -> presence(handle, meeting, slug, "EXCUSED"));
    }

    private static void presence(Handle handle, String meeting, String slug, String presence) {
        handle.execute("insert into amb_meeting_presence values (?, ?, ?)", meeting, slug, presence);
    }

    /** Returns who came ({@code PRESENT}) and who was excused ({@code EXCUSED}), names by slug, in the order of the names. */
    public Map<String, String> presence(String meeting, String presence) {
        Map<String, String> names = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("""
                        select slug, name from amb_meeting_presence p join amb_ambassador a on a.slug = p.ambassador
                        where p.meeting = :meeting and p.presence = :presence order by name, slug limit :limit""")
                .bind("meeting", meeting)
                .bind("presence", presence)
                .bind("limit", MOST_PRESENT)
                .map((row, context) -> names.put(row.getString("slug"), row.getString("name")) == null)
                .list()
                .size());
        return names;
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getString("id"),
                row.getString("title"),
                PortableInstant.parse(row.getString("starts_at")),
                PortableInstant.parse(row.getString("ends_at")),
                row.getString("place"),
                row.getString("link"),
                row.getString("agenda"),
                row.getString("minutes"),
                instant(row.getString("minutes_at")),
                instant(row.getString("cancelled_at")),
                row.getInt("revision"),
                PortableInstant.parse(row.getString("updated_at")));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PortableInstant.parse(text));
    }
}
