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

/** Holds rows of text to a Frictionless table schema: types, obligatory cells, patterns, values, keys. */
final class TableCheck {

    private final JsonNode schema;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    TableCheck(JsonNode schema) {
        this.schema = schema;
    }

    /** Returns the names of the columns in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        schema.get("fields").forEach(field -> names.add(field.get("name").asString()));
        return names;
    }

    /** Returns what is wrong with the rows, each a map from column to text, empty when nothing is said. */
    List<String> problems(List<Map<String, String>> rows) {
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
        if (!isOf(field.get("type").asString(), field.path("format").asString(""), value)) {
            problems.add(cell + "is no " + field.get("type").asString());
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

    private static boolean isOf(String type, String format, String value) {
        try {
            return switch (type) {
                case "string" -> !format.equals("uri") || URI.create(value).isAbsolute();
                case "integer" -> value.matches("-?[0-9]+");
                case "number" -> new BigDecimal(value).signum() > -2;
                case "boolean" -> value.equals("true") || value.equals("false");
                case "date" -> LocalDate.parse(value).getYear() > 0;
                case "datetime" -> Instant.parse(value).getEpochSecond() > 0;
                default -> false;
            };
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return false;
        }
    }
}
