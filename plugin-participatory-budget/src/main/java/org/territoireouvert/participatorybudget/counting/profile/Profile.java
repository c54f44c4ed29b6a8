package org.territoireouvert.participatorybudget.counting.profile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;

/**
 * A vote in whole numbers, indexed by project and by group of identical ballots, ready to be counted.
 *
 * <p>{@code supporters(p)} lists the groups that give p a weight above zero; {@code weights(p)} stands beside it.
 */
public final class Profile {

    private final Election election;
    private final Scaling money;
    private final long budget;
    private final long[] costs;
    private final int[] multiplicities;
    private final Support support;

    private Profile(Election election, Support support) {
        this.election = election;
        this.support = support;
        List<Project> projects = election.projects();
        money = Scaling.coveringAll(
                Stream.concat(Stream.of(election.budget()), projects.stream().map(Project::cost)));
        budget = money.whole(election.budget());
        costs = projects.stream()
                .mapToLong(project -> money.whole(project.cost()))
                .toArray();
        multiplicities = new int[election.ballots().groups()];
        Arrays.setAll(multiplicities, election.ballots()::multiplicity);
    }

    public static Profile of(Election election, Weighting weighting) {
        return new Profile(election, Support.of(election, weighting));
    }

    public Election election() {
        return election;
    }

    public int projects() {
        return costs.length;
    }

    public int groups() {
        return multiplicities.length;
    }

    public int voters() {
        return election.ballots().voters();
    }

    public long budget() {
        return budget;
    }

    public long cost(int project) {
        return costs[project];
    }

    public long[] costs() {
        return costs;
    }

    public long currencyUnit() {
        return money.unit();
    }

    public String amount(long whole) {
        BigDecimal decimal = money.decimal(whole);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    public boolean withdrawn(int project) {
        return election.projects().get(project).withdrawn();
    }

    public int[] multiplicities() {
        return multiplicities;
    }

    public int[] supporters(int project) {
        return support.groups()[project];
    }

    public long[] weights(int project) {
        return support.weights()[project];
    }

    /** Return the sum of weights above zero over all voters. */
    public long totalWeight(int project) {
        return support.totals()[project];
    }

    public boolean supported(int project) {
        return support.totals()[project] > 0;
    }

    /** Return how many ballots name the project. */
    public long votes(int project) {
        return support.votes()[project];
    }

    /** Return the score in smallest point units, negative points included; compare it within one vote only. */
    public BigInteger score(int project) {
        return support.scores()[project];
    }

    /** Return the score in points. */
    public BigDecimal points(int project) {
        return new BigDecimal(support.scores()[project], support.scaling().decimals());
    }
}
