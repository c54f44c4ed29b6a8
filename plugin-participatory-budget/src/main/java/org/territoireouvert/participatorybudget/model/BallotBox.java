package org.territoireouvert.participatorybudget.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hold all ballots of a vote (urne), identical ones grouped: nobody can tell from it who voted for what.
 *
 * <p>Groups are numbered from 0 in order of first appearance; projects are numbered as in the list the box was opened with.
 * Immutable and safe for use by several threads.
 */
public final class BallotBox {

    private final int voters;
    private final int projectCount;
    private final int[] multiplicities;
    private final int[][] choices;
    private final BigDecimal[][] points;

    private BallotBox(Builder builder) {
        List<Group> groups = builder.inOrder;
        voters = builder.voters;
        projectCount = builder.indexes.size();
        multiplicities = groups.stream().mapToInt(group -> group.multiplicity).toArray();
        choices = groups.stream().map(group -> group.key.choices()).toArray(int[][]::new);
        points = groups.stream().map(group -> builder.pointsOf(group.key)).toArray(BigDecimal[][]::new);
    }

    /** Open an empty box for projects with distinct ids. */
    public static Builder open(List<Project> projects) {
        return new Builder(projects);
    }

    /** Return the number of ballots, blank ones included. */
    public int voters() {
        return voters;
    }

    /** Return how many projects the box knows. */
    public int projectCount() {
        return projectCount;
    }

    /** Return the number of different ballots. */
    public int groups() {
        return multiplicities.length;
    }

    /** Return how many voters wrote this ballot, 1 or more. */
    public int multiplicity(int group) {
        return multiplicities[group];
    }

    /** Return how many projects this ballot names. */
    public int size(int group) {
        return choices[group].length;
    }

    /** Return the project at a position: best first for rankings, by project number otherwise. */
    public int project(int group, int position) {
        return choices[group][position];
    }

    /** Return the points at a position; one for ballots without points. */
    public BigDecimal points(int group, int position) {
        return points[group].length == 0 ? BigDecimal.ONE : points[group][position];
    }

    /**
     * Return the ballots as far as they name some of the projects, those that name none left out.
     *
     * @param all projects the box was opened with, in their order
     */
    public BallotBox restrictedTo(List<Project> all, List<Project> kept) {
        Builder builder = open(kept);
        int[] newNumbers = new int[all.size()];
        Arrays.setAll(
                newNumbers,
                project -> builder.indexes.getOrDefault(all.get(project).id(), -1));
        for (int group = 0; group < groups(); group++) {
            builder.addRestricted(choices[group], points[group], newNumbers, multiplicities[group]);
        }
        return builder.close();
    }

    /** Collect ballots one by one. Not safe for use by several threads. */
    public static final class Builder {

        private final Map<ProjectId, Integer> indexes = new HashMap<>();
        private final Map<BallotKey, Group> groups = new HashMap<>();
        private final List<Group> inOrder = new ArrayList<>();
        private final Map<BigDecimal, Integer> pointNumbers = new HashMap<>();
        private final List<BigDecimal> pointValues = new ArrayList<>();
        private int voters;

        private Builder(List<Project> projects) {
            for (Project project : projects) {
                if (indexes.put(project.id(), indexes.size()) != null) {
                    throw new IllegalArgumentException("project id \"" + project.id() + "\" appears twice");
                }
            }
        }

        /**
         * Add one ballot.
         *
         * @throws IllegalArgumentException when it names a project that the box does not know
         */
        public Builder add(Ballot ballot) {
            return add(ballot, 1);
        }

        /** Add the same ballot several times. */
        public Builder add(Ballot ballot, int times) {
            if (times < 1) {
                throw new IllegalArgumentException("a ballot cannot be added \"" + times + "\" times");
            }
            return add(keyOf(ballot), times);
        }

        private Builder add(BallotKey key, int times) {
            Group group = groups.computeIfAbsent(key, this::newGroup);
            group.multiplicity = Math.addExact(group.multiplicity, times);
            voters = Math.addExact(voters, times);
            return this;
        }

        /** Add what a ballot says of projects that have a number of zero or more here. */
        private void addRestricted(int[] choices, BigDecimal[] points, int[] newNumbers, int times) {
            int[] kept = new int[choices.length];
            int[] pointNumbers = new int[points.length];
            int size = 0;
            for (int position = 0; position < choices.length; position++) {
                int number = newNumbers[choices[position]];
                if (number >= 0) {
                    kept[size] = number;
                    if (points.length > 0) {
                        pointNumbers[size] = numberOf(points[position]);
                    }
                    size++;
                }
            }
            if (size > 0) {
                add(
                        BallotKey.of(
                                Arrays.copyOf(kept, size), Arrays.copyOf(pointNumbers, points.length > 0 ? size : 0)),
                        times);
            }
        }

        /** Close the box. */
        public BallotBox close() {
            return new BallotBox(this);
        }

        private Group newGroup(BallotKey key) {
            Group group = new Group(key);
            inOrder.add(group);
            return group;
        }

        private BallotKey keyOf(Ballot ballot) {
            return switch (ballot) {
                case Ballot.Approval approval -> BallotKey.of(indexesOf(approval.projects(), true), new int[0]);
                case Ballot.Ranking ranking -> BallotKey.of(indexesOf(ranking.projects(), false), new int[0]);
                case Ballot.Points given -> pointsKey(given.points());
            };
        }

        private BallotKey pointsKey(Map<ProjectId, BigDecimal> given) {
            int[] projects = indexesOf(List.copyOf(given.keySet()), true);
            Map<Integer, Integer> byProject = HashMap.newHashMap(projects.length);
            given.forEach((id, value) -> byProject.put(indexOf(id), numberOf(value)));
            int[] numbers = new int[projects.length];
            for (int position = 0; position < projects.length; position++) {
                numbers[position] = byProject.getOrDefault(projects[position], 0);
            }
            return BallotKey.of(projects, numbers);
        }

        private int numberOf(BigDecimal value) {
            return pointNumbers.computeIfAbsent(value.stripTrailingZeros(), stripped -> {
                pointValues.add(stripped);
                return pointValues.size() - 1;
            });
        }

        private int[] indexesOf(List<ProjectId> ids, boolean sorted) {
            var stream = ids.stream().mapToInt(this::indexOf);
            return sorted ? stream.sorted().toArray() : stream.toArray();
        }

        private int indexOf(ProjectId id) {
            Integer index = indexes.get(id);
            if (index == null) {
                throw new IllegalArgumentException("the ballot names project \"" + id + "\", which is not in the vote");
            }
            return index;
        }

        private BigDecimal[] pointsOf(BallotKey key) {
            BigDecimal[] values = new BigDecimal[key.pointNumbers().length];
            for (int position = 0; position < values.length; position++) {
                values[position] = pointValues.get(key.pointNumbers()[position]);
            }
            return values;
        }
    }

    private static final class Group {
        private final BallotKey key;
        private int multiplicity;

        private Group(BallotKey key) {
            this.key = key;
        }
    }
}
