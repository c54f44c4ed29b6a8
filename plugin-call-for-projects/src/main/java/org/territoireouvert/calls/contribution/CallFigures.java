package org.territoireouvert.calls.contribution;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.calls.call.CallLine;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallRepository.Deadline;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.model.CallState;

/** What is given away: the data set, the feed, the deadlines of the agenda. */
public final class CallFigures {

    private static final int READ_TOGETHER = 500;
    private static final List<Column> COLUMNS = List.of(
            Column.text("identifiant").key(),
            Column.text("titre").filled(),
            Column.text("financeur"),
            Column.of("montant", Column.Type.MONEY).filled(),
            Column.of("ouverture", Column.Type.DATE).filled(),
            Column.of("cloture", Column.Type.DATE).filled(),
            Column.text("etat").filled().oneOf(states()),
            Column.of("adresse", Column.Type.URL).filled());

    private final PluginContext context;
    private final CallRepository calls;
    private final ZoneId zone;

    /** Creates the figures. */
    public CallFigures(PluginContext context, CallRepository calls) {
        this.context = context;
        this.calls = calls;
        this.zone = context.zone();
    }

    private static List<String> states() {
        return Arrays.stream(CallState.values()).map(CallFigures::code).toList();
    }

    private static String code(CallState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Declares the open data set. */
    public Dataset dataset() {
        return Dataset.of("appels-a-projets", "dataset.calls", COLUMNS, this::write)
                .keywords("appel à projets", "subvention", "financement", "associations")
                .about(Theme.ECON, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(calls.changedAt(today(), zone)));
    }

    /** Declares the feed of calls. */
    public Feed feed() {
        return new Feed(
                "appels-a-projets",
                "feed.calls",
                limit -> calls.latest(limit).stream()
                        .map(item ->
                                new Feed.Entry(item.id(), item.title(), item.path(), item.summary(), item.updatedAt()))
                        .toList());
    }

    /** Declares the last days to apply. */
    public CalendarSource calendar() {
        return new CalendarSource(
                "deadlines",
                "calendar.calls",
                (from, until, limit) -> calls
                        .closingBetween(
                                LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until.minusNanos(1), zone), limit)
                        .stream()
                        .map(this::entry)
                        .toList());
    }

    private CalendarEntry entry(Deadline deadline) {
        return new CalendarEntry(
                deadline.slug(),
                context.messages().format(Locale.FRENCH, "calendar.calls.deadline", deadline.title()),
                "/appels-a-projets/" + deadline.slug(),
                deadline.closesOn().atStartOfDay(zone).toInstant(),
                deadline.closesOn().plusDays(1).atStartOfDay(zone).toInstant(),
                "",
                Optional.empty(),
                deadline.updatedAt());
    }

    private void write(RowSink sink) throws IOException {
        LocalDate today = today();
        CallSearch all = new CallSearch("", Optional.empty(), today);
        Keyset keyset = Keyset.first(READ_TOGETHER);
        while (true) {
            List<CallLine> lines = calls.list(all, keyset).items();
            for (CallLine line : lines) {
                sink.row(
                        line.slug(),
                        line.title(),
                        line.funder(),
                        line.amount(),
                        line.opensOn(),
                        line.closesOn(),
                        code(line.state(today)),
                        "/appels-a-projets/" + line.slug());
            }
            if (lines.size() < READ_TOGETHER) {
                return;
            }
            CallLine last = lines.get(lines.size() - 1);
            keyset = new Keyset(false, List.of(last.closesOn().toString(), last.slug()), READ_TOGETHER);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), zone);
    }
}
