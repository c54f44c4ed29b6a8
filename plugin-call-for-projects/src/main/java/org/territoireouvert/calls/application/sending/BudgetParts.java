package org.territoireouvert.calls.application.sending;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps how often the part of each partner was saved. */
final class BudgetParts {

    private BudgetParts() {}

    /** Returns the revision of the part of a member, 0 before it was saved. */
    static int revision(Handle handle, String applicationId, String memberId) {
        return handle.createQuery("""
                        select revision from cal_budget_part where application_id = :id and member_id = :member
                        """)
                .bind("id", applicationId)
                .bind("member", memberId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** Returns when each part was saved last, by the identifiers of members. */
    static Map<String, Instant> changed(Handle handle, String applicationId) {
        Map<String, Instant> changed = new LinkedHashMap<>();
        handle.createQuery("""
                        select member_id, changed_at from cal_budget_part where application_id = :id order by member_id limit 500
                        """)
                .bind("id", applicationId)
                .map((row, context) ->
                        Map.entry(row.getString("member_id"), PortableInstant.parse(row.getString("changed_at"))))
                .forEach(part -> changed.put(part.getKey(), part.getValue()));
        return changed;
    }

    /** Counts one more, if nobody else did since a revision was read. */
    static boolean advance(Handle handle, String applicationId, String memberId, int read, String person, Instant now) {
        return handle.createUpdate("""
                        insert into cal_budget_part (application_id, member_id, revision, changed_by, changed_at)
                        values (:id, :member, :revision, :person, :now)
                        on conflict (application_id, member_id) do update set revision = excluded.revision,
                          changed_by = excluded.changed_by, changed_at = excluded.changed_at
                          where cal_budget_part.revision = excluded.revision - 1
                        """)
                        .bind("id", applicationId)
                        .bind("member", memberId)
                        .bind("revision", read + 1)
                        .bind("person", person)
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }
}
