package org.territoireouvert.participatorybudget.examination;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes notes and messages; notes are never read by citizens. */
public final class RemarkRepository {

    private static final int MOST = 200;

    private final IdSource ids;

    /** Creates a repository. */
    public RemarkRepository(IdSource ids) {
        this.ids = ids;
    }

    /** Keeps a note for colleagues. */
    public void note(Handle handle, String ideaId, Valuator agent, String text, Instant now) {
        handle.createUpdate("""
                        insert into pb_examination_note (id, idea_id, agent, agent_name, note, written_at)
                        values (:id, :idea, :agent, :name, :note, :now)
                        """)
                .bind("id", ids.next())
                .bind("idea", ideaId)
                .bind("agent", agent.agent())
                .bind("name", agent.name())
                .bind("note", text)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Keeps a message between the services and the authors. */
    public void message(Handle handle, String ideaId, String person, boolean byServices, String text, Instant now) {
        handle.createUpdate("""
                        insert into pb_exchange (id, idea_id, person, by_services, message, written_at)
                        values (:id, :idea, :person, :byServices, :message, :now)
                        """)
                .bind("id", ids.next())
                .bind("idea", ideaId)
                .bind("person", person)
                .bind("byServices", byServices ? 1 : 0)
                .bind("message", text)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns the notes about an idea, oldest first. */
    public List<Remark> notes(Handle handle, String ideaId) {
        return handle.createQuery("select * from pb_examination_note where idea_id = :idea order by id limit :most")
                .bind("idea", ideaId)
                .bind("most", MOST)
                .map((row, context) -> new Remark(
                        row.getString("agent_name"),
                        true,
                        row.getString("note"),
                        PortableInstant.parse(row.getString("written_at"))))
                .list();
    }

    /** Returns the messages about an idea, oldest first. */
    public List<Remark> messages(Handle handle, String ideaId) {
        return handle.createQuery("select * from pb_exchange where idea_id = :idea order by id limit :most")
                .bind("idea", ideaId)
                .bind("most", MOST)
                .map((row, context) -> new Remark(
                        "",
                        row.getInt("by_services") == 1,
                        row.getString("message"),
                        PortableInstant.parse(row.getString("written_at"))))
                .list();
    }
}
