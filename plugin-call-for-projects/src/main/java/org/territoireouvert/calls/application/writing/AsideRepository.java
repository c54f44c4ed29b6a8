package org.territoireouvert.calls.application.writing;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps answers without a place, in words: nothing that was typed is lost. */
public final class AsideRepository {

    /** Creates a repository on the plugin's tables. */
    public AsideRepository() {}

    /** Why an answer has no place; its message is {@code writing.aside.<name in lower case>}. */
    public enum Reason {
        /** Its field is gone from the form, or asks for something else. */
        REMOVED,
        /** It came when nothing could be written any more. */
        LATE
    }

    /**
     * An answer.
     *
     * @param section title of the section
     * @param label of the field
     * @param words as people read it
     */
    public record Aside(
            String id, String section, String label, String words, Reason reason, String personId, Instant madeAt) {}

    /** Keeps one. */
    public void add(Handle handle, String applicationId, Aside aside) {
        handle.execute(
                "insert into cal_aside values (?, ?, ?, ?, ?, ?, ?, ?)",
                aside.id(),
                applicationId,
                aside.section(),
                aside.label(),
                aside.words(),
                aside.reason().name(),
                aside.personId(),
                PortableInstant.text(aside.madeAt()));
    }

    /** Returns those of an application, the latest first, at most 200. */
    public List<Aside> of(Handle handle, String applicationId) {
        return handle.createQuery("select * from cal_aside where application_id = :id order by id desc limit 200")
                .bind("id", applicationId)
                .map((row, context) -> new Aside(
                        row.getString("id"),
                        row.getString("section"),
                        row.getString("label"),
                        row.getString("words"),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("person_id"),
                        PortableInstant.parse(row.getString("made_at"))))
                .list();
    }
}
