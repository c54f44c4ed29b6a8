package org.territoireouvert.participatorybudget.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.data.Database;

/** The days of votes in the agenda. */
public final class VoteCalendar {

    private final Database database;
    private final EditionRepository editions;
    private final ZoneId zone;

    /** Creates the source. */
    public VoteCalendar(PluginContext context, EditionRepository editions) {
        this.database = context.database();
        this.editions = editions;
        this.zone = context.zone();
    }

    /** Declares the dates. */
    public CalendarSource calendar() {
        return new CalendarSource("votes", "calendar.votes", this::between);
    }

    private List<CalendarEntry> between(Instant from, Instant until, int limit) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), zone);
        return database.read(handle -> {
            Instant changed = editions.changedAt(handle).orElse(Instant.EPOCH);
            return editions.votingBetween(handle, first, last, limit).stream()
                    .map(edition -> entry(edition, changed))
                    .sorted(Comparator.comparing(CalendarEntry::start))
                    .toList();
        });
    }

    private CalendarEntry entry(Edition edition, Instant changed) {
        return new CalendarEntry(
                edition.id(),
                edition.title(),
                edition.path(),
                edition.voteBegins().orElseThrow().atStartOfDay(zone).toInstant(),
                edition.voteEnds().orElseThrow().plusDays(1).atStartOfDay(zone).toInstant(),
                "",
                Optional.empty(),
                changed);
    }
}
