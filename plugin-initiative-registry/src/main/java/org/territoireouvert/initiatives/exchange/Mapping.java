package org.territoireouvert.initiatives.exchange;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.text.JsonObject;

/**
 * Which column of a file holds what.
 *
 * @param columns titles of the columns by what they hold; several fields may read one column
 */
public record Mapping(Map<ImportField, String> columns) {

    /** Copies the columns. */
    public Mapping {
        columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** Guesses by the titles of the columns: each field takes the first column that is called like it. */
    public static Mapping guess(List<String> titles) {
        Map<ImportField, String> found = new EnumMap<>(ImportField.class);
        for (ImportField field : ImportField.values()) {
            titles.stream().filter(field::isCalled).findFirst().ifPresent(title -> found.put(field, title));
        }
        return new Mapping(found);
    }

    /** Returns the column of a field. */
    public Optional<String> column(ImportField field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** Reads what {@link org.territoireouvert.api.text.KeptJson} wrote of {@link #columns}. */
    static Mapping read(JsonObject document) {
        Map<ImportField, String> found = new EnumMap<>(ImportField.class);
        Arrays.stream(ImportField.values())
                .forEach(field -> document.optional(field.name()).ifPresent(title -> found.put(field, title)));
        return new Mapping(found);
    }
}
