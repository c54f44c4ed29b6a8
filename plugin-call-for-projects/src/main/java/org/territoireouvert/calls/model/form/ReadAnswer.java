package org.territoireouvert.calls.model.form;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.territory.Coordinates;

/** Reads what somebody typed into a field, as {@link FormAnswers} keep it. An answer that is kept is read as itself. */
public final class ReadAnswer {

    /** The most characters that one line takes, whatever a funder allows. */
    public static final int LONGEST_LINE = 500;

    /** The most characters that several paragraphs take. */
    public static final int LONGEST_TEXT = 30_000;

    private static final String SPACES = "[\\s\\u00a0\\u202f]";
    private static final String NUMBER = "-?[0-9]{1,12}([.][0-9]{1,6})?";
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s.]+([.][^@\\s.]+)+";
    private static final int LONGEST_EMAIL = 254;
    private static final String PHONE = "0[0-9]{9}|[1-9][0-9]{3,9}|[+][1-9][0-9]{6,14}";
    private static final String COMMUNE = "[0-9][0-9AB][0-9]{3}";
    private static final DateTimeFormatter FRENCH_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private ReadAnswer() {}

    /** What came of it. */
    public sealed interface Reading {

        /** It can be kept; no values when nothing was typed. */
        record Read(List<String> values) implements Reading {

            /** Copies the list. */
            public Read {
                values = List.copyOf(values);
            }
        }

        /**
         * It cannot be right, whatever is missing besides.
         *
         * @param arguments of the message: the name of the field, what was typed, and more
         */
        record Impossible(String messageKey, List<Object> arguments) implements Reading {

            /** Copies the list. */
            public Impossible {
                arguments = List.copyOf(arguments);
            }
        }
    }

    /**
     * Reads one field that is neither rows nor a budget.
     *
     * @param typed as the form sent it; latitude and longitude of a place
     */
    public static Reading read(FormField field, List<String> typed) {
        List<String> given = typed.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.isEmpty()) {
            return new Reading.Read(List.of());
        }
        String text = given.getFirst();
        return switch (field.kind()) {
            case EXPLANATION, ROWS, BUDGET -> new Reading.Read(List.of());
            case FILE -> new Reading.Read(given);
            case TEXT -> sized(field, text.replaceAll("\\s+", " "), LONGEST_LINE);
            case LONG_TEXT -> sized(field, text.replace("\r\n", "\n").replace('\r', '\n'), LONGEST_TEXT);
            case NUMBER -> take(field, text, number(text), "writing.wrong.number");
            case MONEY ->
                take(
                        field,
                        text,
                        Money.typed(text).map(amount -> amount.toDecimal().toPlainString()),
                        "writing.wrong.money");
            case DATE -> take(field, text, day(text).map(LocalDate::toString), "writing.wrong.date");
            case YES_NO -> chosen(field, given, List.of(FormAnswers.YES, FormAnswers.NO));
            case CHOICE -> chosen(field, List.of(text), field.options());
            case CHOICES -> chosen(field, given.stream().distinct().toList(), field.options());
            case EMAIL -> take(field, text, email(text), "writing.wrong.email");
            case PHONE -> take(field, text, phone(text), "writing.wrong.phone");
            case LINK -> take(field, text, link(text), "writing.wrong.link");
            case SIRET -> parsed(field, text, Siret.parse(text), Siret::digits);
            case RNA -> parsed(field, text, Rna.parse(text), Rna::value);
            case COMMUNE ->
                take(field, text, Optional.of(text).filter(code -> code.matches(COMMUNE)), "writing.wrong.commune");
            case IBAN -> iban(field, text);
            case PLACE -> take(field, String.join(" ", given), place(given), "writing.wrong.place");
        };
    }

    private static Reading sized(FormField field, String text, int most) {
        return text.length() <= most
                ? new Reading.Read(List.of(text))
                : new Reading.Impossible("writing.wrong.long", List.of(field.label(), most, text.length()));
    }

    private static Reading take(FormField field, String typed, Optional<String> value, String wrongKey) {
        return value.<Reading>map(kept -> new Reading.Read(List.of(kept)))
                .orElseGet(() -> new Reading.Impossible(wrongKey, List.of(field.label(), typed)));
    }

    private static Reading chosen(FormField field, List<String> given, List<String> options) {
        return options.containsAll(given)
                ? new Reading.Read(options.stream().filter(given::contains).toList())
                : new Reading.Impossible("writing.wrong.choice", List.of(field.label(), String.join(", ", given)));
    }

    private static <T> Reading parsed(
            FormField field, String typed, Parsed<T> parsed, java.util.function.Function<T, String> kept) {
        return switch (parsed) {
            case Parsed.Valid<T> valid -> new Reading.Read(List.of(kept.apply(valid.value())));
            case Parsed.Invalid<T> invalid ->
                new Reading.Impossible(invalid.messageKey(), List.of(field.label(), typed));
        };
    }

    private static Reading iban(FormField field, String typed) {
        return switch (Iban.parse(typed)) {
            case Iban.Reading.Valid valid ->
                new Reading.Read(List.of(valid.iban().value()));
            case Iban.Reading.Wrong wrong ->
                new Reading.Impossible(wrong.messageKey(), List.of(field.label(), typed, wrong.length()));
        };
    }

    private static Optional<String> number(String typed) {
        String text = typed.replaceAll(SPACES, "").replace(',', '.').replace('−', '-');
        if (!text.matches(NUMBER)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(number.signum() == 0 ? "0" : number.toPlainString());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.indexOf('/') > 0 ? LocalDate.parse(typed, FRENCH_DAY) : LocalDate.parse(typed))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<String> email(String typed) {
        return Optional.of(typed).filter(text -> text.length() <= LONGEST_EMAIL && text.matches(EMAIL));
    }

    private static Optional<String> phone(String typed) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f./()-]", "");
        String number = text.startsWith("00") ? "+" + text.substring(2) : text;
        return Optional.of(number.replaceFirst("^[+]330", "+33")).filter(digits -> digits.matches(PHONE));
    }

    private static Optional<String> link(String typed) {
        String text = typed.contains("://") ? typed : "https://" + typed;
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            String host = address.getHost();
            return web && host != null && host.indexOf('.') > 0 && text.length() <= LONGEST_LINE
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> place(List<String> typed) {
        List<String> both = typed.size() == 1 ? List.of(typed.getFirst().split("[,;]", 2)) : typed;
        return both.size() == 2
                ? Coordinates.parse(both.get(0), both.get(1)).map(point -> point.latitude() + "," + point.longitude())
                : Optional.empty();
    }
}
