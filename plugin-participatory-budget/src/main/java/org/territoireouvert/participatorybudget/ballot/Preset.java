package org.territoireouvert.participatorybudget.ballot;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.counting.CountingRule;

/** Ballots that towns have used, to begin from (modèles de bulletin). */
public enum Preset {
    /** Up to three projects: the ballot that most towns begin with. */
    SIMPLE(BallotKind.APPROVAL, "greedy_votes", false, 1, 3, 0, 0, 0),
    /** Paris since 2021: a grade for any number of projects. */
    PARIS(BallotKind.GRADES, "majority_judgment grades=4 lists=separate top=2", true, 1, 200, 0, 0, 0),
    /** Rennes: up to ten projects and no more than the amount. */
    RENNES(BallotKind.APPROVAL, "greedy_votes quota=2", false, 1, 10, 3_500_000, 0, 0),
    /** Toulouse 2019: seven points, three at most for a project. */
    TOULOUSE(BallotKind.POINTS, "greedy_points", false, 3, 7, 0, 3, 7),
    /** Grenoble 2022: exactly six projects. */
    GRENOBLE(BallotKind.APPROVAL, "greedy_votes", false, 6, 6, 0, 0, 0),
    /** Lyon 2022: three to ten projects. */
    LYON(BallotKind.APPROVAL, "greedy_votes lists=separate", false, 3, 10, 0, 0, 0),
    /** Strasbourg 2019: five points. */
    STRASBOURG(BallotKind.POINTS, "greedy_points", false, 1, 5, 0, 5, 5),
    /** Brest 2022: three projects in order. */
    BREST(BallotKind.RANKING, "greedy_borda", false, 3, 3, 0, 0, 0),
    /** Le Relecq-Kerhuon 2024: exactly three projects ranked in each envelope. */
    LE_RELECQ_KERHUON(BallotKind.RANKING, "greedy_borda lists=separate", true, 3, 3, 0, 0, 0);

    private final BallotKind kind;
    private final String rule;
    private final boolean divided;
    private final int fewest;
    private final int most;
    private final long limit;
    private final int pointsEach;
    private final int pointsTotal;

    Preset(
            BallotKind kind,
            String rule,
            boolean divided,
            int fewest,
            int most,
            long limit,
            int pointsEach,
            int pointsTotal) {
        this.kind = kind;
        this.rule = rule;
        this.divided = divided;
        this.fewest = fewest;
        this.most = most;
        this.limit = limit;
        this.pointsEach = pointsEach;
        this.pointsTotal = pointsTotal;
    }

    /** Returns the word in addresses and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what voters do. */
    public BallotKind kind() {
        return kind;
    }

    /** Returns the rule by which was counted. */
    public CountingRule rule() {
        return CountingRule.parse(rule);
    }

    /** Tells whether each envelope has a list of its own, where there are any. */
    public boolean isDivided() {
        return divided;
    }

    /** Returns the list of an envelope, 0 for all projects. */
    public BallotList list(int envelope) {
        return new BallotList(
                envelope,
                fewest,
                most,
                limit == 0 ? Optional.empty() : Optional.of(Money.ofUnits(limit)),
                pointsEach,
                pointsTotal);
    }
}
