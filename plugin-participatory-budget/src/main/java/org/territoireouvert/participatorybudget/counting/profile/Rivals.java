package org.territoireouvert.participatorybudget.counting.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectList;

/**
 * Which projects leave the count when others are bought: those of an exclusive group, of which one is built at most, and those of a
 * list on which as many have won as may.
 */
public final class Rivals {

    private static final Rivals NONE = new Rivals(new int[0][], new int[0]);

    private final int[][] groupsOfProject;
    private final int[] places;

    private Rivals(int[][] groupsOfProject, int[] places) {
        this.groupsOfProject = groupsOfProject;
        this.places = places;
    }

    /** Find the groups of a vote; nothing is kept when it has none, so that a plain vote pays nothing for them. */
    public static Rivals of(Election election) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> places = new ArrayList<>();
        Map<String, Integer> limits = limits(election);
        int[][] groups = election.projects().stream()
                .map(project -> groups(project, limits, numbers, places))
                .toArray(int[][]::new);
        return places.isEmpty()
                ? NONE
                : new Rivals(groups, places.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Map<String, Integer> limits(Election election) {
        Map<String, Integer> limits = new HashMap<>();
        for (ProjectList list : election.lists()) {
            if (list.most() > 0) {
                limits.put(list.name(), list.most());
            }
        }
        return limits;
    }

    private static int[] groups(
            Project project, Map<String, Integer> limits, Map<String, Integer> numbers, List<Integer> places) {
        List<Integer> groups = new ArrayList<>();
        if (!project.exclusiveGroup().isEmpty()) {
            groups.add(number("group " + project.exclusiveGroup(), 1, numbers, places));
        }
        Integer most = limits.get(project.list());
        if (most != null) {
            groups.add(number("list " + project.list(), most, numbers, places));
        }
        return groups.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int number(String name, int most, Map<String, Integer> numbers, List<Integer> places) {
        return numbers.computeIfAbsent(name, unknown -> {
            places.add(most);
            return places.size() - 1;
        });
    }

    /** Begin a count in which nothing is bought yet. */
    public Field field() {
        return new Field();
    }

    /** The projects that can still be bought in one count. */
    public final class Field {

        private final int[] left = places.clone();

        private Field() {}

        /** Tell whether a project may still be bought, as far as its rivals go. */
        public boolean open(int project) {
            if (left.length > 0) {
                for (int group : groupsOfProject[project]) {
                    if (left[group] <= 0) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Note that a project is bought; tells whether others may have left because of it. */
        public boolean buy(int project) {
            boolean closed = false;
            if (left.length > 0) {
                for (int group : groupsOfProject[project]) {
                    closed |= --left[group] <= 0;
                }
            }
            return closed;
        }

        /** Note that several are bought. */
        public Field bought(List<Integer> projects) {
            projects.forEach(this::buy);
            return this;
        }

        /** Return which of the projects that may be bought still can. */
        public boolean[] among(boolean[] eligible) {
            boolean[] remaining = Arrays.copyOf(eligible, eligible.length);
            for (int project = 0; project < remaining.length; project++) {
                remaining[project] &= open(project);
            }
            return remaining;
        }
    }
}
