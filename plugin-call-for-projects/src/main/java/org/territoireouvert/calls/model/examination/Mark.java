package org.territoireouvert.calls.model.examination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.calls.model.Criterion;

/**
 * Points for one criterion.
 *
 * @param criterion code
 * @param points 0 to 5
 * @param comment plain text; obligatory for 0, 1 and 5 points
 * @param adjusted points after a moderation meeting, if it changed them
 */
public record Mark(String criterion, int points, String comment, Optional<Integer> adjusted) {

    /** Up to how many points a comment is needed. */
    public static final int LOW = 1;

    /** What is wrong with the marks of one assessment. */
    public enum Problem {
        /** No points yet. */
        MISSING,
        /** So few or so many points are explained. */
        COMMENT_MISSING
    }

    /** A problem with one criterion. */
    public record Wrong(String criterion, Problem problem) {}

    /** Checks the points. */
    public Mark {
        check(points);
        adjusted.ifPresent(Mark::check);
    }

    private static void check(int points) {
        if (points < 0 || points > Criterion.MOST_POINTS) {
            throw new IllegalArgumentException("Points lie between 0 and 5, they cannot be " + points);
        }
    }

    /** Returns points as they were given first. */
    public static Mark of(String criterion, int points, String comment) {
        return new Mark(criterion, points, comment, Optional.empty());
    }

    /** Returns the points that count. */
    public int counts() {
        return adjusted.orElse(points);
    }

    /** Tells whether so many points are explained. */
    public static boolean isExplained(int points) {
        return points <= LOW || points == Criterion.MOST_POINTS;
    }

    /** Returns what keeps an assessment from being final, in the order of the criteria. */
    public static List<Wrong> problems(List<Criterion> criteria, List<Mark> marks) {
        List<Wrong> wrong = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Optional<Mark> mark = marks.stream()
                    .filter(one -> one.criterion().equals(criterion.code()))
                    .findFirst();
            if (mark.isEmpty()) {
                wrong.add(new Wrong(criterion.code(), Problem.MISSING));
            } else if (isExplained(mark.get().points()) && mark.get().comment().isBlank()) {
                wrong.add(new Wrong(criterion.code(), Problem.COMMENT_MISSING));
            }
        }
        return wrong;
    }

    /** Returns the total by the points that count; empty while one is missing. */
    public static Optional<Integer> total(List<Criterion> criteria, List<Mark> marks) {
        Map<String, Integer> points = new HashMap<>();
        marks.forEach(mark -> points.put(mark.criterion(), mark.counts()));
        boolean complete = criteria.stream().map(Criterion::code).allMatch(points::containsKey);
        return complete && !criteria.isEmpty() ? Optional.of(WeightedTotal.of(criteria, points)) : Optional.empty();
    }
}
