package org.territoireouvert.participatorybudget.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.proof.MerkleTree;

/** Reads and adds to the logs of votes. The nodes of complete subtrees are kept, so that a proof reads a few rows of any log. */
public final class LogRepository {

    private static final int FETCH_SIZE = 1_000;
    private static final int BATCH = 1_000;

    private record Place(int level, long position) {}

    /** Returns how many leaves a log has. */
    public long size(Handle handle, String editionId) {
        return handle.createQuery("""
                        select position + 1 from pb_log_leaf where edition_id = :edition
                        order by position desc limit 1""")
                .bind("edition", editionId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /** Returns the tree over the first leaves; it reads nodes when they are asked for. */
    public MerkleTree tree(Handle handle, String editionId, long size) {
        return new MerkleTree((level, position) -> node(handle, editionId, new Place(level, position)), size);
    }

    private static Hash node(Handle handle, String editionId, Place place) {
        return handle.createQuery("""
                        select hash from pb_log_node
                        where edition_id = :edition and level = :level and position = :position""")
                .bind("edition", editionId)
                .bind("level", place.level())
                .bind("position", place.position())
                .mapTo(String.class)
                .map(Hash::new)
                .one();
    }

    /** Adds leaves in their order. The caller sees to it that nobody else adds to this log meanwhile. */
    public void append(Handle handle, String editionId, List<Leaf> leaves) {
        long first = size(handle, editionId);
        PreparedBatch batch = handle.prepareBatch("""
                insert into pb_log_leaf (edition_id, position, content, commitment)
                values (:edition, :position, :content, :commitment)""");
        Map<Place, Hash> made = new HashMap<>();
        for (int index = 0; index < leaves.size(); index++) {
            Leaf leaf = leaves.get(index);
            batch.bind("edition", editionId)
                    .bind("position", first + index)
                    .bind("content", leaf.content())
                    .bind("commitment", leaf.commitment().map(Hash::hex).orElse(null))
                    .add();
            climb(handle, editionId, new Place(0, first + index), leaf.hash(), made);
            if (batch.size() == BATCH) {
                batch.execute();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
        insert(handle, editionId, made);
    }

    /** Makes the nodes that a new one completes. */
    private static void climb(Handle handle, String editionId, Place start, Hash hash, Map<Place, Hash> made) {
        Place place = start;
        Hash reached = hash;
        made.put(place, reached);
        while ((place.position() & 1) == 1) {
            Place left = new Place(place.level(), place.position() - 1);
            Hash beside = made.get(left);
            reached = MerkleTree.node(beside == null ? node(handle, editionId, left) : beside, reached);
            place = new Place(place.level() + 1, place.position() >> 1);
            made.put(place, reached);
        }
    }

    private static void insert(Handle handle, String editionId, Map<Place, Hash> made) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into pb_log_node (edition_id, level, position, hash)
                values (:edition, :level, :position, :hash)""");
        made.forEach((place, hash) -> {
            batch.bind("edition", editionId)
                    .bind("level", place.level())
                    .bind("position", place.position())
                    .bind("hash", hash.hex())
                    .add();
            if (batch.size() == BATCH) {
                batch.execute();
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Hands over all leaves in their order, one at a time. */
    public void forEach(Handle handle, String editionId, Consumer<String> consumer) {
        forEach(handle, editionId, Long.MAX_VALUE, consumer);
    }

    /** Hands over the first leaves in their order, one at a time. */
    public void forEach(Handle handle, String editionId, long size, Consumer<String> consumer) {
        try (Stream<String> leaves = handle
                .createQuery("""
                        select content from pb_log_leaf where edition_id = :edition and position < :size
                        order by position""")
                .bind("edition", editionId)
                .bind("size", size)
                .setFetchSize(FETCH_SIZE)
                .mapTo(String.class)
                .stream()) {
            leaves.forEach(consumer);
        }
    }

    /** Returns how many leaves there were when the vote was closed. */
    public long closedSize(Handle handle, String editionId) {
        return needed(handle, editionId, "final");
    }

    /** Returns how many leaves there were when the result was published last. */
    public long resultSize(Handle handle, String editionId) {
        return needed(handle, editionId, "result");
    }

    /** Returns the content of the last leaf of a type that is no ballot. */
    public Optional<String> last(Handle handle, String editionId, String type) {
        return handle.createQuery("""
                        select content from pb_log_leaf
                        where edition_id = :edition and commitment is null and content like :type
                        order by position desc limit 1""")
                .bind("edition", editionId)
                .bind("type", pattern(type))
                .mapTo(String.class)
                .findOne();
    }

    private static String pattern(String type) {
        return "%\"t\":\"" + type + "\"%";
    }

    private long needed(Handle handle, String editionId, String type) {
        return sizeWith(handle, editionId, type)
                .orElseThrow(() -> new IllegalStateException("The log has no leaf of type \"" + type + "\""));
    }

    /**
     * Returns how many leaves there were when the last one of a type was added; empty when there is none. After the close there are few
     * leaves: they are looked at from the end.
     */
    public Optional<Long> sizeWith(Handle handle, String editionId, String type) {
        return handle.createQuery("""
                        select position + 1 from pb_log_leaf
                        where edition_id = :edition and commitment is null and content like :type
                        order by position desc limit 1""")
                .bind("edition", editionId)
                .bind("type", pattern(type))
                .mapTo(Long.class)
                .findOne();
    }

    /** Returns where the commitments with these first digits stand in the log, at most a few. */
    public List<Found> find(Handle handle, String editionId, String prefix) {
        return handle.createQuery("""
                        select position, commitment from pb_log_leaf
                        where edition_id = :edition and commitment >= :prefix and commitment < :after
                        order by commitment limit 3""")
                .bind("edition", editionId)
                .bind("prefix", prefix)
                .bind("after", prefix + "g")
                .map((row, context) -> new Found(row.getLong("position"), new Hash(row.getString("commitment"))))
                .list();
    }

    /**
     * A commitment in the log.
     *
     * @param position of its leaf, from 0
     */
    public record Found(long position, Hash commitment) {}

    /** Keeps a checkpoint. */
    public void insert(Handle handle, String editionId, Checkpoint checkpoint) {
        handle.createUpdate("""
                        insert into pb_log_checkpoint (edition_id, size, at, note)
                        values (:edition, :size, :at, :note) on conflict (edition_id, size) do nothing""")
                .bind("edition", editionId)
                .bind("size", checkpoint.size())
                .bind("at", PortableInstant.text(checkpoint.at()))
                .bind("note", checkpoint.note())
                .execute();
    }

    /** Returns the newest checkpoints, newest first. */
    public List<Checkpoint> checkpoints(Handle handle, String editionId, int most) {
        return new ArrayList<>(handle.createQuery("""
                        select size, at, note from pb_log_checkpoint where edition_id = :edition
                        order by size desc limit :most""")
                .bind("edition", editionId)
                .bind("most", most)
                .map((row, context) -> checkpoint(row))
                .list());
    }

    /** Returns the checkpoint that covers so many leaves. */
    public Optional<Checkpoint> checkpoint(Handle handle, String editionId, long size) {
        return handle.createQuery("""
                        select size, at, note from pb_log_checkpoint where edition_id = :edition and size = :size""")
                .bind("edition", editionId)
                .bind("size", size)
                .map((row, context) -> checkpoint(row))
                .findOne();
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(row.getLong("size"), PortableInstant.parse(row.getString("at")), row.getString("note"));
    }

    /** Returns the newest checkpoint. */
    public Optional<Checkpoint> newest(Handle handle, String editionId) {
        return checkpoints(handle, editionId, 1).stream().findFirst();
    }
}
