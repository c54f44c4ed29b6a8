package org.territoireouvert.participatorybudget.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.participatorybudget.counting.judgment.MajorityJudgment;
import org.territoireouvert.participatorybudget.counting.judgment.MajorityJudgment.Merit;
import org.territoireouvert.participatorybudget.counting.judgment.MeritProfile;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;

/**
 * The grades of a vote by project (mentions), read from scoring ballots.
 *
 * @param tallies per project, from the worst grade to the best, own judges only
 * @param merits per project, as the rule completes and ranks them; all projects of the vote are ranked, withdrawn ones too
 */
public record Judgments(List<MeritProfile> tallies, List<Merit> merits) {

    /** More grades than anybody could tell apart: points that are amounts, and not grades. */
    private static final int MOST_GRADES = 100;

    public Judgments {
        tallies = List.copyOf(tallies);
        merits = List.copyOf(merits);
    }

    /**
     * Read the grades and rank the projects.
     *
     * @throws UnsuitableBallotsException when ballots carry no points, a grade is not a whole number from 0 to the best, or a
     *     judgment is missing where none may be
     */
    public static Judgments of(Election election, Judging judging) {
        if (!election.type().hasPoints()) {
            throw new UnsuitableBallotsException(
                    "ballots of type \"" + election.type().word() + "\" carry no grades");
        }
        List<MeritProfile> tallies = tallies(election, judging);
        try {
            return new Judgments(
                    tallies, MajorityJudgment.rank(tallies, election.ballots().voters(), judging.missing()));
        } catch (IllegalArgumentException missing) {
            throw new UnsuitableBallotsException(String.valueOf(missing.getMessage()));
        }
    }

    private static List<MeritProfile> tallies(Election election, Judging judging) {
        BallotBox ballots = election.ballots();
        int best = judging.grades() > 0 ? judging.grades() - 1 : MOST_GRADES - 1;
        long[][] counts = new long[election.projects().size()][best + 1];
        int highest = Math.max(1, judging.leastGrade());
        for (int group = 0; group < ballots.groups(); group++) {
            for (int position = 0; position < ballots.size(group); position++) {
                int grade = grade(ballots.points(group, position), best);
                counts[ballots.project(group, position)][grade] += ballots.multiplicity(group);
                highest = Math.max(highest, grade);
            }
        }
        int grades = judging.grades() > 0 ? judging.grades() : highest + 1;
        List<MeritProfile> tallies = new ArrayList<>();
        for (long[] count : counts) {
            List<Long> tally = new ArrayList<>();
            for (int grade = 0; grade < grades; grade++) {
                tally.add(count[grade]);
            }
            tallies.add(MeritProfile.of(tally));
        }
        return tallies;
    }

    private static int grade(BigDecimal points, int best) {
        try {
            int grade = points.intValueExact();
            if (grade >= 0 && grade <= best) {
                return grade;
            }
        } catch (ArithmeticException notWhole) {
            // Said below, with the value.
        }
        throw new UnsuitableBallotsException(
                "\"" + points.toPlainString() + "\" is not a grade; use whole numbers from 0 to " + best);
    }

    /** Return whether a project has the grade and the judges that it needs to win. */
    boolean passes(int project, Judging judging) {
        Merit merit = merits.get(project);
        boolean judged = tallies.get(project).judges().signum() > 0;
        return judged
                && merit.majorityGrade() >= judging.leastGrade()
                && tallies.get(project).judges().longValueExact() >= judging.leastJudges();
    }
}
