package org.territoireouvert.participatorybudget.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.territoireouvert.api.data.Money;

/** What can be said of works: the public is told why something is late, and nothing is reached tomorrow. */
public final class WorkRules {

    /** Milestones that works may have. */
    public static final int MOST_STEPS = 20;

    /** The most that may have been spent: ten billion, less a cent. */
    public static final Money MOST_SPENT = new Money(999_999_999_999L);

    private WorkRules() {}

    /** What is wrong. */
    public enum Kind {
        /** A milestone is later than announced and nobody says why. */
        REASON_MISSING,
        /** A milestone is said to be reached on a day that is not there yet. */
        DONE_IN_FUTURE,
        /** Works are said to be finished and a milestone is not reached. */
        FINISHED_WITH_OPEN_STEP,
        /** There are more milestones than anybody would read. */
        TOO_MANY_STEPS,
        /** An amount is negative or does not fit. */
        IMPOSSIBLE_AMOUNT
    }

    /**
     * A problem.
     *
     * @param kind what is wrong
     * @param step place of the milestone in what staff wrote, from 0; -1 when it is none
     */
    public record Problem(Kind kind, int step) {}

    /** Returns all that is wrong, in the order of the milestones; empty when it can be published. */
    public static List<Problem> check(WorkStatus status, Money spent, List<Step> steps, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (spent.compareTo(Money.ZERO) < 0 || spent.compareTo(MOST_SPENT) > 0) {
            problems.add(new Problem(Kind.IMPOSSIBLE_AMOUNT, -1));
        }
        for (int place = 0; place < steps.size(); place++) {
            check(status, steps.get(place), place, today, problems);
        }
        if (steps.size() > MOST_STEPS) {
            problems.add(new Problem(Kind.TOO_MANY_STEPS, -1));
        }
        return problems;
    }

    private static void check(WorkStatus status, Step step, int place, LocalDate today, List<Problem> problems) {
        if (step.delayReason().isBlank() && (step.isPostponed() || step.isOverdue(today))) {
            problems.add(new Problem(Kind.REASON_MISSING, place));
        }
        if (step.done().filter(day -> day.isAfter(today)).isPresent()) {
            problems.add(new Problem(Kind.DONE_IN_FUTURE, place));
        }
        if (status == WorkStatus.FINISHED && step.done().isEmpty()) {
            problems.add(new Problem(Kind.FINISHED_WITH_OPEN_STEP, place));
        }
    }

    /** Returns milestones in the order of the days announced for them; those of one day keep their order. */
    public static List<Step> inOrder(List<Step> steps) {
        return steps.stream().sorted(Comparator.comparing(Step::planned)).toList();
    }
}
