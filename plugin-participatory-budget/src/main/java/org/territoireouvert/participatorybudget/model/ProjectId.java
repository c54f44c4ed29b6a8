package org.territoireouvert.participatorybudget.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Name a project by the text that stands for it on the ballot ({@code "BO.OM.97/24"}, {@code "12"}); never a number.
 *
 * <p>Ordered by Unicode code points, so {@code "10"} comes before {@code "9"}.
 *
 * @param value neither blank nor surrounded by spaces
 */
public record ProjectId(String value) implements Comparable<ProjectId> {

    public ProjectId {
        if (value.isEmpty() || !value.equals(value.strip())) {
            throw new IllegalArgumentException("project id \"" + value + "\" is blank or surrounded by spaces");
        }
    }

    @Override
    public int compareTo(ProjectId other) {
        // UTF-8 bytes sort like code points; UTF-16 units, which String compares, do not.
        return Arrays.compareUnsigned(
                value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
