package org.territoireouvert.api.settings;

import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.api.data.Money;

/**
 * A setting that an administrator may change. Its label is the message {@code setting.<key>}, its hint
 * {@code setting.<key>.hint}, the name of a choice {@code setting.<key>.<choice>}, the heading of its group
 * {@code setting.group.<group>}.
 *
 * @param key lower-case words joined by hyphens, unique in the plugin
 * @param kind how it is asked and checked
 * @param defaultValue its value until an administrator changes it
 * @param choices the allowed values of a {@link Kind#CHOICE}, empty for other kinds
 * @param type class of the value
 * @param group settings of one group stand together, in the order of their declaration; empty for none
 * @param least smallest number, or cents of an amount
 * @param most largest number, or cents of an amount
 */
public record Setting<T>(
        String key,
        Kind kind,
        T defaultValue,
        List<String> choices,
        Class<T> type,
        String group,
        long least,
        long most) {

    /** How a setting is asked and checked. */
    public enum Kind {
        /** One line, at most 500 characters. */
        TEXT,
        /** Several lines of Markdown, at most 20,000 characters. */
        LONG_TEXT,
        /** A whole number within bounds. */
        NUMBER,
        /** Yes or no. */
        FLAG,
        /** One of a list. */
        CHOICE,
        /** A day. */
        DATE,
        /** An electronic address, or nothing. */
        EMAIL,
        /** An address that starts with {@code https://} or {@code http://}, or nothing. */
        URL,
        /** An amount of money within bounds. */
        MONEY,
        /** Short texts, one a line, at most 100 of at most 200 characters; none twice. */
        LIST,
        /** A colour, {@code #rrggbb}. */
        COLOUR
    }

    /** Copies the choices; a choice needs its default among them. */
    public Setting {
        choices = List.copyOf(choices);
        if (kind == Kind.CHOICE && !choices.contains(String.valueOf(defaultValue))) {
            throw new IllegalArgumentException(
                    "The default \"" + defaultValue + "\" of the setting \"" + key + "\" is not one of " + choices);
        }
        if (least > most) {
            throw new IllegalArgumentException(
                    "The setting \"" + key + "\" cannot lie between " + least + " and " + most);
        }
    }

    /** Declares a setting without a group and without bounds. */
    public Setting(String key, Kind kind, T defaultValue, List<String> choices, Class<T> type) {
        this(key, kind, defaultValue, choices, type, "", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Declares a line of text. */
    public static Setting<String> text(String key, String defaultValue) {
        return new Setting<>(key, Kind.TEXT, defaultValue, List.of(), String.class);
    }

    /** Declares several lines of Markdown. */
    public static Setting<String> longText(String key, String defaultValue) {
        return new Setting<>(key, Kind.LONG_TEXT, defaultValue, List.of(), String.class);
    }

    /** Declares a whole number; give it bounds by {@link #between}. */
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

    /** Declares a day. */
    public static Setting<LocalDate> date(String key, LocalDate defaultValue) {
        return new Setting<>(key, Kind.DATE, defaultValue, List.of(), LocalDate.class);
    }

    /** Declares an electronic address; empty for none. */
    public static Setting<String> email(String key, String defaultValue) {
        return new Setting<>(key, Kind.EMAIL, defaultValue, List.of(), String.class);
    }

    /** Declares a web address; empty for none. */
    public static Setting<String> url(String key, String defaultValue) {
        return new Setting<>(key, Kind.URL, defaultValue, List.of(), String.class);
    }

    /** Declares an amount, not below zero; give it other bounds by {@link #between}, in cents. */
    public static Setting<Money> money(String key, Money defaultValue) {
        return new Setting<>(key, Kind.MONEY, defaultValue, List.of(), Money.class).between(0, Long.MAX_VALUE);
    }

    /** Declares a colour, {@code #rrggbb}. */
    public static Setting<String> colour(String key, String defaultValue) {
        return new Setting<>(key, Kind.COLOUR, defaultValue, List.of(), String.class);
    }

    /** Declares a list of short texts. */
    @SuppressWarnings("unchecked") // there is no class of lists of text; what is read is one
    public static Setting<List<String>> list(String key, List<String> defaultValue) {
        Class<?> list = List.class;
        return new Setting<>(key, Kind.LIST, List.copyOf(defaultValue), List.of(), (Class<List<String>>) list);
    }

    /** Returns this setting within bounds, both included: of a number, or of cents. */
    public Setting<T> between(long lowest, long highest) {
        return new Setting<>(key, kind, defaultValue, choices, type, group, lowest, highest);
    }

    /** Returns this setting in a group. */
    public Setting<T> in(String otherGroup) {
        return new Setting<>(key, kind, defaultValue, choices, type, otherGroup, least, most);
    }
}
