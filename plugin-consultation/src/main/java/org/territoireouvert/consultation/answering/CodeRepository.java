package org.territoireouvert.consultation.answering;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.store.StepStatements;

/** Reads and writes codes, as hashes. */
final class CodeRepository {

    void add(Handle handle, PlannedStep step, List<String> hashes) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into con_reply_code (consultation, step, code, used) values (:consultation, :step, :code, 0)""");
        hashes.forEach(hash -> batch.bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("code", hash)
                .add());
        batch.execute();
    }

    /** Tells whether a code was used; empty when it is none. */
    Optional<Boolean> isUsed(Handle handle, PlannedStep step, String hash) {
        return StepStatements.query(handle, step, """
                        select used from con_reply_code
                        where consultation = :consultation and step = :step and code = :code""")
                .bind("code", hash)
                .map((row, context) -> row.getInt("used") == 1)
                .findOne();
    }

    /** Uses a code; false when it is none or was used. */
    boolean use(Handle handle, PlannedStep step, String hash) {
        return StepStatements.update(handle, step, """
                        update con_reply_code set used = 1
                        where consultation = :consultation and step = :step and code = :code and used = 0""").bind("code", hash).execute() == 1;
    }
}
