package org.territoireouvert.calls.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Contact.Message;
import org.territoireouvert.calls.model.team.Contact.State;

/** Keeps who answered whom, and what they wrote to each other. */
public final class ContactRepository {

    private static final int MOST = 200;

    /** Adds one; false when the same person or organisation, or sketch, has one that waits or was accepted. */
    public boolean add(Handle handle, Contact contact, String writtenBy) {
        return handle.createUpdate("""
                                insert into cal_team_contact (id, call_slug, about, about_id, sketch_id, organisation_id,
                                  person_id, name, state, written_by, made_at, settled_at)
                                values (:id, :slug, :about, :aboutId, :sketch, :organisation, :person, :name, :state,
                                  :writtenBy, :madeAt, '')
                                on conflict do nothing
                                """)
                        .bind("id", contact.id())
                        .bind("slug", contact.callSlug())
                        .bind("about", contact.about().name())
                        .bind("aboutId", contact.aboutId())
                        .bind("sketch", contact.sketchId())
                        .bind("organisation", contact.seat().organisationId())
                        .bind("person", contact.seat().personId())
                        .bind("name", contact.seat().name())
                        .bind("state", contact.state().name())
                        .bind("writtenBy", writtenBy)
                        .bind("madeAt", PortableInstant.text(contact.madeAt()))
                        .execute()
                == 1;
    }

    /** Returns one. */
    public Optional<Contact> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_team_contact where id = :id")
                .bind("id", id)
                .map((row, context) -> contact(row))
                .findOne();
    }

    /** Puts one into another state; false when it was not in the one before any more. */
    public boolean settle(Handle handle, String id, State before, State after, Instant at) {
        return handle.createUpdate("""
                                update cal_team_contact set state = :after, settled_at = :at
                                where id = :id and state = :before
                                """)
                        .bind("id", id)
                        .bind("before", before.name())
                        .bind("after", after.name())
                        .bind("at", PortableInstant.text(at))
                        .execute()
                == 1;
    }

    /** Returns those about a publication or a mentor, in a state, the oldest first; at most 200. */
    public List<Contact> about(Handle handle, String aboutId, State state) {
        return handle.createQuery("""
                        select * from cal_team_contact where about_id = :about and state = :state order by id limit :most
                        """)
                .bind("about", aboutId)
                .bind("state", state.name())
                .bind("most", MOST)
                .map((row, context) -> contact(row))
                .list();
    }

    /** Returns those in which a sketch asks mentors, in a state. */
    public List<Contact> ofSketch(Handle handle, String sketchId, State state) {
        return handle.createQuery("""
                        select * from cal_team_contact where sketch_id = :sketch and state = :state order by id limit :most
                        """)
                .bind("sketch", sketchId)
                .bind("state", state.name())
                .bind("most", MOST)
                .map((row, context) -> contact(row))
                .list();
    }

    /** Returns those in which a person, or one of some organisations, asks; the latest first, at most 200. */
    public List<Contact> askedBy(Handle handle, String callSlug, String personId, List<String> organisationIds) {
        return handle.createQuery("""
                        select * from cal_team_contact where call_slug = :slug and sketch_id = ''
                          and (person_id = :person or organisation_id in (<organisations>))
                        order by id desc limit :most
                        """)
                .bind("slug", callSlug)
                .bind("person", personId)
                .bindList("organisations", organisationIds.isEmpty() ? List.of("-") : organisationIds)
                .bind("most", MOST)
                .map((row, context) -> contact(row))
                .list();
    }

    /** Counts those about something in a state. */
    public int count(Handle handle, String aboutId, State state) {
        return handle.createQuery("select count(*) from cal_team_contact where about_id = :about and state = :state")
                .bind("about", aboutId)
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one();
    }

    /** Gives one to another sketch. */
    public void hand(Handle handle, String id, String sketchId) {
        handle.createUpdate("update cal_team_contact set sketch_id = :sketch where id = :id")
                .bind("id", id)
                .bind("sketch", sketchId)
                .execute();
    }

    /** Adds a message. */
    public void write(Handle handle, String contactId, Message message) {
        handle.createUpdate("""
                        insert into cal_team_message (id, contact_id, by_asker, person_id, words, sent_at)
                        values (:id, :contact, :byAsker, :person, :words, :at)
                        """)
                .bind("id", message.id())
                .bind("contact", contactId)
                .bind("byAsker", message.byAsker() ? 1 : 0)
                .bind("person", message.personId())
                .bind("words", message.words())
                .bind("at", PortableInstant.text(message.sentAt()))
                .execute();
    }

    /** Returns the messages of one, the oldest first, at most 200. */
    public List<Message> messages(Handle handle, String contactId) {
        return handle.createQuery("select * from cal_team_message where contact_id = :contact order by id limit :most")
                .bind("contact", contactId)
                .bind("most", MOST)
                .map((row, context) -> new Message(
                        row.getString("id"),
                        row.getInt("by_asker") == 1,
                        row.getString("person_id"),
                        row.getString("words"),
                        PortableInstant.parse(row.getString("sent_at"))))
                .list();
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("id"),
                row.getString("call_slug"),
                Contact.About.valueOf(row.getString("about")),
                row.getString("about_id"),
                row.getString("sketch_id"),
                CarrierRepository.seat(row),
                State.valueOf(row.getString("state")),
                PortableInstant.parse(row.getString("made_at")),
                Optional.of(row.getString("settled_at"))
                        .filter(at -> !at.isEmpty())
                        .map(PortableInstant::parse));
    }
}
