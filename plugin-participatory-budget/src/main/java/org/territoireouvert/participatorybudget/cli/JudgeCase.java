package org.territoireouvert.participatorybudget.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.participatorybudget.counting.judgment.MajorityJudgment;
import org.territoireouvert.participatorybudget.counting.judgment.MeritProfile;
import org.territoireouvert.participatorybudget.counting.judgment.MissingJudgments;

/** One case of a file of tallies; every missing or misshapen value is named. */
record JudgeCase(Map<?, ?> values) {

    private static final String TALLIES = "tallies_worst_to_best";

    /** A value is missing or is not what it should be. */
    static final class Misshapen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String key;

        Misshapen(String key) {
            super("\"" + key + "\" is missing or misshapen");
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    JudgeCase(@Nullable Object value) {
        this(value instanceof Map<?, ?> map ? map : Map.of());
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Returns the merit of each project, in the order of the case. */
    List<MajorityJudgment.Merit> ranked() {
        List<MeritProfile> profiles =
                list(TALLIES).stream().map(JudgeCase::profile).toList();
        long judges = whole("judges", required("judges"));
        MissingJudgments missing = missing();
        try {
            return MajorityJudgment.rank(profiles, judges, missing);
        } catch (IllegalArgumentException e) {
            throw new Misshapen(TALLIES);
        }
    }

    /** Returns one cost for each project. */
    List<BigDecimal> costs(int projects) {
        List<BigDecimal> costs =
                list("costs").stream().map(cost -> decimal("costs", cost)).toList();
        if (costs.size() != projects) {
            throw new Misshapen("costs");
        }
        return costs;
    }

    BigDecimal amount(String key) {
        return decimal(key, required(key));
    }

    private MissingJudgments missing() {
        try {
            return MissingJudgments.of(String.valueOf(required("mode")));
        } catch (IllegalArgumentException e) {
            throw new Misshapen("mode");
        }
    }

    private static MeritProfile profile(@Nullable Object tally) {
        if (!(tally instanceof List<?> grades)) {
            throw new Misshapen(TALLIES);
        }
        try {
            return MeritProfile.of(
                    grades.stream().map(count -> whole(TALLIES, count)).toList());
        } catch (IllegalArgumentException e) {
            throw new Misshapen(TALLIES);
        }
    }

    private List<?> list(String key) {
        if (required(key) instanceof List<?> list) {
            return list;
        }
        throw new Misshapen(key);
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new Misshapen(key);
        }
        return value;
    }

    private static long whole(String key, @Nullable Object value) {
        try {
            return decimal(key, value).longValueExact();
        } catch (ArithmeticException e) {
            throw new Misshapen(key);
        }
    }

    private static BigDecimal decimal(String key, @Nullable Object value) {
        try {
            return new BigDecimal(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw new Misshapen(key);
        }
    }
}
