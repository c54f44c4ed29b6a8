package org.territoireouvert.consultation.synthesis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ideas of a synthesis as a tree.
 *
 * @param branches each idea behind the one above it, with those below it next
 */
public record ThemeTree(List<Branch> branches) {

    /** How many ideas stand one above the other at most. */
    public static final int DEEPEST = 4;

    /**
     * An idea in the tree.
     *
     * @param level 1 for the top
     * @param extracts how many are in it and in the ideas below
     */
    public record Branch(Theme theme, int level, int extracts) {}

    /** Copies the branches. */
    public ThemeTree {
        branches = List.copyOf(branches);
    }

    /** Puts ideas into their order; one whose parent is not among them stands at the top. */
    public static ThemeTree of(List<Theme> themes) {
        Set<String> known = new HashSet<>();
        themes.forEach(theme -> known.add(theme.id()));
        List<Branch> branches = new ArrayList<>();
        for (Theme theme : themes) {
            if (!known.contains(theme.parentId())) {
                add(theme, 1, themes, branches);
            }
        }
        return new ThemeTree(branches);
    }

    private static int add(Theme theme, int level, List<Theme> themes, List<Branch> branches) {
        int place = branches.size();
        branches.add(new Branch(theme, level, theme.extracts()));
        int extracts = theme.extracts();
        for (Theme child : themes) {
            if (child.parentId().equals(theme.id())) {
                extracts += add(child, level + 1, themes, branches);
            }
        }
        branches.set(place, new Branch(theme, level, extracts));
        return extracts;
    }

    /** Finds an idea. */
    public Optional<Branch> find(String id) {
        return branches.stream()
                .filter(branch -> branch.theme().id().equals(id))
                .findFirst();
    }

    /** Tells whether an idea may stand below another one: not below itself, and not too deep. */
    public boolean mayMove(String id, String parent) {
        if (parent.isEmpty()) {
            return find(id).isPresent();
        }
        return find(parent).isPresent()
                && find(id).isPresent()
                && !below(id).contains(parent)
                && find(parent).get().level() + height(id) <= DEEPEST;
    }

    /** Returns an idea and all below it, in order. */
    public List<String> below(String id) {
        List<String> found = new ArrayList<>();
        int level = 0;
        for (Branch branch : branches) {
            if (branch.theme().id().equals(id)) {
                level = branch.level();
                found.add(id);
            } else if (level > 0 && branch.level() > level) {
                found.add(branch.theme().id());
            } else {
                level = 0;
            }
        }
        return found;
    }

    private int height(String id) {
        int top = find(id).map(Branch::level).orElse(0);
        return below(id).stream()
                        .map(this::find)
                        .flatMap(Optional::stream)
                        .mapToInt(Branch::level)
                        .max()
                        .orElse(top)
                - top
                + 1;
    }
}
