package org.territoireouvert.consultation.guarantor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes who is the guarantor of which consultation. */
public final class OfficeRepository {

    /** How many consultations one person guarantees at most in a list. */
    private static final int MOST = 500;

    /** Creates it. */
    public OfficeRepository() {}

    /** Stores an invitation in the place of the one before; false when somebody holds the office. */
    boolean invite(Handle handle, Office office) {
        return handle.createUpdate("""
                        insert into con_guarantor (consultation, id, address, token, invited_at, person_id, accepted_at)
                        values (:consultation, :id, :address, :token, :now, '', '')
                        on conflict (consultation) do update set id = excluded.id, address = excluded.address,
                          token = excluded.token, invited_at = excluded.invited_at
                        where con_guarantor.person_id = ''""")
                        .bind("consultation", office.consultation())
                        .bind("id", office.id())
                        .bind("address", office.address())
                        .bind("token", office.token())
                        .bind("now", PortableInstant.text(office.invitedAt()))
                        .execute()
                == 1;
    }

    /** Gives the office to a person and forgets the address; false when the invitation is gone. */
    boolean accept(Handle handle, Office office, String person, Instant now) {
        return handle.createUpdate("""
                        update con_guarantor set person_id = :person, accepted_at = :now, address = '', token = ''
                        where consultation = :consultation and token = :token and person_id = ''""")
                        .bind("consultation", office.consultation())
                        .bind("token", office.token())
                        .bind("person", person)
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    /** Ends an office or an invitation; false when there is none. */
    boolean end(Handle handle, String consultation) {
        return handle.createUpdate("delete from con_guarantor where consultation = :consultation")
                        .bind("consultation", consultation)
                        .execute()
                == 1;
    }

    /** Forgets an invitation that somebody wants no mails about. */
    void endInvitation(Handle handle, String id) {
        handle.createUpdate("delete from con_guarantor where id = :id and person_id = ''")
                .bind("id", id)
                .execute();
    }

    /** Forgets the invitations of an address; returns how many there were. */
    int forgetAddress(Handle handle, String address) {
        return handle.createUpdate("delete from con_guarantor where address = :address and address <> ''")
                .bind("address", address)
                .execute();
    }

    /** Gives all offices of an account to another one. */
    int transfer(Handle handle, String from, String to) {
        return handle.createUpdate("update con_guarantor set person_id = :to where person_id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Returns the office of a consultation: an invitation, or one that is held. */
    public Optional<Office> find(Handle handle, String consultation) {
        return handle.createQuery("select * from con_guarantor where consultation = :consultation")
                .bind("consultation", consultation)
                .map((row, context) -> office(row))
                .findOne();
    }

    /** Tells whether somebody holds the office with their account. */
    public boolean isHeld(Handle handle, String consultation) {
        return find(handle, consultation).filter(Office::isHeld).isPresent();
    }

    /** Tells whether a person holds the office. */
    public boolean isHeldBy(Handle handle, String consultation, String person) {
        return find(handle, consultation)
                .filter(office -> office.isHeldBy(person))
                .isPresent();
    }

    /** Returns the offices that a person holds. */
    public List<Office> of(Handle handle, String person) {
        return handle.createQuery("""
                        select * from con_guarantor where person_id = :person and person_id <> ''
                        order by consultation limit :most""")
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> office(row))
                .list();
    }

    /** Returns the invitations of an address. */
    List<Office> invited(Handle handle, String address) {
        return handle.createQuery("""
                        select * from con_guarantor where address = :address and address <> ''
                        order by consultation limit :most""")
                .bind("address", address)
                .bind("most", MOST)
                .map((row, context) -> office(row))
                .list();
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                row.getString("consultation"),
                row.getString("id"),
                row.getString("address"),
                row.getString("token"),
                PortableInstant.parse(row.getString("invited_at")),
                row.getString("person_id"));
    }
}
