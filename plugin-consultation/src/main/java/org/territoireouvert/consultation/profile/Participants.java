package org.territoireouvert.consultation.profile;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps who took part in a consultation, once each, and how many they are. */
public final class Participants {

    /** Creates it. */
    public Participants() {}

    /**
     * Notes, in the transaction of the act, that a person took part; again changes nothing.
     *
     * @param person identifier; empty for nobody, which is not noted
     */
    public void took(Handle handle, String consultation, String person) {
        boolean first = !person.isEmpty()
                && handle.createUpdate("""
                                insert into con_participant (consultation, person_id) values (:consultation, :person)
                                on conflict (consultation, person_id) do nothing""")
                                .bind("consultation", consultation)
                                .bind("person", person)
                                .execute()
                        == 1;
        if (first) {
            move(handle, consultation, 1);
        }
    }

    private static void move(Handle handle, String consultation, int more) {
        handle.createUpdate("update con_consultation set participants = participants + :more where slug = :slug")
                .bind("more", more)
                .bind("slug", consultation)
                .execute();
    }

    /** Returns how many took part. */
    public int count(Handle handle, String consultation) {
        return handle.createQuery("select participants from con_consultation where slug = :slug")
                .bind("slug", consultation)
                .mapTo(Integer.class)
                .one();
    }

    /** Tells whether a person took part. */
    public boolean tookPart(Handle handle, String consultation, String person) {
        return handle.createQuery("""
                        select 1 from con_participant where consultation = :consultation and person_id = :person""")
                .bind("consultation", consultation)
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Returns some of those who took part, in no order that says anything. */
    public List<String> some(Handle handle, String consultation, int most) {
        return handle.createQuery("""
                        select person_id from con_participant where consultation = :consultation
                        order by person_id limit :most""")
                .bind("consultation", consultation)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** Returns in which consultations a person took part, in the order of their addresses. */
    List<String> consultationsOf(Handle handle, String person, int most) {
        return handle.createQuery("""
                        select consultation from con_participant where person_id = :person
                        order by consultation limit :most""")
                .bind("person", person)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /** Gives the part of a person in a consultation to another one, who then counts once. */
    void give(Handle handle, String consultation, String from, String to) {
        if (tookPart(handle, consultation, to)) {
            handle.createUpdate(
                            "delete from con_participant where consultation = :consultation and person_id = :person")
                    .bind("consultation", consultation)
                    .bind("person", from)
                    .execute();
            move(handle, consultation, -1);
        } else {
            handle.createUpdate("""
                            update con_participant set person_id = :to
                            where consultation = :consultation and person_id = :from""")
                    .bind("consultation", consultation)
                    .bind("from", from)
                    .bind("to", to)
                    .execute();
        }
    }
}
