package org.territoireouvert.participatorybudget.idea;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes what ideas said. */
public final class VersionRepository {

    /** Versions that one page shows. */
    public static final int MOST = 50;

    /** Keeps what the authors of an idea wrote. */
    public void addByAuthors(Handle handle, String ideaId, IdeaText text, Instant now) {
        add(handle, ideaId, text, false, "", now);
    }

    /**
     * Keeps what the services adjusted.
     *
     * @param mention what they changed and why
     */
    public void addByServices(Handle handle, String ideaId, IdeaText text, String mention, Instant now) {
        add(handle, ideaId, text, true, mention, now);
    }

    private static void add(
            Handle handle, String ideaId, IdeaText text, boolean byServices, String mention, Instant now) {
        handle.createUpdate("""
                        insert into pb_idea_version (idea_id, number, title, description, place, cost_cents, by_services,
                          mention, written_at)
                        values (:idea, (select coalesce(max(number), 0) + 1 from pb_idea_version where idea_id = :idea),
                          :title, :description, :place, :cost, :byServices, :mention, :now)
                        """)
                .bind("idea", ideaId)
                .bind("title", text.title())
                .bind("description", text.description())
                .bind("place", text.place())
                .bind("cost", text.estimate().map(Money::cents).orElse(null))
                .bind("byServices", byServices ? 1 : 0)
                .bind("mention", mention)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns the versions of an idea, newest first, at most {@link #MOST}. */
    public List<IdeaVersion> of(Handle handle, String ideaId) {
        return handle.createQuery(
                        "select * from pb_idea_version where idea_id = :idea order by number desc limit :most")
                .bind("idea", ideaId)
                .bind("most", MOST)
                .map((row, context) -> new IdeaVersion(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("place"),
                        IdeaRepository.money(row, "cost_cents"),
                        row.getInt("by_services") == 1,
                        row.getString("mention"),
                        PortableInstant.parse(row.getString("written_at"))))
                .list();
    }
}
