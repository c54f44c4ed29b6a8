package org.territoireouvert.runner.opendata;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Money;

/** Holds rows to what their data set declares, so that no file goes out that its schema belies. */
final class RowCheck {

    private final Dataset dataset;
    private final List<Column> columns;
    private final String siteAddress;
    private final List<Predicate<String>> patterns;

    RowCheck(Dataset dataset, String siteAddress) {
        this.dataset = dataset;
        this.columns = dataset.columns();
        this.siteAddress = siteAddress;
        this.patterns = columns.stream().map(RowCheck::pattern).toList();
    }

    /**
     * Returns the cells as they are written: paths of this site as whole addresses.
     *
     * @throws IllegalArgumentException when their number or the type of one is wrong, an obligatory one is empty, or one is not what
     *     the pattern or the values of its column allow
     */
    @Nullable
    Object[] checked(@Nullable Object[] cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "The data set \"" + dataset.name() + "\" has " + columns.size() + " columns, not " + cells.length);
        }
        @Nullable Object[] checked = cells.clone();
        for (int index = 0; index < cells.length; index++) {
            checked[index] = checked(columns.get(index), patterns.get(index), cells[index]);
        }
        return checked;
    }

    private @Nullable Object checked(Column column, Predicate<String> pattern, @Nullable Object cell) {
        if (cell == null || "".equals(cell)) {
            require(!column.required(), column, "is empty in a row");
            return null;
        }
        require(suits(column.type(), cell), column, "holds " + column.type() + ", not \"" + cell + "\"");
        require(pattern.test(cell.toString()), column, "cannot hold \"" + cell + "\"");
        require(
                column.values().isEmpty() || column.values().contains(cell.toString()),
                column,
                "knows no value \"" + cell + "\"");
        boolean path = column.type() == Column.Type.URL && cell.toString().startsWith("/");
        return path ? siteAddress + cell : cell;
    }

    private static Predicate<String> pattern(Column column) {
        return column.pattern()
                .map(expression -> Pattern.compile(expression).asMatchPredicate())
                .orElse(text -> true);
    }

    private static boolean suits(Column.Type type, Object cell) {
        return switch (type) {
            case TEXT, URL -> cell instanceof String;
            case INTEGER -> cell instanceof Long || cell instanceof Integer;
            case DECIMAL -> cell instanceof BigDecimal || cell instanceof Double;
            case MONEY -> cell instanceof Money;
            case BOOLEAN -> cell instanceof Boolean;
            case DATE -> cell instanceof LocalDate;
            case INSTANT -> cell instanceof Instant;
        };
    }

    private void require(boolean holds, Column column, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The column \"" + column.name() + "\" of the data set \"" + dataset.name() + "\" " + problem);
        }
    }
}
