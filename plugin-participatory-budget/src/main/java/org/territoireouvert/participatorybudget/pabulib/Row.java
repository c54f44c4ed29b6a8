package org.territoireouvert.participatorybudget.pabulib;

import java.util.List;
import java.util.Locale;

/**
 * One record of the file, cells stripped.
 *
 * @param line on which the record starts
 */
record Row(long line, List<String> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Return a cell whose value None stands for nothing. */
    String value(int column) {
        String cell = cell(column);
        return cell.equalsIgnoreCase("none") ? "" : cell;
    }

    boolean blank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Return whether the record has this word in its first cell and nothing else. */
    boolean isAlone(String word) {
        return cell(0).equalsIgnoreCase(word) && cells.stream().skip(1).allMatch(String::isEmpty);
    }

    boolean startsWith(String word) {
        return cell(0).toLowerCase(Locale.ROOT).equals(word);
    }
}
