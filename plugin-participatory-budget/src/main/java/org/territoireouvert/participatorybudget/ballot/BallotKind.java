package org.territoireouvert.participatorybudget.ballot;

import java.util.Locale;
import org.territoireouvert.participatorybudget.model.BallotType;

/** What a voter does on the ballot paper (type de bulletin). */
public enum BallotKind {
    /** Names projects, without preference among them. */
    APPROVAL(BallotType.APPROVAL),
    /** Gives points to projects. */
    POINTS(BallotType.CUMULATIVE),
    /** Ranks projects, best first. */
    RANKING(BallotType.ORDINAL),
    /** Gives a grade to each project that they have an opinion of (jugement majoritaire). */
    GRADES(BallotType.SCORING);

    private final BallotType counted;

    BallotKind(BallotType counted) {
        this.counted = counted;
    }

    /** Returns the word in messages and in canonical ballots: the name in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns as what such ballots are counted and exported. */
    public BallotType counted() {
        return counted;
    }
}
