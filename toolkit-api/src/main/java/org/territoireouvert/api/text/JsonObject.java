package org.territoireouvert.api.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a JSON document that is read field by field. A field that is missing, {@code null} or of another type counts as
 * empty, so that a document written by an earlier version, or by others, can be read.
 *
 * @param fields as {@link Json#read} returns them
 */
public record JsonObject(Map<?, ?> fields) {

    /** Has no field. */
    public static final JsonObject EMPTY = new JsonObject(Map.of());

    /** Returns a text, empty when there is none. */
    public String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /** Returns a text that is not blank. */
    public Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isBlank());
    }

    /** Returns a whole number; empty when there is none. */
    public Optional<Long> number(String name) {
        return fields.get(name) instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    /** Returns a number with its decimals; empty when there is none. */
    public Optional<BigDecimal> decimal(String name) {
        return switch (Optional.<Object>ofNullable(fields.get(name)).orElse("")) {
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case BigDecimal decimal -> Optional.of(decimal);
            default -> Optional.empty();
        };
    }

    /** Tells whether a field is {@code true}. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** Returns one of the constants of an enum, by its name; empty for a name it has not. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        String wanted = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** Returns an object within, {@link #EMPTY} when there is none. */
    public JsonObject object(String name) {
        return fields.get(name) instanceof Map<?, ?> object ? new JsonObject(object) : EMPTY;
    }

    /** Returns the texts of a list. */
    public List<String> texts(String name) {
        return fields.get(name) instanceof List<?> items
                ? items.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** Returns the objects of a list, each read by a function. */
    public <T> List<T> each(String name, Function<JsonObject, T> read) {
        return fields.get(name) instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> read.apply(new JsonObject((Map<?, ?>) item)))
                        .toList()
                : List.of();
    }
}
