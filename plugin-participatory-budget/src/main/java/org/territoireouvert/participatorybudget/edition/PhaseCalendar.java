package org.territoireouvert.participatorybudget.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;

/** The phases of editions in the agenda. */
public final class PhaseCalendar {

    private final PluginContext context;
    private final EditionRepository editions;
    private final ZoneId zone;

    /** Creates the source. */
    public PhaseCalendar(PluginContext context, EditionRepository editions) {
        this.context = context;
        this.editions = editions;
        this.zone = context.zone();
    }

    /** Declares the dates. */
    public CalendarSource calendar() {
        return new CalendarSource("phases", "calendar.phases", this::between);
    }

    private List<CalendarEntry> between(Instant from, Instant until, int limit) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), zone);
        return context.database().read(handle -> {
            Instant changed = editions.changedAt(handle).orElse(Instant.EPOCH);
            return editions.plannedBetween(handle, first, last, limit).stream()
                    .map(planned -> entry(planned, changed))
                    .sorted(Comparator.comparing(CalendarEntry::start))
                    .toList();
        });
    }

    private CalendarEntry entry(PlannedPhase planned, Instant changed) {
        return new CalendarEntry(
                planned.editionId() + "-" + planned.phase().word(),
                title(planned),
                "/budgets-participatifs/" + planned.slug(),
                planned.first().atStartOfDay(zone).toInstant(),
                planned.last().plusDays(1).atStartOfDay(zone).toInstant(),
                "",
                Optional.empty(),
                changed);
    }

    /** Entries are written in French, as the titles of editions are. */
    private String title(PlannedPhase planned) {
        return context.messages()
                .format(
                        Locale.FRENCH,
                        "calendar.phase",
                        planned.title(),
                        context.messages()
                                .format(
                                        Locale.FRENCH,
                                        "phase." + planned.phase().word()));
    }
}
