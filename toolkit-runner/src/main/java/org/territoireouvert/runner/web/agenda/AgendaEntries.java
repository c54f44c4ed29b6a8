package org.territoireouvert.runner.web.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.runner.opendata.OpenData;
import org.territoireouvert.runner.opendata.OpenData.Declared;
import org.territoireouvert.runner.opendata.feed.CalendarFile.Dated;

/** Reads the dates of all plugins; one that fails leaves a gap. */
final class AgendaEntries {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** Dates of one source that are shown at once. */
    private static final int MOST = 500;

    /** A kind of dates, by the plugin and the name of its source. */
    record Kind(String code, String label) {}

    /**
     * What is looked for.
     *
     * @param kind code, if only one
     * @param territory code, if only one
     */
    record Filter(Optional<String> kind, Optional<String> territory) {}

    private final OpenData declared;

    AgendaEntries(OpenData declared) {
        this.declared = declared;
    }

    /** Returns the kinds of dates, in the order of the menu. */
    List<Kind> kinds(Locale locale) {
        return declared.calendars().stream().map(source -> kind(source, locale)).toList();
    }

    private static Kind kind(Declared<CalendarSource> source, Locale locale) {
        return new Kind(
                source.declarer().id() + "." + source.item().name(),
                source.declarer().messages().format(locale, source.item().labelKey()));
    }

    /** Returns what ends at or after an instant and starts before another one, by start. */
    List<Dated> between(Instant from, Instant until, Filter filter, Locale locale) {
        List<Dated> entries = new ArrayList<>();
        for (Declared<CalendarSource> source : declared.calendars()) {
            Kind kind = kind(source, locale);
            if (filter.kind().isEmpty() || filter.kind().get().equals(kind.code())) {
                source
                        .declarer()
                        .ask(LIMIT, () -> source.item().entries().between(from, until, MOST))
                        .orElse(List.of())
                        .stream()
                        .filter(entry -> isIn(entry, filter.territory()))
                        .map(entry -> new Dated(kind.code() + "." + entry.id(), kind.label(), entry))
                        .forEach(entries::add);
            }
        }
        entries.sort(Comparator.<Dated, Instant>comparing(dated -> dated.entry().start())
                .thenComparing(Dated::id));
        return entries;
    }

    /** What is nowhere in particular is everywhere. */
    private static boolean isIn(CalendarEntry entry, Optional<String> territory) {
        return territory.isEmpty()
                || entry.territory().isEmpty()
                || entry.territory().equals(territory);
    }
}
