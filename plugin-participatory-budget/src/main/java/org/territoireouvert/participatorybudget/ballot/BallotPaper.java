package org.territoireouvert.participatorybudget.ballot;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.participatorybudget.model.BallotType;

/**
 * The ballot paper (bulletin): what voters do, on which lists, within which limits.
 *
 * @param kind what they do
 * @param grades names of the grades, worst first, at least two; empty unless grades are given
 * @param lists one for all projects, or one for each envelope in their order
 */
public record BallotPaper(BallotKind kind, List<String> grades, List<BallotList> lists) {

    private static final int FEWEST_GRADES = 2;

    /** Copies the lists and validates them. */
    public BallotPaper {
        grades = List.copyOf(grades);
        lists = List.copyOf(lists);
        if (lists.isEmpty() || lists.size() > 1 && lists.stream().anyMatch(list -> list.envelope() == 0)) {
            throw new IllegalArgumentException("A ballot paper has one list for all projects or one for each envelope");
        }
        if (kind == BallotKind.GRADES ? grades.size() < FEWEST_GRADES : !grades.isEmpty()) {
            throw new IllegalArgumentException("Grades \"" + grades + "\" on a ballot paper of " + kind);
        }
        if (kind == BallotKind.POINTS && lists.stream().anyMatch(list -> list.pointsEach() == 0)) {
            throw new IllegalArgumentException("Every list says how many points may be given");
        }
    }

    /** Tells whether each envelope has a list of its own. */
    public boolean isDivided() {
        return lists.getFirst().envelope() != 0;
    }

    /**
     * Returns the list on which a project stands; empty when its envelope has none.
     *
     * @param envelope number of the project's envelope, 0 without one
     */
    public Optional<BallotList> listOf(int envelope) {
        return isDivided()
                ? lists.stream().filter(list -> list.envelope() == envelope).findFirst()
                : Optional.of(lists.getFirst());
    }

    /** Returns as what the ballots are counted and exported. */
    public BallotType counted() {
        boolean one =
                kind == BallotKind.APPROVAL && !isDivided() && lists.getFirst().most() == 1;
        return one ? BallotType.CHOOSE_ONE : kind.counted();
    }
}
