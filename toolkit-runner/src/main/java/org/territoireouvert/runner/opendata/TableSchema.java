package org.territoireouvert.runner.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.data.Column;

/** Describes the columns of a data set for programs (Frictionless Table Schema 1). */
public final class TableSchema {

    private TableSchema() {}

    /**
     * Returns the schema, as plain values.
     *
     * @param address where it is served
     */
    public static Map<String, Object> of(PublishedDataset dataset, Locale locale, String address) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json");
        schema.put("path", address);
        schema.put("name", dataset.name());
        schema.put("title", dataset.title(locale));
        schema.put("description", dataset.description(locale));
        schema.put(
                "fields",
                dataset.dataset().columns().stream()
                        .map(column -> field(dataset, column, locale))
                        .toList());
        schema.put("missingValues", List.of(""));
        List<String> key = dataset.dataset().columns().stream()
                .filter(Column::identifying)
                .map(Column::name)
                .toList();
        if (!key.isEmpty()) {
            schema.put("primaryKey", key);
        }
        return schema;
    }

    private static Map<String, Object> field(PublishedDataset dataset, Column column, Locale locale) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", type(column.type()));
        if (column.type() == Column.Type.URL) {
            field.put("format", "uri");
        }
        field.put("description", dataset.description(locale, column));
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.required()) {
            constraints.put("required", true);
        }
        column.pattern().ifPresent(pattern -> constraints.put("pattern", pattern));
        if (!column.values().isEmpty()) {
            constraints.put("enum", new ArrayList<>(column.values()));
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT, URL -> "string";
            case INTEGER -> "integer";
            case DECIMAL, MONEY -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case INSTANT -> "datetime";
        };
    }
}
