package org.territoireouvert.consultation.text.comparison;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Run;
import org.territoireouvert.consultation.text.Section;

/**
 * Tells which new heading stands where an old one stood. Sections have no identifiers: one is taken for another when it replaces it
 * at the same place among the articles that stay, on the same level.
 */
final class RenamedSections {

    /** By the section itself, not by what it says: a text may have a heading twice. */
    private final Map<Section, Section> olderOfNewer = new IdentityHashMap<>();

    private final Map<Section, Section> newerOfOlder = new IdentityHashMap<>();

    RenamedSections(List<Run<Object>> runs) {
        for (int at = 1; at < runs.size(); at++) {
            Run<Object> removed = runs.get(at - 1);
            Run<Object> added = runs.get(at);
            if (removed.change() == Change.REMOVED && added.change() == Change.ADDED) {
                pair(sections(removed), sections(added));
            }
        }
    }

    private static List<Section> sections(Run<Object> run) {
        return run.items().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .toList();
    }

    private void pair(List<Section> older, List<Section> newer) {
        int next = 0;
        for (Section section : newer) {
            int found = next;
            while (found < older.size() && older.get(found).level() != section.level()) {
                found++;
            }
            if (found < older.size()) {
                olderOfNewer.put(section, older.get(found));
                newerOfOlder.put(older.get(found), section);
                next = found + 1;
            }
        }
    }

    /** Returns what a section of the newer version was called before; empty when it is new. */
    Optional<Section> before(Section newer) {
        return Optional.ofNullable(olderOfNewer.get(newer));
    }

    /** Tells whether a section of the older version is still there, under another heading. */
    boolean stays(Section older) {
        return newerOfOlder.containsKey(older);
    }
}
