package org.territoireouvert.calls.award;

import java.time.LocalDate;
import java.util.Optional;

/** Days as tables keep them: empty for none. */
final class Days {

    private Days() {}

    static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    static Optional<LocalDate> read(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
