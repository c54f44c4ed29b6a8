package org.territoireouvert.consultation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.consultation.meeting.Registration.State;

/** Reads and writes who comes to meetings; the counts of the meetings follow in the same transaction. */
public final class RegistrationRepository {

    /** How many people are registered for a meeting at most, those who wait included. */
    public static final int MOST = 5_000;

    /** Creates it. */
    public RegistrationRepository() {}

    /** Finds the registration of a person. */
    public Optional<Registration> find(Handle handle, String meeting, String person) {
        return handle.createQuery("select * from con_registration where meeting_id = :meeting and person_id = :person")
                .bind("meeting", meeting)
                .bind("person", person)
                .map((row, context) -> registration(row))
                .findOne();
    }

    /** Returns all registrations in a state, those who came first first. */
    public List<Registration> all(Handle handle, String meeting, State state) {
        return handle.createQuery("""
                        select * from con_registration where meeting_id = :meeting and state = :state
                        order by number limit :most""")
                .bind("meeting", meeting)
                .bind("state", state.name())
                .bind("most", MOST)
                .map((row, context) -> registration(row))
                .list();
    }

    /** Returns the next people who are registered or wait, behind one, in the order of their identifiers. */
    List<String> peopleAfter(Handle handle, String meeting, String person, int limit) {
        return handle.createQuery("""
                        select person_id from con_registration where meeting_id = :meeting and person_id > :person
                        order by person_id limit :limit""")
                .bind("meeting", meeting)
                .bind("person", person)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Counts those who have waited longer for a seat than who has a number. */
    public int waitingBefore(Handle handle, String meeting, int number) {
        return handle.createQuery("""
                        select count(*) from con_registration
                        where meeting_id = :meeting and state = :waiting and number < :number""")
                .bind("meeting", meeting)
                .bind("waiting", State.WAITING.name())
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns who has waited longest. */
    Optional<Registration> firstWaiting(Handle handle, String meeting) {
        return handle.createQuery("""
                        select * from con_registration where meeting_id = :meeting and state = :waiting
                        order by number limit 1""")
                .bind("meeting", meeting)
                .bind("waiting", State.WAITING.name())
                .map((row, context) -> registration(row))
                .findOne();
    }

    /** Registers somebody who is not, for a meeting whose row is held. */
    public void add(Handle handle, String meeting, String person, State state, Instant now) {
        handle.createUpdate("""
                        insert into con_registration (meeting_id, person_id, number, state, registered_at)
                        values (:meeting, :person, (select next_number from con_meeting where id = :meeting), :state, :now)""")
                .bind("meeting", meeting)
                .bind("person", person)
                .bind("state", state.name())
                .bind("now", PortableInstant.text(now))
                .execute();
        count(handle, meeting, state, 1);
        handle.createUpdate("update con_meeting set next_number = next_number + 1 where id = :meeting")
                .bind("meeting", meeting)
                .execute();
    }

    /** Removes a registration. */
    void remove(Handle handle, String meeting, Registration registration) {
        handle.createUpdate("delete from con_registration where meeting_id = :meeting and person_id = :person")
                .bind("meeting", meeting)
                .bind("person", registration.personId())
                .execute();
        count(handle, meeting, registration.state(), -1);
    }

    /** Gives a seat to somebody who waits. */
    void seat(Handle handle, String meeting, Registration waiting) {
        handle.createUpdate("""
                        update con_registration set state = :seated where meeting_id = :meeting and person_id = :person""")
                .bind("meeting", meeting)
                .bind("person", waiting.personId())
                .bind("seated", State.SEATED.name())
                .execute();
        count(handle, meeting, State.WAITING, -1);
        count(handle, meeting, State.SEATED, 1);
    }

    private static void count(Handle handle, String meeting, State state, int more) {
        String column = state == State.SEATED ? "registered" : "waiting";
        handle.createUpdate("update con_meeting set " + column + " = " + column + " + :more where id = :meeting")
                .bind("meeting", meeting)
                .bind("more", more)
                .execute();
    }

    /** Returns the identifiers of meetings that ended before an instant and for which names are still kept. */
    List<String> endedWithNames(Handle handle, Instant before, int limit) {
        return handle.createQuery("""
                        select id from con_meeting where names_deleted = 0 and ends_at < :before
                        order by ends_at, id limit :limit""")
                .bind("before", PortableInstant.text(before))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Deletes all names of a meeting for good; its counts stay. */
    void deleteNames(Handle handle, String meeting) {
        handle.createUpdate("update con_meeting set names_deleted = 1 where id = :meeting")
                .bind("meeting", meeting)
                .execute();
        handle.createUpdate("delete from con_registration where meeting_id = :meeting")
                .bind("meeting", meeting)
                .execute();
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getString("person_id"),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                PortableInstant.parse(row.getString("registered_at")));
    }
}
