package org.territoireouvert.api.data;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Response;

/**
 * An open data set: listed under {@code /donnees-ouvertes} and in the DCAT catalogue, downloadable as CSV and JSON with its table
 * schema. Immutable; start with {@link #of} and add what is known.
 *
 * @param name part of the address, lower-case words joined by hyphens, unique in the instance, never given to another one
 * @param titleKey message: what it holds; each column is described by the message {@code <titleKey>.<column>}
 * @param descriptionKey message: source, period, what is left out and why
 * @param licence under which it may be reused
 * @param columns in order, at least one, with different names
 * @param rows writes the rows
 * @param facts what else is known
 */
public record Dataset(
        String name,
        String titleKey,
        String descriptionKey,
        Licence licence,
        List<Column> columns,
        Rows rows,
        Facts facts) {

    /** Writes the rows of a data set, streaming. */
    @FunctionalInterface
    public interface Rows {
        /** Writes every row, in a stable order, from a cursor or part by part: there may be millions. */
        void write(RowSink sink) throws Exception;
    }

    /** Reads where a data set stands. */
    @FunctionalInterface
    public interface StateSource {
        /** Returns it, from an index: it is asked at each download. */
        State read() throws Exception;
    }

    /**
     * Where a data set stands.
     *
     * @param changedAt when a row last came, changed or went; empty when there are no rows or nobody knows
     * @param hiddenUntil when it opens, if it is closed now: during a vote no data set carries a running count
     * @param from first day that it covers, if it covers a period
     * @param until last day that it covers, included, if the period has an end
     */
    public record State(
            Optional<Instant> changedAt,
            Optional<Instant> hiddenUntil,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {

        /** Nothing is known but that it is open. */
        public static final State UNKNOWN = changed(Optional.empty());

        /** Returns the state of an open data set. */
        public static State changed(Optional<Instant> at) {
            return new State(at, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Returns this state, closed until an instant. */
        public State hiddenUntil(Instant opens) {
            return new State(changedAt, Optional.of(opens), from, until);
        }

        /** Returns this state with the period that is covered. */
        public State covers(Optional<LocalDate> first, Optional<LocalDate> last) {
            return new State(changedAt, hiddenUntil, first, last);
        }
    }

    /**
     * The same data in one more form, for instance Popolo, served beside the CSV file as {@code <name>.<ending>}.
     *
     * @param ending of the file name: lower-case letters, digits and dots, not {@code csv}, {@code json} or {@code schema.json}
     * @param mediaType IANA media type, without parameters
     * @param titleKey message: what the form is
     * @param conformsTo specification that it follows
     * @param content writes the file, streaming
     */
    public record Form(String ending, String mediaType, String titleKey, URI conformsTo, Response.Content content) {
        /** Refuses endings that are taken. */
        public Form {
            if (!ending.matches("[a-z0-9]+(\\.[a-z0-9]+)*") || ending.matches("csv|json|schema\\.json")) {
                throw new IllegalArgumentException("The form \"" + ending + "\" needs an ending of its own");
            }
        }
    }

    /**
     * What else is known of a data set.
     *
     * @param keywords French words by which people search
     * @param theme what it is about
     * @param frequency how often it changes
     * @param territory code of the commune that it covers (COG), if it is another one than that of the authority
     * @param conformsTo address of the public schema that its columns follow, if there is one
     * @param state reads where it stands
     * @param forms the same data in other forms
     */
    public record Facts(
            List<String> keywords,
            Theme theme,
            UpdateFrequency frequency,
            Optional<String> territory,
            Optional<URI> conformsTo,
            StateSource state,
            List<Form> forms) {

        /** Of a data set of which nothing else was said. */
        public static final Facts USUAL = new Facts(
                List.of(),
                Theme.GOVE,
                UpdateFrequency.CONT,
                Optional.empty(),
                Optional.empty(),
                () -> State.UNKNOWN,
                List.of());

        /** Copies the lists. */
        public Facts {
            keywords = List.copyOf(keywords);
            forms = List.copyOf(forms);
        }
    }

    /** Copies the columns. */
    public Dataset {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The data set \"" + name + "\" needs at least one column");
        }
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("The data set \"" + name + "\" has two columns of one name");
        }
    }

    /** Starts a data set under the Licence Ouverte whose description is the message {@code <titleKey>.description}. */
    public static Dataset of(String name, String titleKey, List<Column> columns, Rows rows) {
        return new Dataset(name, titleKey, titleKey + ".description", Licence.ETALAB_2_0, columns, rows, Facts.USUAL);
    }

    /** Returns this data set with words by which people search. */
    public Dataset keywords(String... words) {
        return with(new Facts(
                List.of(words),
                facts.theme,
                facts.frequency,
                facts.territory,
                facts.conformsTo,
                facts.state,
                facts.forms));
    }

    /** Returns this data set with its theme and how often it changes. */
    public Dataset about(Theme theme, UpdateFrequency frequency) {
        return with(new Facts(
                facts.keywords, theme, frequency, facts.territory, facts.conformsTo, facts.state, facts.forms));
    }

    /** Returns this data set of a commune. */
    public Dataset in(String territory) {
        return with(new Facts(
                facts.keywords,
                facts.theme,
                facts.frequency,
                Optional.of(territory),
                facts.conformsTo,
                facts.state,
                facts.forms));
    }

    /** Returns this data set, whose columns follow a public schema. */
    public Dataset conformsTo(URI schema) {
        return with(new Facts(
                facts.keywords,
                facts.theme,
                facts.frequency,
                facts.territory,
                Optional.of(schema),
                facts.state,
                facts.forms));
    }

    /** Returns this data set with what tells where it stands. */
    public Dataset state(StateSource source) {
        return with(new Facts(
                facts.keywords, facts.theme, facts.frequency, facts.territory, facts.conformsTo, source, facts.forms));
    }

    /** Returns this data set with one more form. */
    public Dataset form(Form form) {
        List<Form> more = new ArrayList<>(facts.forms);
        more.add(form);
        return with(new Facts(
                facts.keywords, facts.theme, facts.frequency, facts.territory, facts.conformsTo, facts.state, more));
    }

    private Dataset with(Facts newFacts) {
        return new Dataset(name, titleKey, descriptionKey, licence, columns, rows, newFacts);
    }
}
