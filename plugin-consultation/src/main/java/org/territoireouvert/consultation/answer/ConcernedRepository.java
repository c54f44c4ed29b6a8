package org.territoireouvert.consultation.answer;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.consultation.alert.Alert;

/** Reads whom news about a synthesis concern. */
final class ConcernedRepository {

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
