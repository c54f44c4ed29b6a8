package org.territoireouvert.participatorybudget.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.model.BallotBox;

/** Decide which projects a rule may fund at all. */
public final class Eligibility {

    /** A project must bring at least a third of the support that its share of the budget calls for (Świecie). */
    private static final BigInteger SUPPORT_DIVISOR = BigInteger.valueOf(3);

    private static final long TENTH = 10;

    private final Profile profile;
    private final CountingRule rule;
    private final long valid;

    public Eligibility(Profile profile, CountingRule rule) {
        this.profile = profile;
        this.rule = rule;
        valid = rule.has(Safeguard.TENTH_OF_BALLOTS) ? validBallots() : 0;
    }

    public boolean[] ofProjects() {
        boolean[] eligible = new boolean[profile.projects()];
        for (int project = 0; project < eligible.length; project++) {
            eligible[project] = !profile.withdrawn(project) && passes(project);
        }
        return eligible;
    }

    private boolean passes(int project) {
        return (!rule.has(Safeguard.SCORE_THRESHOLD) || reachesThreshold(project))
                && (!rule.has(Safeguard.TENTH_OF_BALLOTS) || namedByATenth(project))
                && (!rule.has(Safeguard.SUPPORTED_ONLY) || profile.votes(project) > 0)
                && (!rule.has(Safeguard.PROPORTIONATE_SUPPORT) || supportedInProportion(project));
    }

    private boolean reachesThreshold(int project) {
        BigDecimal threshold = profile.election().scoreThreshold();
        return profile.points(project).compareTo(threshold) >= 0;
    }

    private boolean namedByATenth(int project) {
        return profile.votes(project) * TENTH >= valid;
    }

    private long validBallots() {
        BallotBox ballots = profile.election().ballots();
        long named = 0;
        for (int group = 0; group < ballots.groups(); group++) {
            named += ballots.size(group) > 0 ? ballots.multiplicity(group) : 0;
        }
        return named;
    }

    private boolean supportedInProportion(int project) {
        BigInteger support = BigInteger.valueOf(profile.votes(project))
                .multiply(BigInteger.valueOf(profile.budget()))
                .multiply(SUPPORT_DIVISOR);
        BigInteger asked = BigInteger.valueOf(profile.cost(project)).multiply(BigInteger.valueOf(profile.voters()));
        return support.compareTo(asked) >= 0;
    }
}
