package org.territoireouvert.participatorybudget.counting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A number of winners for each list of a vote: one for all lists, or one for each in their order.
 *
 * @param numbers zero or more each, 0 for no such number; a list beyond the last has none
 */
public record Places(List<Integer> numbers) {

    /** No number for any list. */
    public static final Places NONE = new Places(List.of());

    private static final String LIST = "\\d{1,4}(,\\d{1,4})*";

    public Places {
        numbers = numbers.stream().allMatch(number -> number == 0) ? List.of() : List.copyOf(numbers);
    }

    /**
     * Read {@code "2"} or {@code "1,0,2"}; an empty text is {@link #NONE}.
     *
     * @throws UnknownRuleException when it is anything else
     */
    public static Places parse(String setting, String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        if (!text.matches(LIST)) {
            throw new UnknownRuleException(setting, text, List.of("a number for all lists", "1,0,2: one for each"));
        }
        return new Places(Arrays.stream(text.split(",")).map(Integer::valueOf).toList());
    }

    /** Return whether no list has a number. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Return the number of a list by its place from 0; 0 when it has none. */
    public int of(int list) {
        if (numbers.size() == 1) {
            return numbers.getFirst();
        }
        return list < numbers.size() ? numbers.get(list) : 0;
    }

    /** Return what {@link #parse} reads. */
    public String word() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
