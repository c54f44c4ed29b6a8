package org.territoireouvert.consultation.meeting;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.RowSink;

/** What is kept about people who come to meetings. When they close their account it is deleted, and their seats go to who waits. */
public final class RegistrationData implements PersonalData {

    private static final int MOST = 10_000;

    private final PluginContext context;
    private final FreeSeats freeSeats;
    private final MeetingRepository meetings = new MeetingRepository();
    private final RegistrationRepository registrations = new RegistrationRepository();

    /** Creates the answer. */
    public RegistrationData(PluginContext context) {
        this.context = context;
        this.freeSeats = new FreeSeats(context);
    }

    @Override
    public String descriptionKey() {
        return "personal-data.registrations";
    }

    private record Row(String at, String text) {}

    @Override
    public void export(String person, RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (Row row : rows(handle, person)) {
                rows.row("registration", PortableInstant.parse(row.at()), row.text());
            }
            return true;
        });
    }

    private static List<Row> rows(Handle handle, String person) {
        return handle.createQuery("""
                        select r.registered_at, m.title, m.starts_at, r.state
                        from con_registration r join con_meeting m on m.id = r.meeting_id
                        where r.person_id = :person order by r.meeting_id limit :most""")
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new Row(
                        row.getString("registered_at"),
                        row.getString("title") + " – " + row.getString("starts_at") + " – " + row.getString("state")))
                .list();
    }

    private static List<String> meetingsOf(Handle handle, String person) {
        return handle.createQuery("""
                        select meeting_id from con_registration where person_id = :person order by meeting_id limit :most""")
                .bind("person", person)
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return context.database().write(handle -> {
            List<String> all = meetingsOf(handle, person);
            all.forEach(meeting -> remove(handle, meeting, person));
            return all.size();
        });
    }

    private void remove(Handle handle, String meeting, String person) {
        Optional<Meeting> held = meetings.hold(handle, meeting);
        Optional<Registration> registration = registrations.find(handle, meeting, person);
        if (held.isPresent() && registration.isPresent()) {
            registrations.remove(handle, meeting, registration.get());
            freeSeats.give(handle, meetings.hold(handle, meeting).orElseThrow());
        }
    }

    @Override
    public int transfer(String from, String to) {
        return context.database().write(handle -> {
            List<String> all = meetingsOf(handle, from);
            all.forEach(meeting -> transfer(handle, meeting, from, to));
            return all.size();
        });
    }

    private void transfer(Handle handle, String meeting, String from, String to) {
        if (registrations.find(handle, meeting, to).isPresent()) {
            remove(handle, meeting, from);
            return;
        }
        handle.createUpdate("""
                        update con_registration set person_id = :to where meeting_id = :meeting and person_id = :from""")
                .bind("meeting", meeting)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }
}
