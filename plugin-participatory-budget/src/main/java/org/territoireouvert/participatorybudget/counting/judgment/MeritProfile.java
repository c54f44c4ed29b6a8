package org.territoireouvert.participatorybudget.counting.judgment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Count how many judges gave each grade to one project (profil de mérite).
 *
 * @param tally from the worst grade to the best, at least two grades, zero or more each
 */
public record MeritProfile(List<BigInteger> tally) {

    public MeritProfile {
        tally = List.copyOf(tally);
        if (tally.size() < 2) {
            throw new IllegalArgumentException("\"" + tally.size() + "\" grades are too few; use two or more");
        }
        for (BigInteger judges : tally) {
            if (judges.signum() < 0) {
                throw new IllegalArgumentException("\"" + judges + "\" judges for a grade; use zero or more");
            }
        }
    }

    /** Create a profile from counts, worst grade first. */
    public static MeritProfile of(List<Long> tally) {
        return new MeritProfile(tally.stream().map(BigInteger::valueOf).toList());
    }

    /** Return the number of judgments. */
    public BigInteger judges() {
        return tally.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Return the majority grade (mention majoritaire), the lower median, 0 for the worst; 0 without judges. */
    public int majorityGrade() {
        BigInteger half = judges().add(BigInteger.ONE).shiftRight(1);
        BigInteger upTo = BigInteger.ZERO;
        for (int grade = 0; grade < tally.size(); grade++) {
            upTo = upTo.add(tally.get(grade));
            if (upTo.compareTo(half) >= 0) {
                return grade;
            }
        }
        return tally.size() - 1;
    }

    /** Return how many judges gave a grade below. */
    public BigInteger below(int grade) {
        return tally.subList(0, grade).stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Return how many judges gave a grade above. */
    public BigInteger above(int grade) {
        return tally.subList(grade + 1, tally.size()).stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    MeritProfile plus(int grade, BigInteger judges) {
        List<BigInteger> changed = new ArrayList<>(tally);
        changed.set(grade, changed.get(grade).add(judges));
        return new MeritProfile(changed);
    }

    MeritProfile times(BigInteger factor) {
        return new MeritProfile(
                tally.stream().map(judges -> judges.multiply(factor)).toList());
    }

    /** Move all judges of one grade to another. */
    MeritProfile move(int from, int to) {
        BigInteger judges = tally.get(from);
        return plus(from, judges.negate()).plus(to, judges);
    }
}
