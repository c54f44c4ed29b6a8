package org.territoireouvert.calls.model.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Selection.TieRule;

/**
 * Applications from the best on. What the rule of the call leaves equal is settled by lots.
 *
 * @param lines in order
 */
public record Ranking(List<Line> lines) {

    /** Copies the lines. */
    public Ranking {
        lines = List.copyOf(lines);
    }

    /** By what an application stands below the one before it. */
    public enum Reason {
        /** It is the first one, or has a lower score. */
        SCORE,
        /** The scores are equal; the rule of the call told them apart. */
        RULE,
        /** The rule left them equal too; lots told them apart. */
        LOTS,
        /** They are equal and nobody drew lots yet: this order means nothing. */
        OPEN
    }

    /** A place. */
    public record Line(int rank, Candidate candidate, Reason reason) {}

    /**
     * Puts applications in order.
     *
     * @param criteria of the call, for {@link TieRule#BY_CRITERIA}
     * @param seed of the draw, empty while there is none
     */
    public static Ranking of(List<Candidate> candidates, TieRule rule, List<Criterion> criteria, String seed) {
        Comparator<Candidate> byScore = Comparator.comparing(Candidate::score).reversed();
        Comparator<Candidate> byRule = byScore.thenComparing(rule(rule, criteria));
        Lots lots = new Lots(candidates.stream().map(Candidate::number).toList(), seed);
        Comparator<Candidate> whole =
                byRule.thenComparing(seed.isEmpty() ? Candidate::number : one -> lots.hash(one.number()));
        List<Candidate> sorted = candidates.stream()
                .sorted(whole.thenComparing(Candidate::number))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            Candidate one = sorted.get(index);
            Reason reason = Reason.SCORE;
            if (index > 0 && byScore.compare(sorted.get(index - 1), one) == 0) {
                boolean equal = byRule.compare(sorted.get(index - 1), one) == 0;
                reason = equal ? (seed.isEmpty() ? Reason.OPEN : Reason.LOTS) : Reason.RULE;
            }
            lines.add(new Line(index + 1, one, reason));
        }
        return new Ranking(lines);
    }

    private static Comparator<Candidate> rule(TieRule rule, List<Criterion> criteria) {
        return switch (rule) {
            case SMALLEST_REQUEST -> Comparator.comparing(Candidate::requested);
            case DRAW -> (one, other) -> 0;
            case BY_CRITERIA -> {
                Comparator<Candidate> comparator = (one, other) -> 0;
                List<Criterion> byWeight = criteria.stream()
                        .sorted(Comparator.comparing(Criterion::weight).reversed())
                        .toList();
                for (Criterion criterion : byWeight) {
                    comparator = comparator.thenComparing(Comparator.comparing(
                                    (Candidate one) -> one.byCriterion().getOrDefault(criterion.code(), Ratio.ZERO))
                            .reversed());
                }
                yield comparator;
            }
        };
    }

    /** Tells whether lots have to be drawn before this order means anything. */
    public boolean needsLots() {
        return lines.stream().anyMatch(line -> line.reason() == Reason.OPEN);
    }
}
