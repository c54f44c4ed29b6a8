package org.territoireouvert.api.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Money;

/**
 * Reads a form, keeps what was typed and collects every problem, so that the page can be shown again with a summary. Not
 * thread-safe; one per request. A template finds it as {@code $form}: {@code $form.value("name")},
 * {@code $form.errors()}.
 */
public final class FormInput {

    /**
     * A problem with a field.
     *
     * @param field name of the field
     * @param messageKey message of the plugin: what to write instead
     * @param arguments of the message
     */
    public record FieldError(String field, String messageKey, List<Object> arguments) {
        /** Copies the arguments. */
        public FieldError {
            arguments = List.copyOf(arguments);
        }
    }

    private static final int LONGEST_VALUE = 40;
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final @Nullable Request request;

    private FormInput(@Nullable Request request) {
        this.request = request;
    }

    /** Reads the fields of a request. */
    public static FormInput of(Request request) {
        return new FormInput(request);
    }

    /** Returns a form that nobody has filled in yet. */
    public static FormInput empty() {
        return new FormInput(null);
    }

    /** Writes a value into a form before it is shown. */
    public FormInput prefill(String field, String value) {
        values.put(field, value);
        return this;
    }

    /**
     * Reads an optional field.
     *
     * @param maximum characters; more is an error {@code form.too-long}
     * @return what was typed, empty when nothing
     */
    public String optional(String field, int maximum) {
        String value = request == null ? "" : request.form(field).orElse("");
        values.put(field, value);
        if (value.length() > maximum) {
            error(field, "form.too-long", maximum, value.length());
        }
        return value;
    }

    /**
     * Reads an obligatory field.
     *
     * @param missingKey message to show when it is empty: what to write
     */
    public String required(String field, int maximum, String missingKey) {
        String value = optional(field, maximum);
        if (value.isEmpty()) {
            error(field, missingKey);
        }
        return value;
    }

    /**
     * Reads an optional day from 1000 on, as a browser sends it: {@code 2026-11-27}.
     *
     * @param wrongKey message for anything else, with what was typed
     */
    public Optional<LocalDate> day(String field, String wrongKey) {
        String text = optional(field, LONGEST_VALUE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day =
                Optional.of(text).filter(typed -> DAY.matcher(typed).matches()).flatMap(FormInput::existing);
        if (day.isEmpty()) {
            error(field, wrongKey, text);
        }
        return day;
    }

    private static Optional<LocalDate> existing(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /**
     * Reads an optional amount above zero, as {@link Money#typed(String)} reads it.
     *
     * @param wrongKey message for anything else, with what was typed
     */
    public Optional<Money> money(String field, String wrongKey) {
        String text = optional(field, LONGEST_VALUE);
        if (text.isEmpty() || text.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        Optional<Money> amount = Money.typed(text).filter(typed -> typed.cents() > 0);
        if (amount.isEmpty()) {
            error(field, wrongKey, text);
        }
        return amount;
    }

    /** Adds a problem. */
    public FormInput error(String field, String messageKey, Object... arguments) {
        errors.add(new FieldError(field, messageKey, List.of(arguments)));
        return this;
    }

    /** Returns what stands in a field, empty when nothing. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Returns the first problem of a field. */
    public Optional<FieldError> errorOf(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).findFirst();
    }

    /** Returns all problems in the order of the fields. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Tells whether nothing has to be mended. */
    public boolean isValid() {
        return errors.isEmpty();
    }
}
