package org.territoireouvert.participatorybudget.counting;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.territoireouvert.participatorybudget.counting.profile.Profile;
import org.territoireouvert.participatorybudget.counting.profile.Rational;
import org.territoireouvert.participatorybudget.counting.profile.Rivals;
import org.territoireouvert.participatorybudget.counting.shares.EqualSharesRun;

/** The method of equal shares with the ways to raise the endowment that are in use; see {@link Completion.Increase}. */
final class EqualShares {

    private final Profile profile;
    private final boolean[] eligible;
    private final Rivals rivals;
    private final EqualSharesRun run;
    private final Rational plainEndowment;

    EqualShares(Profile profile, boolean[] eligible, Rivals rivals, EqualSharesRun run) {
        this.profile = profile;
        this.eligible = eligible;
        this.rivals = rivals;
        this.run = run;
        plainEndowment = profile.voters() == 0 ? Rational.ZERO : Rational.of(profile.budget(), profile.voters());
    }

    /** Winners in order of purchase, and the endowment of the run that was kept in smallest units. */
    record Result(List<Integer> order, Rational endowment) {}

    Result count(Completion.Increase increase) {
        boolean raised = increase != Completion.Increase.NONE && profile.voters() > 0;
        if (!raised || increase == Completion.Increase.COMPUTE_TOOL && everythingFits()) {
            return new Result(unlimited(plainEndowment).order(), plainEndowment);
        }
        return raise(increase);
    }

    private EqualSharesRun.Result unlimited(Rational endowment) {
        return Objects.requireNonNull(run.from(endowment, Long.MAX_VALUE / 2), "a run without limit always ends");
    }

    private Result raise(Completion.Increase increase) {
        Rational step = Rational.of(profile.currencyUnit());
        Rational endowment = increase == Completion.Increase.PABUTOOLS ? plainEndowment : wholeUnits();
        EqualSharesRun.Result kept = unlimited(endowment);
        // Whether the next run overspends does not depend on the endowment in a monotone way: every step must be tried.
        while (!ends(increase, kept)) {
            Rational next = endowment.plus(step);
            EqualSharesRun.Result result = run.from(next, profile.budget());
            if (result == null) {
                break;
            }
            kept = result;
            endowment = next;
        }
        return new Result(kept.order(), endowment);
    }

    private Rational wholeUnits() {
        long unit = profile.currencyUnit();
        BigInteger units = plainEndowment.dividedBy(unit).floor();
        return new Rational(units, BigInteger.ONE).times(unit);
    }

    private boolean ends(Completion.Increase increase, EqualSharesRun.Result result) {
        boolean[] bought = new boolean[profile.projects()];
        result.order().forEach(project -> bought[project] = true);
        boolean[] open = rivals.field().bought(result.order()).among(eligible);
        long left = profile.budget() - result.cost();
        boolean allSupportedBought = true;
        boolean supportedFits = false;
        boolean anyFits = false;
        for (int project = 0; project < bought.length; project++) {
            if (open[project] && !bought[project]) {
                boolean fits = profile.cost(project) <= left;
                anyFits |= fits;
                supportedFits |= fits && profile.supported(project);
                allSupportedBought &= !profile.supported(project);
            }
        }
        return allSupportedBought
                || switch (increase) {
                    case PABUTOOLS -> !supportedFits;
                    case COMPUTE_TOOL -> !anyFits;
                    case OFFICIAL, NONE -> false;
                };
    }

    private boolean everythingFits() {
        BigInteger total = BigInteger.ZERO;
        for (int project = 0; project < profile.projects(); project++) {
            if (eligible[project]) {
                total = total.add(BigInteger.valueOf(profile.cost(project)));
            }
        }
        return total.compareTo(BigInteger.valueOf(profile.budget())) <= 0;
    }
}
