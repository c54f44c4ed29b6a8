package org.territoireouvert.consultation.grouping.tally;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.consultation.grouping.OpinionGroup;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;

/** Votes on each statement within each group. Immutable; groups by their place in the list, statements by their index, from 0. */
public final class GroupTallies {

    private final List<List<Tally>> groups;
    private final List<Tally> grouped;
    private final List<Tally> everybody;

    private GroupTallies(List<List<Tally>> groups, List<Tally> grouped, List<Tally> everybody) {
        this.groups = groups;
        this.grouped = grouped;
        this.everybody = everybody;
    }

    /** Count the votes of a matrix, whose groups may be none. */
    public static GroupTallies of(VoteMatrix matrix, List<OpinionGroup> groups) {
        int statements = matrix.statements().size();
        List<List<Tally>> counted = new ArrayList<>();
        Counts grouped = new Counts(statements);
        for (OpinionGroup group : groups) {
            Counts counts = new Counts(statements);
            for (int member : group.members()) {
                matrix.eachVote(member, counts::add);
                matrix.eachVote(member, grouped::add);
            }
            counted.add(counts.tallies());
        }
        Counts everybody = new Counts(statements);
        for (int participant = 0; participant < matrix.participants().size(); participant++) {
            matrix.eachVote(participant, everybody::add);
        }
        return new GroupTallies(List.copyOf(counted), grouped.tallies(), everybody.tallies());
    }

    /** Return the number of groups. */
    public int groups() {
        return groups.size();
    }

    /** Return the number of statements. */
    public int statements() {
        return everybody.size();
    }

    /** Return the votes of a group on a statement. */
    public Tally of(int group, int statement) {
        return groups.get(group).get(statement);
    }

    /** Return the votes of the other groups on a statement. */
    public Tally others(int group, int statement) {
        return grouped.get(statement).minus(of(group, statement));
    }

    /** Return the votes of everybody on a statement, those without a group included. */
    public Tally everybody(int statement) {
        return everybody.get(statement);
    }

    private record Counts(int[][] counts) {

        Counts(int statements) {
            this(new int[statements][Vote.values().length]);
        }

        void add(int statement, Vote vote) {
            counts[statement][vote.ordinal()]++;
        }

        List<Tally> tallies() {
            List<Tally> tallies = new ArrayList<>(counts.length);
            for (int[] count : counts) {
                tallies.add(new Tally(
                        count[Vote.AGREE.ordinal()], count[Vote.DISAGREE.ordinal()], count[Vote.PASS.ordinal()]));
            }
            return List.copyOf(tallies);
        }
    }
}
