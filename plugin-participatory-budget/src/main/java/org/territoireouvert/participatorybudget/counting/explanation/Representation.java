package org.territoireouvert.participatorybudget.counting.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Set what parts of a vote asked for beside what they got: themes, lists, places (représentation). For reading; it decides nothing.
 *
 * @param shares one per part, in order of first appearance
 */
public record Representation(List<Share> shares) {

    /**
     * The share of one part.
     *
     * @param name of the part
     * @param ofVotes part of all points of voters, from 0 to 1
     * @param ofMoney part of the money of funded projects, from 0 to 1
     */
    public record Share(String name, double ofVotes, double ofMoney) {}

    /**
     * One project.
     *
     * @param part it belongs to; empty when it belongs to none, which leaves it out
     * @param points of voters, see {@link VotePoints}
     * @param money that it receives, 0 when it is not funded
     */
    public record Entry(String part, double points, double money) {}

    public Representation {
        shares = List.copyOf(shares);
    }

    /** Add up the projects of each part. */
    public static Representation of(List<Entry> projects) {
        Map<String, double[]> parts = new LinkedHashMap<>();
        double points = 0;
        double money = 0;
        for (Entry project : projects) {
            if (!project.part().isEmpty()) {
                double[] part = parts.computeIfAbsent(project.part(), unknown -> new double[2]);
                part[0] += project.points();
                part[1] += project.money();
                points += project.points();
                money += project.money();
            }
        }
        List<Share> shares = new ArrayList<>();
        for (Map.Entry<String, double[]> part : parts.entrySet()) {
            shares.add(new Share(part.getKey(), share(part.getValue()[0], points), share(part.getValue()[1], money)));
        }
        return new Representation(shares);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
