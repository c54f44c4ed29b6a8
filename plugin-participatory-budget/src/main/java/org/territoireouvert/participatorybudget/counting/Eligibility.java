package org.territoireouvert.participatorybudget.counting;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.territoireouvert.participatorybudget.counting.profile.Profile;

/** Decide which projects a rule may fund at all. */
public final class Eligibility {

    /** A project must bring at least a third of the support that its share of the budget calls for (Świecie). */
    private static final BigInteger SUPPORT_DIVISOR = BigInteger.valueOf(3);

    private final Profile profile;
    private final CountingRule rule;

    public Eligibility(Profile profile, CountingRule rule) {
        this.profile = profile;
        this.rule = rule;
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
                && (!rule.has(Safeguard.SUPPORTED_ONLY) || profile.votes(project) > 0)
                && (!rule.has(Safeguard.PROPORTIONATE_SUPPORT) || supportedInProportion(project));
    }

    private boolean reachesThreshold(int project) {
        BigDecimal threshold = profile.election().scoreThreshold();
        return profile.points(project).compareTo(threshold) >= 0;
    }

    private boolean supportedInProportion(int project) {
        BigInteger support = BigInteger.valueOf(profile.votes(project))
                .multiply(BigInteger.valueOf(profile.budget()))
                .multiply(SUPPORT_DIVISOR);
        BigInteger asked = BigInteger.valueOf(profile.cost(project)).multiply(BigInteger.valueOf(profile.voters()));
        return support.compareTo(asked) >= 0;
    }
}
