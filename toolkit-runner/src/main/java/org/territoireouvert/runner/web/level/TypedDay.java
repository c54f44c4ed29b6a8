package org.territoireouvert.runner.web.level;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.territoireouvert.api.text.SearchText;

/** A day to come, as an agent types it: {@code 31/12/2026} or {@code 2026-12-31}. */
final class TypedDay {

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private TypedDay() {}

    static Optional<LocalDate> read(String typed) {
        try {
            String parts = SearchText.fold(typed).replace(' ', '/');
            return Optional.of(
                    parts.matches("[0-9]{4}/.*")
                            ? LocalDate.parse(parts.replace('/', '-'))
                            : LocalDate.parse(parts, FRENCH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String write(LocalDate day) {
        return WRITTEN.format(day);
    }
}
