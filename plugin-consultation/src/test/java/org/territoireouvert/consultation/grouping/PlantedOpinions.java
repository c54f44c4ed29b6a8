package org.territoireouvert.consultation.grouping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Made-up votes of groups that are known: each group has a profile, from which its participants depart now and then.
 * A map in the plane tells up to three groups apart, and four that differ on two questions; hence the profiles of four.
 *
 * @param groups the group of each participant, in the order of the matrix
 */
record PlantedOpinions(List<Ballot> ballots, List<Integer> groups) {

    private static final Vote[] VOTES = Vote.values();

    /** One vote, as the builder of a matrix takes it. */
    record Ballot(String participant, String statement, Vote vote) {}

    /** Makes up votes; {@code noise} of them are drawn by lot, {@code unseen} of the cells stay empty. */
    static PlantedOpinions of(int groups, int participants, int statements, double noise, double unseen, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Vote[][] profiles = profiles(groups, statements, random);
        List<Ballot> ballots = new ArrayList<>();
        List<Integer> planted = new ArrayList<>();
        for (int participant = 0; participant < participants; participant++) {
            int group = random.nextInt(groups);
            planted.add(group);
            for (int statement = 0; statement < statements; statement++) {
                if (random.nextDouble() >= unseen) {
                    boolean departs = random.nextDouble() < noise;
                    Vote vote = departs ? VOTES[random.nextInt(VOTES.length)] : profiles[group][statement];
                    ballots.add(new Ballot("p%05d".formatted(participant), "s%04d".formatted(statement), vote));
                }
            }
        }
        return new PlantedOpinions(ballots, planted);
    }

    /** Up to three profiles, drawn by lot, always lie in a plane; four lie in one when they differ on two questions. */
    private static Vote[][] profiles(int groups, int statements, SplittableRandom random) {
        Vote[][] profiles = new Vote[groups][statements];
        for (int statement = 0; statement < statements; statement++) {
            boolean turned = random.nextBoolean();
            for (int group = 0; group < groups; group++) {
                boolean agrees = (group >> statement % 2 & 1) == 1 ^ turned;
                Vote onQuestion = agrees ? Vote.AGREE : Vote.DISAGREE;
                profiles[group][statement] = groups < 4 ? VOTES[random.nextInt(VOTES.length)] : onQuestion;
            }
        }
        return profiles;
    }

    VoteMatrix matrix() {
        return matrix(ballots);
    }

    VoteMatrix shuffled(long seed) {
        List<Ballot> order = new ArrayList<>(ballots);
        Collections.shuffle(order, new Random(seed));
        return matrix(order);
    }

    private static VoteMatrix matrix(List<Ballot> ballots) {
        return builder(ballots).build();
    }

    VoteMatrix.Builder builder() {
        return builder(ballots);
    }

    private static VoteMatrix.Builder builder(List<Ballot> ballots) {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        ballots.forEach(ballot -> builder.vote(ballot.participant(), ballot.statement(), ballot.vote()));
        return builder;
    }
}
