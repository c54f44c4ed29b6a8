package org.territoireouvert.participatorybudget.pabulib;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Column names of a section, former names replaced by present ones.
 *
 * @param section whose header it is
 */
record Header(Section section, List<String> columns) {

    /** Columns that were renamed in April 2026, and plural forms that some tools write. */
    private static final Map<String, String> RENAMED =
            Map.of("target", "beneficiaries", "targets", "beneficiaries", "categories", "category");

    private static final Set<String> KNOWN = Set.of(
            "project_id",
            "cost",
            "votes",
            "score",
            "name",
            "selected",
            "category",
            "beneficiaries",
            "voter_id",
            "vote",
            "points");

    static Header of(Section section, Row row, Problems problems) throws PabulibException {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : row.cells()) {
            String name = cell.toLowerCase(Locale.ROOT);
            String present = section == Section.PROJECTS ? RENAMED.getOrDefault(name, name) : name;
            // Names that mean something here are read in any case; others survive as written.
            String column = KNOWN.contains(present) ? present : cell;
            if (!column.isEmpty() && !seen.add(column)) {
                problems.add(PabulibProblem.Kind.DUPLICATE_COLUMN, row.line(), "column", cell);
            }
            columns.add(column);
        }
        while (columns.getLast().isEmpty()) {
            columns.removeLast();
        }
        return new Header(section, columns);
    }

    int index(String column) {
        return columns.indexOf(column);
    }

    /** Find a column that the section cannot do without. */
    int required(String column, long line, Problems problems) throws PabulibException {
        int index = index(column);
        if (index < 0) {
            throw problems.fatal(PabulibProblem.Kind.MISSING_COLUMN, line, "section", section.name(), "column", column);
        }
        return index;
    }

    /** Complain about cells beyond the last column, unless they are empty. */
    void checkWidth(Row row, Problems problems) throws PabulibException {
        int width = row.cells().size();
        while (width > columns.size() && row.cell(width - 1).isEmpty()) {
            width--;
        }
        if (width > columns.size()) {
            problems.add(
                    PabulibProblem.Kind.TOO_MANY_CELLS,
                    row.line(),
                    "actual",
                    Integer.toString(width),
                    "expected",
                    Integer.toString(columns.size()));
        }
    }

    /** Return the cells by column name, those of some columns left out. */
    Map<String, String> cells(Row row, Set<String> without) {
        Map<String, String> cells = LinkedHashMap.newLinkedHashMap(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            if (!without.contains(columns.get(column))) {
                cells.put(columns.get(column), row.value(column));
            }
        }
        return cells;
    }
}
