package org.territoireouvert.consultation.alert;

import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.alert.Alert.Kind;

/** Reads and writes the news that are still to be told. */
public final class AlertRepository {

    /** Creates it. */
    public AlertRepository() {}

    /** Stores news. */
    public void add(Handle handle, Alert alert) {
        handle.createUpdate("""
                        insert into con_alert (id, kind, consultation, step, answer_id, told)
                        values (:id, :kind, :consultation, :step, :answer, '')""")
                .bind("id", alert.id())
                .bind("kind", alert.kind().name())
                .bind("consultation", alert.consultation())
                .bind("step", alert.step())
                .bind("answer", alert.about())
                .execute();
    }

    /** Stores news unless the same waits to be told to everybody. */
    public void addOnce(Handle handle, Alert alert) {
        boolean waits = handle.createQuery("""
                        select 1 from con_alert where kind = :kind and answer_id = :about and told = '' limit 1""")
                .bind("kind", alert.kind().name())
                .bind("about", alert.about())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!waits) {
            add(handle, alert);
        }
    }

    /** Returns the oldest news of some kinds. */
    public Optional<Alert> first(Handle handle, Set<Kind> kinds) {
        return handle.createQuery("select * from con_alert where kind in (<kinds>) order by id limit 1")
                .bindList("kinds", kinds.stream().map(Kind::name).toList())
                .map((row, context) -> new Alert(
                        row.getString("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("consultation"),
                        row.getInt("step"),
                        row.getString("answer_id"),
                        row.getString("told")))
                .findOne();
    }

    /** Notes that everybody was told up to a person. */
    public void told(Handle handle, String id, String person) {
        handle.createUpdate("update con_alert set told = :person where id = :id")
                .bind("id", id)
                .bind("person", person)
                .execute();
    }

    /** Removes news that everybody was told. */
    public void remove(Handle handle, String id) {
        handle.createUpdate("delete from con_alert where id = :id")
                .bind("id", id)
                .execute();
    }
}
