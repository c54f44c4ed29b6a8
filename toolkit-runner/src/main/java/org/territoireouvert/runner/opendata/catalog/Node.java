package org.territoireouvert.runner.opendata.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that the catalogue speaks of, with what it says. Not thread-safe; built, then written.
 *
 * @param address IRI; empty for something without a name, which then stands inside another node
 * @param types terms, the main one first, at least one
 * @param properties in order; a term may occur several times
 */
record Node(String address, List<String> types, List<Property> properties) {

    /** What is said: a term and a value. */
    record Property(String term, Value value) {}

    /** A value. */
    sealed interface Value {}

    /**
     * Words.
     *
     * @param language its code; empty for words of no language
     */
    record Words(String text, String language) implements Value {}

    /** A value of a type of XML Schema. */
    record Typed(String text, String type) implements Value {}

    /** Something else that has a name. */
    record Reference(String address) implements Value {}

    /** Something without a name. */
    record Inner(Node node) implements Value {}

    static Node of(String address, String... types) {
        return new Node(address, List.of(types), new ArrayList<>());
    }

    Node words(String term, String text) {
        return add(term, new Words(text, ""));
    }

    Node french(String term, String text) {
        return add(term, new Words(text, "fr"));
    }

    Node number(String term, long value) {
        return add(term, new Typed(Long.toString(value), "xsd:integer"));
    }

    Node instant(String term, Optional<Instant> value) {
        value.ifPresent(at ->
                add(term, new Typed(at.truncatedTo(ChronoUnit.SECONDS).toString(), "xsd:dateTime")));
        return this;
    }

    Node day(String term, Optional<LocalDate> value) {
        value.ifPresent(day -> add(term, new Typed(day.toString(), "xsd:date")));
        return this;
    }

    Node reference(String term, String other) {
        return add(term, new Reference(other));
    }

    Node inner(String term, Node node) {
        return add(term, new Inner(node));
    }

    private Node add(String term, Value value) {
        properties.add(new Property(term, value));
        return this;
    }
}
