package org.territoireouvert.runner.moderation.appeal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.moderation.ModerationCase.AppealState;

/** Keeps what authors say against decisions; once a case. */
public final class AppealRepository {

    /** Creates a repository; each method gets the handle of its transaction. */
    public AppealRepository() {}

    /** Stores an appeal against a decision and tells whether it is the first. */
    public boolean add(Handle handle, String caseId, String words, Instant now) {
        int changed = handle.createUpdate("""
                        update core_moderation_case set appeal = 'OPEN'
                        where id = :case and state = 'DECIDED' and appeal is null""").bind("case", caseId).execute();
        if (changed == 1) {
            handle.createUpdate("""
                            insert into core_moderation_appeal (case_id, words, appealed_at) values (:case, :words, :now)""")
                    .bind("case", caseId)
                    .bind("words", words)
                    .bind("now", PortableInstant.text(now))
                    .execute();
        }
        return changed == 1;
    }

    /** Returns the appeal of a case. */
    public Optional<Appeal> find(Handle handle, String caseId) {
        return handle.createQuery("select * from core_moderation_appeal where case_id = :case")
                .bind("case", caseId)
                .map((row, context) -> new Appeal(
                        row.getString("words"),
                        PortableInstant.parse(row.getString("appealed_at")),
                        Optional.ofNullable(row.getString("answer")),
                        Optional.ofNullable(row.getString("answered_at")).map(PortableInstant::parse)))
                .findOne();
    }

    /** Answers an appeal that waits and tells whether it did. */
    public boolean answer(Handle handle, String caseId, boolean granted, String answer, String agent, Instant now) {
        int changed = handle.createUpdate(
                        "update core_moderation_case set appeal = :state where id = :case and appeal = 'OPEN'")
                .bind("state", granted ? AppealState.GRANTED.name() : AppealState.UPHELD.name())
                .bind("case", caseId)
                .execute();
        if (changed == 1) {
            handle.createUpdate("""
                            update core_moderation_appeal set answer = :answer, answered_at = :now, answered_by = :agent
                            where case_id = :case""")
                    .bind("answer", answer)
                    .bind("now", PortableInstant.text(now))
                    .bind("agent", agent)
                    .bind("case", caseId)
                    .execute();
        }
        return changed == 1;
    }
}
