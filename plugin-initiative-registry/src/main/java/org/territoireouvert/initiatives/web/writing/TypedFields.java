package org.territoireouvert.initiatives.web.writing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;

/** Reads the fields of one step and remembers their names, so that all that was typed can be shown and sent again. Not thread-safe. */
final class TypedFields {

    /** Rows of one list that a form takes. */
    static final int MOST_ROWS = 50;

    private static final String ROWS = "lignes-";
    private static final int LONGEST_NUMBER = 15;
    private static final int LONGEST_ADDRESS = 500;

    private final FormInput form;
    private final Map<String, String> typed = new LinkedHashMap<>();

    TypedFields(FormInput form) {
        this.form = form;
    }

    FormInput form() {
        return form;
    }

    /** Returns all that was typed, by the names of the fields. */
    Map<String, String> typed() {
        return typed;
    }

    String text(String name, int longest) {
        String value = form.optional(name, longest);
        typed.put(name, value);
        return value;
    }

    boolean isTicked(String name) {
        return !text(name, 1).isEmpty();
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        String value = text(name, LONGEST_ADDRESS);
        return EnumSet.allOf(choices).stream()
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    <E extends Enum<E>> Set<E> ticked(String prefix, Class<E> choices) {
        Set<E> chosen = new LinkedHashSet<>();
        for (E constant : choices.getEnumConstants()) {
            if (isTicked(prefix + "-" + constant.name())) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    Optional<LocalDate> day(String name) {
        Optional<LocalDate> day = form.day(name, "write.day.wrong");
        typed.put(name, form.value(name));
        return day;
    }

    /** Reads a whole number from 0 on, with or without spaces; empty for none. */
    Optional<Long> number(String name) {
        String value = text(name, LONGEST_NUMBER);
        String digits = value.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!digits.matches("[0-9]{1,9}")) {
            form.error(name, "write.number.wrong", value);
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(digits));
    }

    Optional<Money> money(String name) {
        String value = text(name, LONGEST_NUMBER * 2);
        Optional<Money> amount = Money.typed(value);
        if (!value.isEmpty() && amount.isEmpty()) {
            form.error(name, "write.money.wrong", value);
        }
        return amount;
    }

    /** Reads the address of a page; empty for none. */
    String address(String name) {
        String value = text(name, LONGEST_ADDRESS);
        if (!value.isEmpty() && !isAddress(value)) {
            form.error(name, "write.address.wrong", value);
        }
        return value;
    }

    static boolean isAddress(String value) {
        try {
            URI address = new URI(value);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    /** Returns the rows of a list that stood in the form. */
    List<RowFields> rows(String prefix) {
        String count = text(ROWS + prefix, LONGEST_NUMBER);
        return RowFields.of(prefix, count.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(count), MOST_ROWS) : 0);
    }

    /** Returns the name of the field that says how many rows a list has. */
    static String rowsOf(String prefix) {
        return ROWS + prefix;
    }
}
