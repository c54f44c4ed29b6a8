package org.territoireouvert.calls.application.sending;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads what was sent word for word; {@link org.territoireouvert.calls.application.SentApplications} writes it. */
public final class SubmissionRepository {

    /** Creates a repository on the plugin's tables. */
    public SubmissionRepository() {}

    /** Returns all that was sent of an application, the latest first, at most 100. */
    public List<Submission> of(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_submission where application_id = :id order by place desc limit 100
                        """)
                .bind("id", applicationId)
                .map((row, context) -> new Submission(
                        row.getInt("place"),
                        row.getString("document"),
                        row.getString("fingerprint"),
                        row.getString("sent_by"),
                        PortableInstant.parse(row.getString("sent_at"))))
                .list();
    }
}
