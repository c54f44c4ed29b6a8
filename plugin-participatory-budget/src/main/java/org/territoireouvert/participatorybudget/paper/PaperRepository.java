package org.territoireouvert.participatorybudget.paper;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes the papers of votes. */
final class PaperRepository {

    private static final int MOST_BATCHES = 1_000;

    /** Returns the number of the next batch; the caller holds the vote. */
    int nextBatch(Handle handle, String editionId) {
        return handle.createQuery("select coalesce(max(number), 0) + 1 from pb_paper_batch where edition_id = :edition")
                .bind("edition", editionId)
                .mapTo(Integer.class)
                .one();
    }

    void insert(Handle handle, String editionId, PaperBatch batch, Collection<PaperNumber> numbers) {
        handle.createUpdate("""
                        insert into pb_paper_batch (id, edition_id, number, size, made_at)
                        values (:id, :edition, :number, :size, :at)""")
                .bind("id", batch.id())
                .bind("edition", editionId)
                .bind("number", batch.number())
                .bind("size", batch.size())
                .bind("at", PortableInstant.text(batch.madeAt()))
                .execute();
        PreparedBatch rows = handle.prepareBatch("""
                insert into pb_paper (edition_id, number, batch_id, state)
                values (:edition, :number, :batch, 'PRINTED')""");
        numbers.forEach(number -> rows.bind("edition", editionId)
                .bind("number", number.digits())
                .bind("batch", batch.id())
                .add());
        rows.execute();
    }

    /** Returns the batches of a vote, newest first. */
    List<PaperBatch> batches(Handle handle, String editionId) {
        return handle.createQuery("""
                        select b.id, b.number, b.size, b.made_at,
                          (select count(*) from pb_paper p where p.batch_id = b.id and p.state = 'CANCELLED') cancelled
                        from pb_paper_batch b where b.edition_id = :edition order by b.number desc limit :most""")
                .bind("edition", editionId)
                .bind("most", MOST_BATCHES)
                .map((row, context) -> new PaperBatch(
                        row.getString("id"),
                        row.getInt("number"),
                        row.getInt("size"),
                        row.getInt("cancelled"),
                        PortableInstant.parse(row.getString("made_at"))))
                .list();
    }

    /** Returns papers of a batch that are not cancelled, in the order of their numbers. */
    List<PaperNumber> numbers(Handle handle, String editionId, int batch, int offset, int most) {
        return handle.createQuery("""
                        select p.number from pb_paper p join pb_paper_batch b on b.id = p.batch_id
                        where b.edition_id = :edition and b.number = :batch and p.state <> 'CANCELLED'
                        order by p.number limit :most offset :offset""")
                .bind("edition", editionId)
                .bind("batch", batch)
                .bind("most", most)
                .bind("offset", offset)
                .mapTo(String.class)
                .map(PaperNumber::new)
                .list();
    }

    /** Returns what became of a paper; empty when this vote has none of this number. */
    Optional<PaperState> state(Handle handle, String editionId, PaperNumber number) {
        return handle.createQuery("select state from pb_paper where edition_id = :edition and number = :number")
                .bind("edition", editionId)
                .bind("number", number.digits())
                .mapTo(String.class)
                .map(PaperState::valueOf)
                .findOne();
    }

    /** Cancels a printed paper; returns whether it was one. */
    boolean cancel(Handle handle, String editionId, PaperNumber number) {
        return handle.createUpdate("""
                        update pb_paper set state = 'CANCELLED'
                        where edition_id = :edition and number = :number and state = 'PRINTED'""")
                        .bind("edition", editionId)
                        .bind("number", number.digits())
                        .execute()
                == 1;
    }

    /** Notes that the papers of an urn are counted; returns how many were printed and not cancelled. */
    int use(Handle handle, String editionId, String urnId) {
        return handle.createUpdate("""
                        update pb_paper set state = 'USED' where edition_id = :edition and state = 'PRINTED' and number in
                          (select number from pb_paper_typed where urn_id = :urn and typist = 1)""")
                .bind("edition", editionId)
                .bind("urn", urnId)
                .execute();
    }

    /** Writes that the last paper is in. */
    void insertEnd(Handle handle, String editionId, PaperCount count, Instant now) {
        handle.createUpdate("""
                        insert into pb_paper_end
                          (edition_id, valid_papers, blank_papers, null_papers, reason, ended_at)
                        values (:edition, :valid, :blank, :null, :reason, :now)""")
                .bind("edition", editionId)
                .bind("valid", count.valid())
                .bind("blank", count.blank())
                .bind("null", count.nulls())
                .bind("reason", count.reason())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns what was counted, once the last paper is in; the number of people who took a paper is that of now. */
    Optional<PaperCount> end(Handle handle, String editionId, long handed) {
        return handle.createQuery("""
                        select valid_papers, blank_papers, null_papers, reason from pb_paper_end
                        where edition_id = :edition""")
                .bind("edition", editionId)
                .map((row, context) -> new PaperCount(
                        handed,
                        row.getLong("valid_papers"),
                        row.getLong("blank_papers"),
                        row.getLong("null_papers"),
                        row.getString("reason")))
                .findOne();
    }
}
