package org.territoireouvert.calls.examination.hearing;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.examination.Step;

/** Keeps the history of the examination of each application. */
public final class StepRepository {

    private final IdSource ids;

    /** Takes identifiers from a source. */
    public StepRepository(IdSource ids) {
        this.ids = ids;
    }

    /** Notes what happened. */
    public void add(Handle handle, String applicationId, Step step) {
        handle.execute(
                "insert into cal_examination_step values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                applicationId,
                step.kind().name(),
                step.words(),
                step.by(),
                PortableInstant.text(step.at()));
    }

    /** Returns what happened to an application, the latest first, at most 300 steps. */
    public List<Step> of(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_examination_step where application_id = :id order by at desc, id desc limit 300
                        """)
                .bind("id", applicationId)
                .map((row, context) -> new Step(
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getString("by_person"),
                        PortableInstant.parse(row.getString("at"))))
                .list();
    }
}
