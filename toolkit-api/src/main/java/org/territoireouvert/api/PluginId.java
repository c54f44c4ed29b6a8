package org.territoireouvert.api;

import java.util.regex.Pattern;

/**
 * Identifies a plugin, for example {@code participatory-budget}.
 *
 * @param value lower-case words joined by hyphens, at most 40 characters
 */
public record PluginId(String value) implements Comparable<PluginId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAXIMUM_LENGTH = 40;

    /**
     * Validates the shape.
     *
     * @throws IllegalArgumentException when the value has another shape; the message quotes it
     */
    public PluginId {
        if (value.length() > MAXIMUM_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A plugin id is made of lower-case words joined by hyphens, at most "
                    + MAXIMUM_LENGTH + " characters, not \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(PluginId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
