package org.territoireouvert.runner.statistic;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.runner.opendata.Declarer;

/**
 * Counts public pages that were shown, by day and section of the site. Nothing else is known or kept: no cookie, no address, no
 * order of pages, no device. A page is counted in memory and written once a minute; several processes add up. Safe for all threads.
 */
public final class Audience {

    private record Key(LocalDate day, String section) {}

    /**
     * A section with its views.
     *
     * @param section first part of the address, {@code /…} behind it for the pages below
     */
    public record Section(String section, long views) {}

    private static final String[] PROGRAMS = {
        "bot",
        "crawl",
        "spider",
        "slurp",
        "curl",
        "wget",
        "python",
        "java",
        "http",
        "monitor",
        "preview",
        "headless",
        "feed"
    };

    private final Map<Key, Long> waiting = new ConcurrentHashMap<>();
    private final Database database;
    private final StoredCounters counters;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Statistic views = Statistic.of("page-views", "statistics.views", this::recount)
            .byMonth()
            .checkedBy("audience");

    /** Prepares to count. */
    public Audience(Database database, StoredCounters counters, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.counters = counters;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Takes note that a page was shown.
     *
     * @param pattern of the page's route: {@code /initiatives/{slug}}
     * @param userAgent what the browser says it is, possibly empty; looked at and forgotten
     */
    public void shown(String pattern, String userAgent) {
        if (!isProgram(userAgent)) {
            Key key = new Key(LocalDate.ofInstant(clock.instant(), zone), section(pattern));
            waiting.merge(key, 1L, Long::sum);
        }
    }

    /** Programs say what they are, or nothing at all. */
    static boolean isProgram(String userAgent) {
        String lower = userAgent.toLowerCase(Locale.ROOT);
        for (String program : PROGRAMS) {
            if (lower.contains(program)) {
                return true;
            }
        }
        return lower.isBlank();
    }

    /** No more than the section, so that nobody can tell from it how many people did what on a page. */
    static String section(String pattern) {
        int next = pattern.indexOf('/', 1);
        return next < 0 ? pattern : pattern.substring(0, next) + "/…";
    }

    /** Writes what was counted since the last time; when it cannot be written, it waits for the next. */
    public void flush() {
        Map<Key, Long> taken = new LinkedHashMap<>();
        for (Key key : List.copyOf(waiting.keySet())) {
            Long count = waiting.remove(key);
            if (count != null) {
                taken.put(key, count);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        boolean written = false;
        try {
            database.<Boolean, RuntimeException>write(handle -> {
                taken.forEach((key, count) -> add(handle, key, count));
                return true;
            });
            written = true;
        } finally {
            if (!written) {
                taken.forEach((key, count) -> waiting.merge(key, count, Long::sum));
            }
        }
    }

    private void add(Handle handle, Key key, long count) {
        handle.createUpdate("""
                        insert into core_audience (day, section, views) values (:day, :section, :views)
                        on conflict (day, section) do update set views = core_audience.views + excluded.views
                        """)
                .bind("day", key.day().toString())
                .bind("section", key.section())
                .bind("views", count)
                .execute();
        counters.add(handle, Declarer.RUNTIME, views, noon(key.day()), count);
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }

    /** Returns the sections that were seen most since a day, most views first. */
    public List<Section> sections(LocalDate from, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select section, sum(views) as views from core_audience where day >= :from
                        group by section order by sum(views) desc, section limit :limit
                        """)
                .bind("from", from.toString())
                .bind("limit", limit)
                .map((row, context) -> new Section(row.getString("section"), row.getLong("views")))
                .list());
    }

    /** Returns the figure: pages shown. */
    public Statistic statistic() {
        return views;
    }

    /** Returns the data set: one row a day and section, without the day that is not over. */
    public Dataset dataset() {
        return Dataset.of(
                        "audience",
                        "dataset.audience",
                        List.of(
                                Column.of("jour", Column.Type.DATE).key(),
                                Column.text("rubrique").key(),
                                Column.of("pages_vues", Column.Type.INTEGER).filled()),
                        this::write)
                .keywords("audience", "fréquentation", "statistiques", "site internet")
                .about(Theme.GOVE, UpdateFrequency.DAILY)
                .state(this::state);
    }

    private void write(RowSink sink) throws IOException {
        database.<Boolean, IOException>read(handle -> {
            try (var rows = handle
                    .createQuery(
                            "select day, section, views from core_audience where day < :today order by day, section")
                    .bind("today", today().toString())
                    .setFetchSize(1_000)
                    .map((row, context) ->
                            new Object[] {LocalDate.parse(row.getString(1)), row.getString(2), row.getLong(3)})
                    .stream()) {
                for (Object[] row : (Iterable<Object[]>) rows::iterator) {
                    sink.row(row);
                }
            }
            return true;
        });
    }

    private Dataset.State state() {
        return database.read(handle -> {
            var first = day(handle, "select min(day) from core_audience where day < :today");
            var last = day(handle, "select max(day) from core_audience where day < :today");
            return Dataset.State.changed(
                            last.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()))
                    .covers(first, last);
        });
    }

    private Optional<LocalDate> day(Handle handle, String query) {
        return handle.createQuery(query)
                .bind("today", today().toString())
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void recount(Handle handle, Statistic.Tally tally) {
        handle.createQuery("select day, sum(views) from core_audience group by day order by day")
                .setFetchSize(1_000)
                .map((row, context) -> Map.entry(LocalDate.parse(row.getString(1)), row.getLong(2)))
                .forEach(day -> tally.add(noon(day.getKey()), day.getValue()));
    }
}
