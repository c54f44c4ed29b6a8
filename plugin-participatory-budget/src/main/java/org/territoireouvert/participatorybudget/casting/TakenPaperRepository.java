package org.territoireouvert.participatorybudget.casting;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/** Reads and writes who took a ballot on paper, among those who took part. */
public final class TakenPaperRepository {

    /** Notes that a person took a paper, unless they took part before; returns whether it is new. */
    public boolean insert(Handle handle, String editionId, String personId, IdentityLevel level, LocalDate day) {
        return handle.createUpdate("""
                        insert into pb_participation (edition_id, person_id, channel, level, day)
                        values (:edition, :person, 'PAPER', :level, :day) on conflict do nothing""")
                        .bind("edition", editionId)
                        .bind("person", personId)
                        .bind("level", level.name())
                        .bind("day", day.toString())
                        .execute()
                == 1;
    }

    /** Forgets that a person took a paper; returns whether they had. */
    public boolean remove(Handle handle, String editionId, String personId) {
        return handle.createUpdate("""
                        delete from pb_participation
                        where edition_id = :edition and person_id = :person and channel = 'PAPER'""")
                        .bind("edition", editionId)
                        .bind("person", personId)
                        .execute()
                == 1;
    }

    /** Tells whether a person took a paper. */
    public boolean isTaken(Handle handle, String editionId, String personId) {
        return handle.createQuery("""
                        select count(*) from pb_participation
                        where edition_id = :edition and person_id = :person and channel = 'PAPER'""")
                        .bind("edition", editionId)
                        .bind("person", personId)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Returns how many people took a paper; the number stays when the list of who took part is gone. */
    public long count(Handle handle, String editionId) {
        return handle.createQuery("""
                        select case when exists (select 1 from pb_turnout where edition_id = :edition)
                          then (select coalesce(sum(people), 0) from pb_turnout
                            where edition_id = :edition and channel = 'PAPER')
                          else (select count(*) from pb_participation
                            where edition_id = :edition and channel = 'PAPER') end""")
                .bind("edition", editionId)
                .mapTo(Long.class)
                .one();
    }
}
