package org.territoireouvert.runner.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.runner.identity.signin.EmailAddress;

/** Reads and writes values of settings as text: the one place where they are checked. */
public final class SettingValues {

    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_AMOUNT = 18;

    /** What a text means. */
    public sealed interface Reading {}

    /** A value. */
    public record Value(Object value) implements Reading {}

    /**
     * No value of this setting.
     *
     * @param messageKey message of the runtime: what to write instead
     */
    public record Wrong(String messageKey, List<Object> arguments) implements Reading {
        /** Copies the arguments. */
        public Wrong {
            arguments = List.copyOf(arguments);
        }

        private static Wrong of(String messageKey, Object... arguments) {
            return new Wrong(messageKey, List.of(arguments));
        }
    }

    private SettingValues() {}

    /** Returns the text of a value, which {@link #read} reads again. */
    public static String write(Object value) {
        return switch (value) {
            case Money money -> money.toDecimal().toPlainString();
            case List<?> lines ->
                String.join("\n", lines.stream().map(String::valueOf).toList());
            default -> String.valueOf(value);
        };
    }

    /** Reads a text, as stored or as an administrator types it. */
    public static Reading read(Setting<?> setting, String text) {
        return switch (setting.kind()) {
            case TEXT, LONG_TEXT -> new Value(text);
            case NUMBER -> number(setting, text);
            case FLAG -> flag(text);
            case CHOICE -> setting.choices().contains(text) ? new Value(text) : Wrong.of("settings.choice.wrong");
            case DATE -> date(text);
            case EMAIL ->
                text.isEmpty() || EmailAddress.read(text).isPresent()
                        ? new Value(text)
                        : Wrong.of("settings.email.wrong");
            case URL -> text.isEmpty() || isAddress(text) ? new Value(text) : Wrong.of("settings.url.wrong");
            case MONEY -> money(setting, text);
            case LIST -> list(text);
            case COLOUR ->
                text.matches("#[0-9a-fA-F]{6}")
                        ? new Value(text.toLowerCase(Locale.ROOT))
                        : Wrong.of("settings.colour.wrong");
        };
    }

    private static Reading flag(String text) {
        return switch (text) {
            case "true" -> new Value(Boolean.TRUE);
            case "false" -> new Value(Boolean.FALSE);
            default -> Wrong.of("settings.choice.wrong");
        };
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "");
    }

    private static Reading number(Setting<?> setting, String text) {
        try {
            long number = Long.parseLong(withoutSpaces(text));
            return within(setting, number) ? new Value(number) : outside(setting, setting.least(), setting.most());
        } catch (NumberFormatException e) {
            return Wrong.of("settings.number.wrong");
        }
    }

    private static boolean within(Setting<?> setting, long number) {
        return number >= setting.least() && number <= setting.most();
    }

    private static Wrong outside(Setting<?> setting, Object least, Object most) {
        if (setting.least() == Long.MIN_VALUE) {
            return Wrong.of("settings.number.most", most);
        }
        return setting.most() == Long.MAX_VALUE
                ? Wrong.of("settings.number.least", least)
                : Wrong.of("settings.number.bounds", least, most);
    }

    private static Reading money(Setting<?> setting, String text) {
        String plain = withoutSpaces(text).replace("€", "").replace(',', '.');
        if (plain.length() > LONGEST_AMOUNT || !plain.matches("-?[0-9]+(\\.[0-9]{1,2})?")) {
            return Wrong.of("settings.money.wrong");
        }
        try {
            Money money = Money.of(new BigDecimal(plain));
            return within(setting, money.cents())
                    ? new Value(money)
                    : outside(setting, new Money(setting.least()), new Money(setting.most()));
        } catch (ArithmeticException e) {
            return Wrong.of("settings.money.wrong");
        }
    }

    private static Reading date(String text) {
        return parse(() ->
                text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : LocalDate.parse(text, FRENCH_DAY));
    }

    private static Reading parse(Supplier<LocalDate> day) {
        try {
            return new Value(day.get());
        } catch (DateTimeException e) {
            return Wrong.of("settings.date.wrong");
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Reading list(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        boolean fits = lines.size() <= MOST_LINES && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE);
        return fits ? new Value(lines) : Wrong.of("settings.list.wrong", MOST_LINES, LONGEST_LINE);
    }
}
