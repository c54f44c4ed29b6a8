package org.territoireouvert.calls.web.desk;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Names of the fields of one row of a list in a form.
 *
 * @param number from 1, for people
 */
public record RowFields(String prefix, int number) {

    /** Returns the first rows of a list. */
    static List<RowFields> of(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new RowFields(prefix, number))
                .toList();
    }

    /** Returns the name of a field. */
    public String field(String name) {
        return prefix + "-" + number + "-" + name;
    }
}
