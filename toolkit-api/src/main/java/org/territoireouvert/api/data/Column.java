package org.territoireouvert.api.data;

import java.util.List;
import java.util.Optional;

/**
 * A column of a data set. Its description is the message {@code <titleKey of the data set>.<name of the column>}. Immutable.
 *
 * @param name header: letters, digits and underscores; lower-case ones unless a public schema has others
 * @param type what its cells hold
 * @param required whether no cell is empty
 * @param identifying whether its cells tell the rows apart, alone or with the other identifying columns
 * @param pattern regular expression that each cell matches wholly, if any
 * @param values the only ones that occur; empty when they are not limited
 */
public record Column(
        String name, Type type, boolean required, boolean identifying, Optional<String> pattern, List<String> values) {

    /** What cells hold, and how they are given to {@link RowSink}. */
    public enum Type {
        /** {@link String}. */
        TEXT,
        /** {@link Integer} or {@link Long}. */
        INTEGER,
        /** {@link java.math.BigDecimal} or {@link Double}. */
        DECIMAL,
        /** {@link Money}, written in currency units with two decimals. */
        MONEY,
        /** {@link Boolean}. */
        BOOLEAN,
        /** {@link java.time.LocalDate}. */
        DATE,
        /** {@link java.time.Instant}, written in UTC. */
        INSTANT,
        /** {@link String}: a path of this site from {@code /}, written as a whole address, or an address of another one. */
        URL
    }

    /** Refuses names that a program cannot read as a field. */
    public Column {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9_]*")) {
            throw new IllegalArgumentException("The column \"" + name + "\" must be letters, digits and underscores");
        }
        values = List.copyOf(values);
    }

    /** Starts a column that may hold empty cells. */
    public static Column of(String name, Type type) {
        return new Column(name, type, false, false, Optional.empty(), List.of());
    }

    /** Starts a column of texts. */
    public static Column text(String name) {
        return of(name, Type.TEXT);
    }

    /** Returns this column without empty cells. */
    public Column filled() {
        return new Column(name, type, true, identifying, pattern, values);
    }

    /** Returns this column as (part of) what tells rows apart, without empty cells. */
    public Column key() {
        return new Column(name, type, true, true, pattern, values);
    }

    /** Returns this column with a regular expression for its cells. */
    public Column matching(String expression) {
        return new Column(name, type, required, identifying, Optional.of(expression), values);
    }

    /** Returns this column with the only values that occur. */
    public Column oneOf(List<String> onlyValues) {
        return new Column(name, type, required, identifying, pattern, onlyValues);
    }
}
