package org.territoireouvert.participatorybudget.result;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.participatorybudget.counting.judgment.MajorityJudgment.Merit;
import org.territoireouvert.participatorybudget.counting.judgment.MeritProfile;

/**
 * What judges said of a project under majority judgment (profil de mérite).
 *
 * @param rank from 1; 0 under other rules
 * @param grade its majority grade (mention majoritaire), 0 for the worst
 * @param tally judges by grade, the worst first; empty under other rules
 */
public record Judgment(int rank, int grade, List<Long> tally) {

    /** Under other rules. */
    public static final Judgment NONE = new Judgment(0, 0, List.of());

    /** Copies the list. */
    public Judgment {
        tally = List.copyOf(tally);
    }

    static Judgment of(Merit merit, MeritProfile own) {
        return new Judgment(
                merit.rank(),
                merit.majorityGrade(),
                own.tally().stream().map(judges -> judges.longValueExact()).toList());
    }

    /** Tells whether there is one. */
    public boolean given() {
        return rank > 0;
    }

    /** Returns how many judged. */
    public long judges() {
        return tally.stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many gave its majority grade or a better one. */
    public long atLeastGrade() {
        return tally.stream().skip(grade).mapToLong(Long::longValue).sum();
    }

    /** Returns it as text for a table; empty when there is none. */
    String text() {
        return given()
                ? rank + ";" + grade + ";" + tally.stream().map(String::valueOf).collect(Collectors.joining(","))
                : "";
    }

    static Judgment read(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        String[] parts = text.split(";");
        return new Judgment(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Arrays.stream(parts[2].split(",")).map(Long::valueOf).toList());
    }
}
