package org.territoireouvert.consultation.answer;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.answer.Alert.Kind;

/** Reads and writes the news that are still to be told, and whom they concern. */
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
                .bind("answer", alert.answerId())
                .execute();
    }

    /** Returns the oldest news. */
    Optional<Alert> first(Handle handle) {
        return handle.createQuery("select * from con_alert order by id limit 1")
                .map((row, context) -> new Alert(
                        row.getString("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("consultation"),
                        row.getInt("step"),
                        row.getString("answer_id"),
                        row.getString("told")))
                .findOne();
    }

    void told(Handle handle, String id, String person) {
        handle.createUpdate("update con_alert set told = :person where id = :id")
                .bind("id", id)
                .bind("person", person)
                .execute();
    }

    void remove(Handle handle, String id) {
        handle.createUpdate("delete from con_alert where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Returns the next people whose contributions a synthesis sorted, in the order of their identifiers. */
    List<String> sorted(Handle handle, Alert alert, int limit) {
        return handle.createQuery("""
                        select distinct c.author_id from con_contribution c
                        join con_treatment t on t.contribution_id = c.id and t.step = :step
                          and t.consultation = c.consultation
                        where c.consultation = :consultation and c.author_id > :told and t.state <> 'OPEN'
                        order by c.author_id limit :limit""")
                .bind("consultation", alert.consultation())
                .bind("step", alert.step())
                .bind("told", alert.told())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Returns the next people who wrote what is in some ideas, or one contribution, in the order of their identifiers. */
    List<String> concerned(Handle handle, Alert alert, List<String> themes, String contribution, int limit) {
        return handle.createQuery("""
                        select distinct c.author_id from con_contribution c
                        where c.consultation = :consultation and c.author_id > :told and (c.id = :contribution or c.id in
                          (select e.contribution_id from con_extract e where e.theme_id in (<themes>)))
                        order by c.author_id limit :limit""")
                .bindList("themes", themes.isEmpty() ? List.of("") : themes)
                .bind("consultation", alert.consultation())
                .bind("contribution", contribution)
                .bind("told", alert.told())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }
}
