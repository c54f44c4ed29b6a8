package org.territoireouvert.participatorybudget.vote;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/** Ballots that towns have used, to begin from (modèles de bulletin). */
public enum Preset {
    /** Up to three projects: the ballot that most towns begin with. */
    SIMPLE(BallotKind.APPROVAL, false, 1, 3, 0, 0, 0),
    /** Paris since 2021: a grade for any number of projects. */
    PARIS(BallotKind.GRADES, true, 1, 200, 0, 0, 0),
    /** Rennes: up to ten projects and no more than the amount. */
    RENNES(BallotKind.APPROVAL, false, 1, 10, 3_500_000, 0, 0),
    /** Toulouse 2019: seven points, three at most for a project. */
    TOULOUSE(BallotKind.POINTS, false, 3, 7, 0, 3, 7),
    /** Grenoble 2022: exactly six projects. */
    GRENOBLE(BallotKind.APPROVAL, false, 6, 6, 0, 0, 0),
    /** Lyon 2022: three to ten projects. */
    LYON(BallotKind.APPROVAL, false, 3, 10, 0, 0, 0),
    /** Strasbourg 2019: five points. */
    STRASBOURG(BallotKind.POINTS, false, 1, 5, 0, 5, 5),
    /** Brest 2022: three projects in order. */
    BREST(BallotKind.RANKING, false, 3, 3, 0, 0, 0),
    /** Le Relecq-Kerhuon 2024: exactly three projects ranked in each envelope. */
    LE_RELECQ_KERHUON(BallotKind.RANKING, true, 3, 3, 0, 0, 0);

    private final BallotKind kind;
    private final boolean divided;
    private final int fewest;
    private final int most;
    private final long limit;
    private final int pointsEach;
    private final int pointsTotal;

    Preset(BallotKind kind, boolean divided, int fewest, int most, long limit, int pointsEach, int pointsTotal) {
        this.kind = kind;
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
