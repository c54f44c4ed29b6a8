package org.territoireouvert.participatorybudget.counting;

import org.territoireouvert.participatorybudget.counting.judgment.MissingJudgments;

/**
 * Say how majority judgment reads ballots and whom it lets win.
 *
 * @param missing what a ballot that does not name a project says of it
 * @param grades how many there are, so that points go from 0 to one less; 0 for as many as the ballots use
 * @param leastGrade majority grade (mention majoritaire) that a project needs to win, 0 for none
 * @param leastJudges ballots that must judge a project for it to win, 0 for none
 */
public record Judging(MissingJudgments missing, int grades, int leastGrade, int leastJudges) {

    /** Own judges only, any grade and number of them. */
    public static final Judging PLAIN = new Judging(MissingJudgments.NORMALIZED, 0, 0, 0);

    public Judging {
        if (grades < 0 || grades == 1 || leastGrade < 0 || leastJudges < 0) {
            throw new IllegalArgumentException(
                    "\"" + grades + "\" grades, \"" + leastGrade + "\" and \"" + leastJudges + "\" as least ones");
        }
        if (grades > 0 && leastGrade >= grades) {
            throw new IllegalArgumentException("grade \"" + leastGrade + "\" is above the best of \"" + grades + "\"");
        }
    }
}
