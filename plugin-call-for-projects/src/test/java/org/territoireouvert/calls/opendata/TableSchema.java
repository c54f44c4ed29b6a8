package org.territoireouvert.calls.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds rows to a table schema of Frictionless: columns, types and constraints, those that the schemas of the tests have. */
final class TableSchema {

    private static final Set<String> KNOWN =
            Set.of("required", "pattern", "enum", "maxLength", "minimum", "maximum", "unique");

    private final List<JsonNode> fields = new ArrayList<>();

    TableSchema(String resource) {
        try (InputStream stream = Objects.requireNonNull(TableSchema.class.getResourceAsStream(resource))) {
            new ObjectMapper().readTree(stream).get("fields").forEach(fields::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<String> names() {
        return fields.stream().map(field -> field.get("name").asString()).toList();
    }

    /** Returns what is wrong, empty when all rows are valid. */
    List<String> problems(List<Map<String, String>> rows) {
        List<String> problems = new ArrayList<>();
        for (JsonNode field : fields) {
            String name = field.get("name").asString();
            Set<String> seen = new HashSet<>();
            for (Map<String, String> row : rows) {
                String value = row.getOrDefault(name, "");
                String problem = problem(field, value, seen);
                if (!problem.isEmpty()) {
                    problems.add(name + " \"" + value + "\": " + problem);
                }
            }
        }
        return problems;
    }

    private static String problem(JsonNode field, String value, Set<String> seen) {
        JsonNode constraints = field.path("constraints");
        constraints.propertyNames().forEach(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalStateException("Nobody checks the constraint " + name);
            }
        });
        if (value.isEmpty()) {
            return constraints.path("required").asBoolean(false) ? "required" : "";
        }
        if (constraints.has("pattern")
                && !value.matches(constraints.get("pattern").asString())) {
            return "pattern";
        }
        if (constraints.has("enum")
                && constraints
                        .get("enum")
                        .valueStream()
                        .noneMatch(one -> one.asString().equals(value))) {
            return "enum";
        }
        if (value.length() > constraints.path("maxLength").asInt(Integer.MAX_VALUE)) {
            return "maxLength";
        }
        if (constraints.path("unique").asBoolean(false) && !seen.add(value)) {
            return "unique";
        }
        return typed(field, constraints, value);
    }

    private static String typed(JsonNode field, JsonNode constraints, String value) {
        String type = field.get("type").asString();
        try {
            switch (type) {
                case "number" -> {
                    BigDecimal number = new BigDecimal(value);
                    if (constraints.has("minimum")
                                    && number.compareTo(
                                                    constraints.get("minimum").decimalValue())
                                            < 0
                            || constraints.has("maximum")
                                    && number.compareTo(
                                                    constraints.get("maximum").decimalValue())
                                            > 0) {
                        return "range";
                    }
                }
                case "date" -> LocalDate.parse(value);
                case "datetime" -> OffsetDateTime.parse(value);
                case "boolean" -> {
                    if (!value.equals("oui") && !value.equals("non")) {
                        return type;
                    }
                }
                case "string" -> {
                    if (field.path("format").asString("").equals("uuid")) {
                        UUID.fromString(value);
                    }
                }
                default -> throw new IllegalStateException("Nobody checks the type " + type);
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            return type;
        } catch (IllegalArgumentException e) {
            return "format";
        }
        return "";
    }
}
