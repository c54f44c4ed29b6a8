package org.territoireouvert.benchmarks.cli;

import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.territoireouvert.consultation.grouping.GroupingSettings;
import org.territoireouvert.consultation.grouping.OpinionGroups;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.grouping.tally.CommonGround;
import org.territoireouvert.consultation.grouping.tally.GroupTallies;
import org.territoireouvert.consultation.grouping.tally.Representative;

/**
 * Makes up the opinions of four groups with some noise, 60 to 200 votes a participant, and groups them: the first time in this
 * process and then warm, in milliseconds.
 */
public final class GroupingFigures {

    private static final int TURNS = 5;
    private static final int PROFILES = 4;
    private static final int FEWEST_VOTES = 60;
    private static final int MOST_VOTES = 200;
    private static final double NOISE = 0.3;
    private static final double MILLION = 1_000_000;
    private static final Vote[] VOTES = Vote.values();

    private GroupingFigures() {}

    /** Measures with the number of participants and of statements that are given, or 10,000 and 500. */
    public static void main(String[] arguments) {
        int participants = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int statements = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        System.out.printf("%-28s %10s %10s%n", "milliseconds", "first", "warm");
        VoteMatrix matrix = measure("read", () -> opinions(participants, statements));
        OpinionGroups groups = measure("group", () -> OpinionGroups.of(matrix, GroupingSettings.USUAL));
        if (groups instanceof OpinionGroups.Found found) {
            measure("tally", () -> GroupTallies.of(matrix, found.groups()));
            GroupTallies tallies = GroupTallies.of(matrix, found.groups());
            measure(
                    "compare",
                    () -> Representative.of(tallies, 0).size()
                            + CommonGround.of(tallies).divisions().size());
            System.out.printf(
                    "%d groups, the largest of %d, silhouette %.2f%n",
                    found.groups().size(), found.groups().get(0).size(), found.silhouette());
        }
    }

    private static VoteMatrix opinions(int participants, int statements) {
        SplittableRandom random = new SplittableRandom(1);
        Vote[][] profiles = new Vote[PROFILES][statements];
        for (Vote[] profile : profiles) {
            for (int statement = 0; statement < statements; statement++) {
                profile[statement] = VOTES[random.nextInt(VOTES.length)];
            }
        }
        VoteMatrix.Builder builder = VoteMatrix.builder();
        for (int participant = 0; participant < participants; participant++) {
            Vote[] profile = profiles[random.nextInt(PROFILES)];
            int votes = Math.min(statements, random.nextInt(FEWEST_VOTES, MOST_VOTES + 1));
            int start = random.nextInt(statements);
            for (int vote = 0; vote < votes; vote++) {
                int statement = (start + vote) % statements;
                Vote cast = random.nextDouble() < NOISE ? VOTES[random.nextInt(VOTES.length)] : profile[statement];
                builder.vote("p" + participant, "s" + statement, cast);
            }
        }
        return builder.build();
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
        System.out.printf("%-28s %10.1f %10.1f%n", name, first, best);
        return kept;
    }
}
