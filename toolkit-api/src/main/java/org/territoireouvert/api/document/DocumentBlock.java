package org.territoireouvert.api.document;

import java.util.List;
import java.util.Optional;

/** A piece of a document, in the order in which it is read. */
public sealed interface DocumentBlock {

    /**
     * A heading. In a document the first one is at level 1 and none skips a level, because who listens goes from level to level.
     *
     * @param level from 1, the title, to {@link #DEEPEST}
     * @param text not empty
     */
    record Heading(int level, DocumentText text) implements DocumentBlock {

        /** The deepest level. */
        public static final int DEEPEST = 6;

        /** Refuses a level that no reader knows, and a heading without words. */
        public Heading {
            if (level < 1 || level > DEEPEST) {
                throw new IllegalArgumentException("There is no heading of level " + level + "; use 1 to " + DEEPEST);
            }
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A heading of level " + level + " has no text");
            }
        }
    }

    /**
     * A paragraph.
     *
     * @param text left out when it is empty
     */
    record Paragraph(DocumentText text) implements DocumentBlock {}

    /**
     * A list with a bullet before each item.
     *
     * @param items those that are empty are left out
     */
    record Bullets(List<DocumentText> items) implements DocumentBlock {

        /** Copies the items. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A table; its head stands again on each page. The first cell of a row says what the row is about, and is read aloud with the others.
     * The columns are as wide as what stands in them asks for: eight columns of figures fit.
     *
     * @param caption what the table shows, unless the heading above says it
     * @param columns at least one
     * @param rows each with a cell for each column; a table without rows is left out
     */
    record Table(Optional<DocumentText> caption, List<Column> columns, List<List<DocumentText>> rows)
            implements DocumentBlock {

        /** Copies all; refuses rows that do not fit the columns. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("A table needs a column");
            }
            for (List<DocumentText> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row has " + row.size() + " cells, the table " + columns.size() + " columns: " + row);
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param title not empty
     * @param isNumber whether it holds figures, which stand at its right edge
     */
    record Column(DocumentText title, boolean isNumber) {

        /** Refuses a column without a title. */
        public Column {
            if (title.isEmpty()) {
                throw new IllegalArgumentException("A column has no title");
            }
        }

        /** Returns a column of words. */
        public static Column words(String title) {
            return new Column(DocumentText.of(title), false);
        }

        /** Returns a column of figures. */
        public static Column numbers(String title) {
            return new Column(DocumentText.of(title), true);
        }
    }

    /**
     * What is known of something: terms and their values, as a table whose rows have a head.
     *
     * @param facts when there are none, the block is left out
     */
    record Facts(List<Fact> facts) implements DocumentBlock {

        /** Copies the facts. */
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A term and its value.
     *
     * @param term not empty
     * @param value its lines, at least one
     */
    record Fact(DocumentText term, List<DocumentText> value) {

        /** Copies the lines; refuses a fact that says nothing. */
        public Fact {
            value = List.copyOf(value);
            if (term.isEmpty() || value.isEmpty()) {
                throw new IllegalArgumentException("The fact \"" + term.text() + "\" lacks its term or its value");
            }
        }
    }
}
