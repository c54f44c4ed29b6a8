package org.territoireouvert.participatorybudget.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.territoireouvert.participatorybudget.ballot.BallotContent;

/**
 * What two people typed of the same urn, side by side (confrontation des saisies).
 *
 * @param counted how many papers were counted by hand
 * @param differences papers that only one typed, or that they read otherwise, by number
 */
public record Comparison(int counted, Totals first, Totals second, List<Difference> differences) {

    /** Copies the list. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * A paper on which the two do not agree.
     *
     * @param first what the first typed; empty when nothing
     * @param second what the second typed; empty when nothing
     */
    public record Difference(PaperNumber number, Optional<TypedPaper> first, Optional<TypedPaper> second) {}

    /**
     * Compares.
     *
     * @param reading reads the canonical text of a ballot
     */
    static Comparison of(
            int counted, List<TypedPaper> first, List<TypedPaper> second, Function<String, BallotContent> reading) {
        Map<String, TypedPaper> other = new TreeMap<>();
        second.forEach(paper -> other.put(paper.number().digits(), paper));
        List<Difference> differences = new ArrayList<>();
        for (TypedPaper paper : first) {
            Optional<TypedPaper> same =
                    Optional.ofNullable(other.remove(paper.number().digits()));
            if (same.filter(paper::isSame).isEmpty()) {
                differences.add(new Difference(paper.number(), Optional.of(paper), same));
            }
        }
        other.values()
                .forEach(
                        paper -> differences.add(new Difference(paper.number(), Optional.empty(), Optional.of(paper))));
        return new Comparison(counted, Totals.of(first, reading), Totals.of(second, reading), differences);
    }

    /** Tells whether both typed the same, and as many papers as were counted by hand. */
    public boolean isEqual() {
        return differences.isEmpty() && first.papers() == counted;
    }
}
