package org.territoireouvert.api.settings;

import java.util.List;

/**
 * A setting that an administrator may change. Its label is the message {@code setting.<key>}, its hint
 * {@code setting.<key>.hint}, the name of a choice {@code setting.<key>.<choice>}.
 *
 * @param key lower-case words joined by hyphens, unique in the plugin
 * @param kind how it is asked and checked
 * @param defaultValue its value until an administrator changes it
 * @param choices the allowed values of a {@link Kind#CHOICE}, empty for other kinds
 * @param type class of the value
 */
public record Setting<T>(String key, Kind kind, T defaultValue, List<String> choices, Class<T> type) {

    /** How a setting is asked and checked. */
    public enum Kind {
        /** One line, at most 500 characters. */
        TEXT,
        /** Several lines of Markdown, at most 20,000 characters. */
        LONG_TEXT,
        /** A whole number. */
        NUMBER,
        /** Yes or no. */
        FLAG,
        /** One of a list. */
        CHOICE
    }

    /** Copies the choices; a choice needs its default among them. */
    public Setting {
        choices = List.copyOf(choices);
        if (kind == Kind.CHOICE && !choices.contains(String.valueOf(defaultValue))) {
            throw new IllegalArgumentException(
                    "The default \"" + defaultValue + "\" of the setting \"" + key + "\" is not one of " + choices);
        }
    }

    /** Declares a line of text. */
    public static Setting<String> text(String key, String defaultValue) {
        return new Setting<>(key, Kind.TEXT, defaultValue, List.of(), String.class);
    }

    /** Declares several lines of Markdown. */
    public static Setting<String> longText(String key, String defaultValue) {
        return new Setting<>(key, Kind.LONG_TEXT, defaultValue, List.of(), String.class);
    }

    /** Declares a whole number. */
    public static Setting<Long> number(String key, long defaultValue) {
        return new Setting<>(key, Kind.NUMBER, defaultValue, List.of(), Long.class);
    }

    /** Declares a yes-or-no question. */
    public static Setting<Boolean> flag(String key, boolean defaultValue) {
        return new Setting<>(key, Kind.FLAG, defaultValue, List.of(), Boolean.class);
    }

    /** Declares a choice; the first is the default. */
    public static Setting<String> choice(String key, List<String> choices) {
        return new Setting<>(key, Kind.CHOICE, choices.get(0), choices, String.class);
    }
}
