package org.territoireouvert.consultation.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where participants stand who have voted often enough, and what each statement has to do with it. Immutable. */
public final class OpinionMap {

    private static final double GRID = 1e9;

    private final int[] participants;
    private final List<Point> places;
    private final List<Point> weights;
    private final Point shares;

    private OpinionMap(int[] participants, List<Point> places, List<Point> weights, Point shares) {
        this.participants = participants;
        this.places = List.copyOf(places);
        this.weights = List.copyOf(weights);
        this.shares = shares;
    }

    static OpinionMap of(VoteMatrix matrix, CentredVotes votes) {
        PrincipalAxes axes = new PrincipalAxes(votes);
        double[] first = axes.direction(0);
        double[] second = axes.direction(1);
        List<Point> places = new ArrayList<>();
        for (int row = 0; row < votes.participants().length; row++) {
            double scale = votes.scale(row);
            places.add(new Point(rounded(scale * votes.along(row, first)), rounded(scale * votes.along(row, second))));
        }
        List<Point> weights = new ArrayList<>();
        for (int statement = 0; statement < matrix.statements().size(); statement++) {
            weights.add(new Point(rounded(votes.weight(first, statement)), rounded(votes.weight(second, statement))));
        }
        return new OpinionMap(votes.participants(), places, weights, new Point(axes.share(0), axes.share(1)));
    }

    /** Round to nine decimals, so that those who voted alike are not told apart by the last digits. */
    static double rounded(double value) {
        return Math.rint(value * GRID) / GRID + 0.0;
    }

    /** Return where a participant stands; empty when there were too few votes to tell. */
    public Optional<Point> place(int participant) {
        int row = Arrays.binarySearch(participants, participant);
        return row < 0 ? Optional.empty() : Optional.of(places.get(row));
    }

    /** Return where agreeing with a statement draws: its weight on both axes, each from -1 to 1, zero for an unseen one. */
    public Point weight(int statement) {
        return weights.get(statement);
    }

    /** Return the share of all differences between participants that each axis shows, from 0 to 1. */
    public Point shares() {
        return shares;
    }

    /** Return the places in the order of those who have one. */
    List<Point> places() {
        return places;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpinionMap map
                && Arrays.equals(participants, map.participants)
                && places.equals(map.places)
                && weights.equals(map.weights)
                && shares.equals(map.shares);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(participants), places, weights, shares);
    }

    @Override
    public String toString() {
        return places.size() + " places, " + weights.size() + " statements";
    }
}
