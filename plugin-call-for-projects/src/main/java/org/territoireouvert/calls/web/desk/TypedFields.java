package org.territoireouvert.calls.web.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;

/** Reads the fields of one step and remembers their names, so that all that was typed can be shown and sent again. Not thread-safe. */
final class TypedFields {

    /** Rows of one list that a form takes. */
    static final int MOST_ROWS = 40;

    private static final String ROWS = "lignes-";
    private static final int LONGEST_NUMBER = 15;
    private static final int LONGEST_CHOICE = 60;
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
        String value = form.optional(name, longest).replace("\r\n", "\n");
        typed.put(name, value);
        return value;
    }

    /** Returns the lines of a text that are not blank, without spaces around them. */
    List<String> lines(String name, int longest) {
        return text(name, longest)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    boolean isTicked(String name) {
        return !text(name, 1).isEmpty();
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        String value = text(name, LONGEST_CHOICE);
        return Arrays.stream(choices.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst();
    }

    Optional<LocalDate> day(String name) {
        Optional<LocalDate> day = form.day(name, "desk.day.wrong");
        typed.put(name, form.value(name));
        return day;
    }

    /** Reads a whole number within bounds; empty for none. */
    Optional<Integer> number(String name, int least, int most) {
        String value = text(name, LONGEST_NUMBER);
        String digits = value.replaceAll("[\\s\\u00a0\\u202f%]", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> number = Optional.of(digits)
                .filter(one -> one.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(one -> one >= least && one <= most);
        if (number.isEmpty()) {
            form.error(name, "desk.number.between", value, least, most);
        }
        return number;
    }

    Optional<Money> money(String name) {
        String value = text(name, 2 * LONGEST_NUMBER);
        Optional<Money> amount = Money.typed(value);
        if (!value.isEmpty() && amount.isEmpty()) {
            form.error(name, "desk.money.wrong", value);
        }
        return amount;
    }

    /** Reads the address of a page; empty for none. */
    String address(String name) {
        String value = text(name, LONGEST_ADDRESS);
        if (!value.isEmpty() && !isAddress(value)) {
            form.error(name, "desk.address.wrong", value);
        }
        return value;
    }

    private static boolean isAddress(String value) {
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
}
