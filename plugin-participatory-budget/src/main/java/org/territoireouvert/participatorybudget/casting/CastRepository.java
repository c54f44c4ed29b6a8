package org.territoireouvert.participatorybudget.casting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.vote.SealedVote;
import org.territoireouvert.participatorybudget.vote.StateRepository;
import org.territoireouvert.participatorybudget.vote.VoteState;

/** Reads and writes ballots of votes that take place here. Who took part stands elsewhere, and no statement joins the two. */
public final class CastRepository {

    private static final int FETCH_SIZE = 1_000;

    private static final String WAITING =
            "insert into pb_waiting (edition_id, commitment) values (:edition, :commitment)";
    private static final String ANSWER = """
            insert into pb_answered (edition_id, slot, request, content, commitment)
            values (:edition, :slot, :request, :hash, :commitment) on conflict do nothing""";
    private static final String BALLOT = """
            insert into pb_cast (edition_id, slot, revision, content, nonce, commitment)
            values (:edition, :slot, 1, :content, :nonce, :commitment)
            on conflict (edition_id, slot) do update set revision = pb_cast.revision + 1,
              content = excluded.content, nonce = excluded.nonce, commitment = excluded.commitment""";
    private static final String PARTICIPATION = """
            insert into pb_participation (edition_id, person_id, channel, level, day)
            values (:edition, :person, :channel, :level, :day)
            on conflict (edition_id, person_id) do update set channel = pb_participation.channel
            where pb_participation.channel <> 'PAPER'""";

    /**
     * A ballot as it is kept.
     *
     * @param content canonical text
     * @param commitment to it
     * @param revision how often it was cast, from 1
     */
    public record Kept(String content, Hash commitment, int revision) {}

    /**
     * A ballot that somebody casts.
     *
     * @param slot of the person
     * @param request which this answers
     * @param content canonical text
     * @param commitment to it
     * @param day today
     */
    record Cast(
            SealedVote vote,
            Citizen citizen,
            Channel channel,
            String slot,
            String request,
            BallotContent ballot,
            String content,
            String nonce,
            Hash commitment,
            LocalDate day) {

        private Map<String, String> values() {
            return Map.ofEntries(
                    Map.entry("edition", vote.editionId()),
                    Map.entry("commitment", commitment.hex()),
                    Map.entry("slot", slot),
                    Map.entry("request", request),
                    Map.entry("hash", Hash.of(content).hex()),
                    Map.entry("content", content),
                    Map.entry("nonce", nonce),
                    Map.entry("person", citizen.personId()),
                    Map.entry("channel", channel.name()),
                    Map.entry("level", citizen.level().name()),
                    Map.entry("day", day.toString()));
        }
    }

    /**
     * What was found while ballots were written.
     *
     * @param state of the vote
     * @param answered for each, whether its request was answered before
     * @param tookPaper for each, whether its person took a paper
     */
    record Written(VoteState state, List<Boolean> answered, List<Boolean> tookPaper) {}

    /**
     * Writes all rows of ballots of one vote and then looks where the vote stands: when it was closed before the first of them, this sees
     * it; else it cannot be closed before this transaction ends. The first participation of a person counts, and one statement decides
     * whether they took a paper, whoever else writes for them.
     */
    Written insert(Database database, Handle handle, List<Cast> casts) {
        Database.Executed<VoteState> executed = database.execute(
                handle,
                List.of(WAITING, ANSWER, BALLOT, PARTICIPATION),
                casts.stream().map(Cast::values).toList(),
                StateRepository.query(database.nowExpression()),
                StateRepository.mapper(casts.getFirst().vote()));
        return new Written(
                executed.found(),
                unchanged(executed.rows().get(1)),
                unchanged(executed.rows().get(3)));
    }

    private static List<Boolean> unchanged(int[] rows) {
        return Arrays.stream(rows).mapToObj(changed -> changed == 0).toList();
    }

    /** Lets a commitment wait for the next checkpoint. The vote cannot be closed before this transaction ends. */
    public void insertWaiting(Handle handle, String editionId, Hash commitment) {
        handle.createUpdate(WAITING)
                .bind("edition", editionId)
                .bind("commitment", commitment.hex())
                .execute();
    }

    /** Puts a ballot into its slot, in the place of an earlier one. */
    public void put(Handle handle, String editionId, String slot, String content, String nonce, Hash commitment) {
        handle.createUpdate(BALLOT)
                .bind("edition", editionId)
                .bind("slot", slot)
                .bind("content", content)
                .bind("nonce", nonce)
                .bind("commitment", commitment.hex())
                .execute();
    }

