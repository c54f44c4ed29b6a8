package org.territoireouvert.acceptance.opendata;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds rows of text to a Frictionless table schema: types, obligatory cells, patterns, values, lengths, bounds, keys. */
public final class TableCheck {

    private final JsonNode schema;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /** Checks by a schema. */
    public TableCheck(JsonNode schema) {
        this.schema = schema;
    }

    /** Returns the names of the columns in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        schema.get("fields").forEach(field -> names.add(field.get("name").asString()));
        return names;
    }

    /** Returns what is wrong with the rows, each a map from column to text, empty when nothing is said. */
    public List<String> problems(List<Map<String, String>> rows) {
        for (int index = 0; index < rows.size(); index++) {
            Map<String, String> row = rows.get(index);
            String place = "row " + (index + 1) + ", ";
            schema.get("fields").forEach(field -> check(place, field, row.getOrDefault(name(field), "")));
            checkKey(place, row);
        }
        return problems;
    }

    private void checkKey(String place, Map<String, String> row) {
        JsonNode key = schema.path("primaryKey");
        List<String> values = new ArrayList<>();
        key.forEach(column -> values.add(row.getOrDefault(column.asString(), "")));
        if (!values.isEmpty() && !keys.add(values.toString())) {
            problems.add(place + "the key " + values + " stands twice");
        }
    }

    private static String name(JsonNode field) {
        return field.get("name").asString();
    }

    private void check(String place, JsonNode field, String value) {
        JsonNode constraints = field.path("constraints");
        String cell = place + name(field) + ": \"" + value + "\" ";
        if (value.isEmpty()) {
            if (constraints.path("required").asBoolean(false)) {
                problems.add(cell + "is required");
            }
            return;
        }
        if (!isOf(field, value)) {
            problems.add(cell + "is no " + field.get("type").asString());
        } else if (constraints.has("minimum")
                        && number(value) < number(constraints.get("minimum").asString())
                || constraints.has("maximum")
                        && number(value) > number(constraints.get("maximum").asString())) {
            problems.add(cell + "is out of bounds");
        }
        if (value.length() > constraints.path("maxLength").asInt(Integer.MAX_VALUE)) {
            problems.add(cell + "is longer than " + constraints.get("maxLength").asInt());
        }
        if (constraints.has("pattern")
                && !value.matches(constraints.get("pattern").asString())) {
            problems.add(cell + "is not like " + constraints.get("pattern").asString());
        }
        List<String> allowed = new ArrayList<>();
        constraints.path("enum").forEach(each -> allowed.add(each.asString()));
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            problems.add(cell + "is none of " + allowed);
        }
    }

    private static double number(String text) {
        return new BigDecimal(text).doubleValue();
    }

    /** Tells whether a text is one of those by which a schema writes yes or no. */
    private static boolean isTruth(JsonNode field, String value) {
        List<String> words = new ArrayList<>();
        field.path("trueValues").forEach(one -> words.add(one.asString()));
        field.path("falseValues").forEach(one -> words.add(one.asString()));
        return words.isEmpty() ? value.equals("true") || value.equals("false") : words.contains(value);
    }

    private static boolean isOf(JsonNode field, String value) {
        String format = field.path("format").asString("");
        try {
            return switch (field.get("type").asString()) {
                case "string" -> !format.equals("uri") || URI.create(value).isAbsolute();
                case "integer" -> value.matches("-?[0-9]+");
                case "number" -> new BigDecimal(value).signum() > -2;
                case "boolean" -> isTruth(field, value);
                case "date" -> LocalDate.parse(value).getYear() > 0;
                case "datetime" -> Instant.parse(value).getEpochSecond() > 0;
                default -> false;
            };
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return false;
        }
    }
}
