package org.territoireouvert.participatorybudget.counting;

import java.util.Arrays;
import org.territoireouvert.participatorybudget.counting.profile.Weighting;
import org.territoireouvert.participatorybudget.model.BallotType;

/** Name the counting methods; {@link #word()} is the name used on the command line and in published results. */
public enum Method {
    GREEDY_VOTES("greedy_votes", Family.GREEDY, Weighting.VOTES, false),
    GREEDY_POINTS("greedy_points", Family.GREEDY, Weighting.POINTS, false),
    GREEDY_BORDA("greedy_borda", Family.GREEDY, Weighting.RANKS, false),
    /** Score per unit of money; the score is votes, points or ranks according to the ballot. */
    GREEDY_DENSITY("greedy_density", Family.DENSITY, Weighting.VOTES, false),
    /** Equal shares where a voter's satisfaction is the money spent on approved projects: what cities use. */
    MES_COST("mes_cost", Family.EQUAL_SHARES, Weighting.VOTES, true),
    /** Equal shares where a voter's satisfaction is the number of approved projects. */
    MES_CARDINALITY("mes_cardinality", Family.EQUAL_SHARES, Weighting.VOTES, false),
    MES_POINTS("mes_points", Family.EQUAL_SHARES, Weighting.POINTS, false),
    MES_POINTS_X_COST("mes_points_x_cost", Family.EQUAL_SHARES, Weighting.POINTS, true),
    MES_BORDA_MAXLEN("mes_borda_maxlen", Family.EQUAL_SHARES, Weighting.RANKS, false),
    MES_BORDA_X_COST("mes_borda_x_cost", Family.EQUAL_SHARES, Weighting.RANKS, true),
    /** Sequential Phragmén: every voter earns at the same pace, projects are bought as soon as supporters can pay. */
    SEQ_PHRAGMEN("seq_phragmen", Family.PHRAGMEN, Weighting.VOTES, false),
    /** Majority judgment (jugement majoritaire) on scoring ballots whose points are grades, 0 for the worst. */
    MAJORITY_JUDGMENT("majority_judgment", Family.JUDGMENT, Weighting.POINTS, false);

    /** Ways to count. */
    public enum Family {
        GREEDY,
        DENSITY,
        EQUAL_SHARES,
        PHRAGMEN,
        JUDGMENT;

        /** Return whether projects are ranked once and then funded in that order. */
        public boolean ranks() {
            return this == GREEDY || this == DENSITY || this == JUDGMENT;
        }
    }

    private final String word;
    private final Family family;
    private final Weighting weighting;
    private final boolean timesCost;

    Method(String word, Family family, Weighting weighting, boolean timesCost) {
        this.word = word;
        this.family = family;
        this.weighting = weighting;
        this.timesCost = timesCost;
    }

    /** Return the published name, never empty. */
    public String word() {
        return word;
    }

    /** Return the way of counting. */
    public Family family() {
        return family;
    }

    /** Return whether the satisfaction is multiplied by the cost of the project. */
    public boolean timesCost() {
        return timesCost;
    }

    /** Return what a ballot gives to a project, which for density depends on the ballot. */
    public Weighting weighting(BallotType type) {
        if (this != GREEDY_DENSITY) {
            return weighting;
        }
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> Weighting.VOTES;
            case CUMULATIVE, SCORING -> Weighting.POINTS;
            case ORDINAL -> Weighting.RANKS;
        };
    }

    /** Return the method that ranks projects by what this one gives them; itself when it ranks already. */
    public Method ranking() {
        if (family.ranks()) {
            return this;
        }
        return switch (weighting) {
            case VOTES -> GREEDY_VOTES;
            case POINTS -> GREEDY_POINTS;
            case RANKS -> GREEDY_BORDA;
        };
    }

    /**
     * Find a method by its published name.
     *
     * @throws UnknownRuleException when there is none
     */
    public static Method of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownRuleException(
                        "rule", word, Arrays.stream(values()).map(Method::word).toList()));
    }
}