    /** Returns what was answered to a request: the hash of its ballot, the commitment. */
    Map.Entry<Hash, Hash> answer(Handle handle, String editionId, String slot, String request) {
        return handle.createQuery("""
                        select content, commitment from pb_answered
                        where edition_id = :edition and slot = :slot and request = :request""")
                .bind("edition", editionId)
                .bind("slot", slot)
                .bind("request", request)
                .map((row, context) ->
                        Map.entry(new Hash(row.getString("content")), new Hash(row.getString("commitment"))))
                .one();
    }

    /** Returns the ballot in a slot. */
    public Optional<Kept> find(Handle handle, String editionId, String slot) {
        return handle.createQuery("""
                        select content, commitment, revision from pb_cast
                        where edition_id = :edition and slot = :slot""")
                .bind("edition", editionId)
                .bind("slot", slot)
                .map((row, context) -> new Kept(
                        row.getString("content"), new Hash(row.getString("commitment")), row.getInt("revision")))
                .findOne();
    }

    /** Tells whether at least this many commitments wait. */
    public boolean isWaiting(Handle handle, String editionId, int least) {
        return handle.createQuery("""
                        select count(*) from (select 1 from pb_waiting where edition_id = :edition limit :least) waiting""")
                        .bind("edition", editionId)
                        .bind("least", least)
                        .mapTo(Integer.class)
                        .one()
                >= least;
    }

    /** Takes commitments out of those that wait, the smallest first, which hides when they came. */
    public List<Hash> takeWaiting(Handle handle, String editionId, int most) {
        List<Hash> taken = handle.createQuery("""
                        select commitment from pb_waiting where edition_id = :edition order by commitment limit :most""")
                .bind("edition", editionId)
                .bind("most", most)
                .mapTo(String.class)
                .map(Hash::new)
                .list();
        PreparedBatch batch =
                handle.prepareBatch("delete from pb_waiting where edition_id = :edition and commitment = :commitment");
        taken.forEach(commitment -> batch.bind("edition", editionId)
                .bind("commitment", commitment.hex())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
        return taken;
    }

    /** Keeps which commitments count. */
    public void insertFinal(Handle handle, String editionId) {
        handle.createUpdate("""
                        insert into pb_final (edition_id, commitment)
                        select edition_id, commitment from pb_cast where edition_id = :edition""").bind("edition", editionId).execute();
    }

    /** Forgets what was answered to requests. */
    public void forgetAnswers(Handle handle, String editionId) {
        delete(handle, "pb_answered", editionId);
    }

    /** Hands over the contents of all ballots, equal ones one after the other, in the order of their texts. */
    public void contents(Handle handle, String editionId, Consumer<String> consumer) {
        stream(handle, editionId, "select content from pb_cast where edition_id = :edition order by content", consumer);
    }

    /** Hands over the commitments that count, in their order. */
    public void finals(Handle handle, String editionId, Consumer<String> consumer) {
        stream(
                handle,
                editionId,
                "select commitment from pb_final where edition_id = :edition order by commitment",
                consumer);
    }

    private static void stream(Handle handle, String editionId, String query, Consumer<String> consumer) {
        try (Stream<String> rows =
                handle
                        .createQuery(query)
                        .bind("edition", editionId)
                        .setFetchSize(FETCH_SIZE)
                        .mapTo(String.class)
                        .stream()) {
            rows.forEach(consumer);
        }
    }

    /** Tells whether a commitment counts, once the vote is closed. */
    public boolean isFinal(Handle handle, String editionId, Hash commitment) {
        return handle.createQuery("""
                        select count(*) from pb_final where edition_id = :edition and commitment = :commitment""")
                        .bind("edition", editionId)
                        .bind("commitment", commitment.hex())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Returns commitments that wait and begin with these digits. */
    public boolean isWaiting(Handle handle, String editionId, String prefix) {
        return handle.createQuery("""
                        select count(*) from pb_waiting
                        where edition_id = :edition and commitment >= :prefix and commitment < :after""")
                        .bind("edition", editionId)
                        .bind("prefix", prefix)
                        .bind("after", prefix + "g")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Forgets the ballots; their commitments stay. */
    public void forget(Handle handle, String editionId) {
        delete(handle, "pb_cast", editionId);
    }

    private static void delete(Handle handle, String table, String editionId) {
        handle.createUpdate("delete from " + table + " where edition_id = :edition")
                .bind("edition", editionId)
                .execute();
    }

    /** Moves a ballot to another slot. */
    void move(Handle handle, String editionId, String from, String to) {
        handle.createUpdate("update pb_cast set slot = :to where edition_id = :edition and slot = :from")
                .bind("edition", editionId)
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Takes a ballot out; its commitment stays in the log. */
    void remove(Handle handle, String editionId, String slot) {
        handle.createUpdate("delete from pb_cast where edition_id = :edition and slot = :slot")
                .bind("edition", editionId)
                .bind("slot", slot)
                .execute();
    }
}
