package org.territoireouvert.benchmarks.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.consultation.grouping.GroupingSettings;
import org.territoireouvert.consultation.grouping.OpinionGroups;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.opinion.OpinionRepository;
import org.territoireouvert.consultation.opinion.Statement;
import org.territoireouvert.consultation.opinion.StatementRepository;

/**
 * Makes up the opinions of four groups with some noise in the database, and reads and groups them, apart: the first time and then warm,
 * in milliseconds.
 */
final class OpinionFigures {

    private static final int STATEMENTS = 500;
    private static final int PROFILES = 4;
    private static final int TURNS = 4;
    private static final double NOISE = 0.3;
    private static final double MILLION = 1_000_000;
    private static final Vote[] VOTES = Vote.values();

    private final Database database;
    private final PlannedStep step;
    private final SplittableRandom random = new SplittableRandom(5);
    private final StatementRepository statements = new StatementRepository();
    private final OpinionRepository opinions = new OpinionRepository();

    OpinionFigures(Database database, PlannedStep step) {
        this.database = database;
        this.step = step;
    }

    /**
     * Measures.
     *
     * @param people each of whom votes on 150 of 500 statements
     */
    void measure(int people, int votesOfEach) {
        List<String> written = write();
        Vote[][] profiles = profiles(written.size());
        int together = 200;
        for (int from = 0; from < people; from += together) {
            int end = Math.min(people, from + together);
            int start = from;
            database.write(handle -> vote(handle, written, profiles, end - start, votesOfEach));
        }
        System.out.printf("%,d opinions of %,d people%n", people * votesOfEach, people);
        List<Statement> published = database.read(handle -> statements.all(handle, step, Statement.State.PUBLISHED));
        VoteMatrix matrix = measure(
                "opinions read from the database", () -> database.read(handle -> opinions.matrix(handle, published)));
        measure("opinions grouped", () -> OpinionGroups.of(matrix, GroupingSettings.USUAL));
    }

    /** Writes statements, beside those that are there. */
    private List<String> write() {
        List<String> written = new ArrayList<>();
        return database.write(handle -> {
            for (int number = 0; number < STATEMENTS; number++) {
                String id = "zz" + UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)});
                statements.add(
                        handle,
                        step,
                        new Statement(
                                id, "Énoncé " + number, "", Statement.State.PUBLISHED, "", Tally.NONE, Instant.now()));
                written.add(id);
            }
            return written;
        });
    }

    private Vote[][] profiles(int size) {
        Vote[][] profiles = new Vote[PROFILES][size];
        for (Vote[] profile : profiles) {
            for (int statement = 0; statement < size; statement++) {
                profile[statement] = VOTES[random.nextInt(VOTES.length)];
            }
        }
        return profiles;
    }

    private int vote(Handle handle, List<String> written, Vote[][] profiles, int people, int votesOfEach) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into con_opinion (statement_id, person_id, vote) values (:statement, :person, :vote)");
        for (int person = 0; person < people; person++) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            Vote[] profile = profiles[random.nextInt(PROFILES)];
            int start = random.nextInt(written.size());
            for (int vote = 0; vote < votesOfEach; vote++) {
                int statement = (start + vote) % written.size();
                Vote cast = random.nextDouble() < NOISE ? VOTES[random.nextInt(VOTES.length)] : profile[statement];
                batch.bind("statement", written.get(statement))
                        .bind("person", id)
                        .bind("vote", cast.name())
                        .add();
            }
        }
        return batch.execute().length;
    }

    private static <T> T measure(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T kept = work.get();
        double first = (System.nanoTime() - start) / MILLION;
        double best = Double.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            long again = System.nanoTime();
            kept = work.get();
            best = Math.min(best, (System.nanoTime() - again) / MILLION);
        }
        System.out.printf("%-36s %10.1f first %10.1f warm%n", name, first, best);
        return kept;
    }
}
