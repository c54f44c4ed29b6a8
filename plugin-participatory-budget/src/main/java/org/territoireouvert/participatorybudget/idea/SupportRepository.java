package org.territoireouvert.participatorybudget.idea;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes who supports an idea (soutien), each person once. */
public final class SupportRepository {

    /** Has a person support an idea; again does nothing. */
    public void give(Handle handle, String ideaId, String person, Instant now) {
        handle.createUpdate("""
                        insert into pb_support (idea_id, person, given_at) values (:idea, :person, :now)
                        on conflict (idea_id, person) do nothing
                        """)
                .bind("idea", ideaId)
                .bind("person", person)
                .bind("now", PortableInstant.text(now))
                .execute();
        recount(handle, ideaId);
    }

    /** Has a person take their support back; again does nothing. */
    public void takeBack(Handle handle, String ideaId, String person) {
        handle.createUpdate("delete from pb_support where idea_id = :idea and person = :person")
                .bind("idea", ideaId)
                .bind("person", person)
                .execute();
        recount(handle, ideaId);
    }

    /** Has those who support an idea support another one as well, each once, except its author. */
    public void carryOver(Handle handle, Idea from, Idea to) {
        handle.createUpdate("""
                        insert into pb_support (idea_id, person, given_at)
                          select :to, person, given_at from pb_support where idea_id = :from and person <> :author
                        on conflict (idea_id, person) do nothing
                        """)
                .bind("from", from.id())
                .bind("to", to.id())
                .bind("author", to.author().personId())
                .execute();
        recount(handle, to.id());
    }

    private static void recount(Handle handle, String ideaId) {
        handle.createUpdate("""
                        update pb_idea set supports = (select count(*) from pb_support where idea_id = :idea) where id = :idea
                        """).bind("idea", ideaId).execute();
    }

    /** Tells whether a person supports an idea. */
    public boolean isGiven(Handle handle, String ideaId, String person) {
        return handle.createQuery("select 1 from pb_support where idea_id = :idea and person = :person")
                .bind("idea", ideaId)
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
