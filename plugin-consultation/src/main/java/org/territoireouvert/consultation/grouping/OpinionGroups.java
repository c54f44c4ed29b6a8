package org.territoireouvert.consultation.grouping;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the search for groups of opinion came to. */
public sealed interface OpinionGroups {

    /**
     * Groups that were found, each participant with enough votes in one of them.
     *
     * @param map where the participants stand
     * @param groups in the order of their numbers, at least two
     * @param silhouette how well they are apart, from -1 to 1; below about a quarter the votes hardly show groups
     */
    record Found(OpinionMap map, List<OpinionGroup> groups, double silhouette) implements OpinionGroups {

        /** Copy the groups. */
        public Found {
            groups = List.copyOf(groups);
        }

        /** Return the group of a participant; empty when there were too few votes to tell. */
        public Optional<OpinionGroup> groupOf(int participant) {
            return groups.stream()
                    .filter(group -> Collections.binarySearch(group.members(), participant) >= 0)
                    .findFirst();
        }
    }

    /** No groups, and why. */
    record None(Reason reason) implements OpinionGroups {}

    /** Return the groups, in the order of their numbers; empty when there are none. */
    default List<OpinionGroup> all() {
        return this instanceof Found found ? found.groups() : List.of();
    }

    /** Why there are no groups. */
    enum Reason {
        /** Too few participants have voted often enough. */
        TOO_FEW_PARTICIPANTS,
        /** Those who have voted often enough agree on everything they voted on. */
        NO_DIFFERENCE
    }

    /**
     * Seek groups of opinion. The same votes, settings and seed give the same answer, in whatever order they were read.
     *
     * <p>Participants with too few votes are left out. An unseen cell counts as the mean of the votes of the others on that
     * statement (1, 0, -1 for agreement, pass, disagreement). The first two principal components give the map, on which a
     * participant with few votes is moved outwards by √(statements / votes). On the map k-means, from several starts of
     * k-means++, divides into two groups and more; the number with the greatest mean silhouette counts, the smaller one of
     * equals. Of more participants than {@link GroupingSettings#silhouetteSample()} a sample drawn with the seed stands for all
     * in that comparison. Statements nobody has seen are as if they were not there.
     *
     * <p>Memory grows with the square of the number of statements or of participants, whichever is smaller.
     */
    static OpinionGroups of(VoteMatrix matrix, GroupingSettings settings) {
        CentredVotes votes = CentredVotes.of(matrix, settings.fewestVotes());
        if (votes.participants().length < settings.fewestParticipants()) {
            return new None(Reason.TOO_FEW_PARTICIPANTS);
        }
        if (votes.variance() == 0) {
            return new None(Reason.NO_DIFFERENCE);
        }
        OpinionMap map = OpinionMap.of(matrix, votes);
        GroupSearch.Division best = new GroupSearch(map.places(), settings).best();
        return new Found(map, GroupNumbers.of(votes.participants(), map.places(), best.groups()), best.silhouette());
    }
}
