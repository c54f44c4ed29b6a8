package org.territoireouvert.consultation.grouping;

/**
 * How groups are sought.
 *
 * @param fewestVotes votes that a participant needs to belong to a group; on fewer statements, a vote on each of them is enough
 * @param fewestParticipants participants with enough votes without whom no groups are sought
 * @param mostGroups groups that are tried at most, 2 to 26
 * @param starts of the search for each number of groups, of which the best counts
 * @param silhouetteSample participants on whom numbers of groups are compared, at most
 * @param seed of all chance
 */
public record GroupingSettings(
        int fewestVotes, int fewestParticipants, int mostGroups, int starts, int silhouetteSample, long seed) {

    /** As Polis has it: seven votes, seven participants, two to five groups. */
    public static final GroupingSettings USUAL = new GroupingSettings(7, 7, 5, 8, 2_000, 0);

    private static final int LETTERS = 26;

    /** Check the numbers. */
    public GroupingSettings {
        atLeast(1, fewestVotes, "fewestVotes");
        atLeast(2, fewestParticipants, "fewestParticipants");
        atLeast(2, mostGroups, "mostGroups");
        if (mostGroups > LETTERS) {
            throw new IllegalArgumentException(
                    "\"" + mostGroups + "\" for mostGroups: at most " + LETTERS + " have letters");
        }
        atLeast(1, starts, "starts");
        atLeast(2, silhouetteSample, "silhouetteSample");
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("\"" + value + "\" for " + name + ": at least " + least + " is needed");
        }
    }

    /** Return the same with another seed. */
    public GroupingSettings withSeed(long other) {
        return new GroupingSettings(fewestVotes, fewestParticipants, mostGroups, starts, silhouetteSample, other);
    }

    /** Return the same with another number of votes that a participant needs. */
    public GroupingSettings withFewestVotes(int other) {
        return new GroupingSettings(other, fewestParticipants, mostGroups, starts, silhouetteSample, seed);
    }

    /** Return the same with another number of participants who are needed. */
    public GroupingSettings withFewestParticipants(int other) {
        return new GroupingSettings(fewestVotes, other, mostGroups, starts, silhouetteSample, seed);
    }
}
