package org.territoireouvert.runner.web.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.runner.audit.AuditFilter;

/**
 * What a reader of the log chose, as it stands in the address; what cannot be read is refused.
 *
 * @param path of the page
 * @param values of the parameters, without those that are not chosen
 * @param filter what they mean
 */
record JournalQuery(String path, Map<String, String> values, AuditFilter filter) {

    static final String KIND = "type";
    static final String MONTH = "mois";
    static final String AGENT = "agent";
    static final String OBJECT = "objet";
    static final String FROM = "du";
    static final String UNTIL = "au";

    private static final int LONGEST = 300;

    static JournalQuery ofPublic(Request request, String path, ZoneId zone) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<String> kind = read(request, KIND, values);
        Optional<YearMonth> month = read(request, MONTH, values)
                .map(text -> month(text).orElseThrow(() -> new UnknownChoiceException(MONTH)));
        return new JournalQuery(
                path,
                values,
                new AuditFilter(
                        true,
                        kind,
                        Optional.empty(),
                        Optional.empty(),
                        month.map(known -> start(known.atDay(1), zone)),
                        month.map(known -> start(known.plusMonths(1).atDay(1), zone))));
    }

    static JournalQuery ofInternal(Request request, String path, ZoneId zone) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<String> kind = read(request, KIND, values);
        Optional<String> agent = read(request, AGENT, values);
        Optional<String> object = read(request, OBJECT, values);
        Optional<LocalDate> from = read(request, FROM, values).map(text -> requiredDay(FROM, text));
        Optional<LocalDate> until = read(request, UNTIL, values).map(text -> requiredDay(UNTIL, text));
        return new JournalQuery(
                path,
                values,
                new AuditFilter(
                        false,
                        kind,
                        agent,
                        object,
                        from.map(day -> start(day, zone)),
                        until.map(day -> start(day.plusDays(1), zone))));
    }

    /** Returns what was chosen, empty when nothing. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the address of a path with what was chosen. */
    String address(String other) {
        String query = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? other : other + "?" + query;
    }

    String address() {
        return address(path);
    }

    private static Optional<String> read(Request request, String name, Map<String, String> values) {
        Optional<String> value = request.query(name);
        value.ifPresent(text -> {
            if (text.length() > LONGEST) {
                throw new UnknownChoiceException(name);
            }
            values.put(name, text);
        });
        return value;
    }

    private static Optional<YearMonth> month(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}") ? parse(() -> YearMonth.parse(text)) : Optional.empty();
    }

    private static LocalDate requiredDay(String name, String text) {
        return day(text).orElseThrow(() -> new UnknownChoiceException(name));
    }

    private static Optional<LocalDate> day(String text) {
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? parse(() -> LocalDate.parse(text)) : Optional.empty();
    }

    private static <T> Optional<T> parse(java.util.function.Supplier<T> date) {
        try {
            return Optional.of(date.get());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
