package org.territoireouvert.calls.opendata;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.calendar.CalendarEntry;
import org.territoireouvert.api.calendar.CalendarSource;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.call.CallRepository.Deadline;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;

/** All funded projects as a data set and a feed, and the days on which it is decided. */
public final class FundedProjects {

    private static final int READ_TOGETHER = 500;
    private static final int LONGEST_EXAMINATION = 400;
    private static final int MOST_CALLS = 200;
    private static final String TAKEN_OVER = "taken-over";
    private static final List<Column> COLUMNS = List.of(
            Column.text("numero").key(),
            Column.text("titre").filled(),
            Column.text("resume"),
            Column.text("collectif").filled(),
            Column.text("appel"),
            Column.text("territoire"),
            Column.of("montant", Column.Type.MONEY).filled(),
            Column.of("decision", Column.Type.DATE).filled(),
            Column.text("etat")
                    .filled()
                    .oneOf(Stream.concat(
                                    Arrays.stream(GrantState.values())
                                            .filter(state -> state != GrantState.ABANDONED)
                                            .map(GrantState::code),
                                    Stream.of(TAKEN_OVER))
                            .toList()),
            Column.of("adresse", Column.Type.URL).filled());

    private final AwardStore store;
    private final PluginContext context;

    /** Creates it. */
    public FundedProjects(AwardStore store) {
        this.store = store;
        this.context = store.context();
    }

    /** Declares the data set. */
    public Dataset dataset() {
        return Dataset.of("projets-finances", "dataset.funded", COLUMNS, this::write)
                .keywords("projets financés", "subvention", "appel à projets")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(AllGrants.changedAt(store)));
    }

    /** Declares the feed. */
    public Feed feed() {
        return new Feed(
                "projets-finances",
                "feed.funded",
                limit -> store.grants().latest(limit).stream()
                        .map(one ->
                                new Feed.Entry(one.number(), one.title(), one.path(), one.summary(), one.updatedAt()))
                        .toList());
    }

    /** Declares the days on which calls are decided. */
    public CalendarSource decisions() {
        ZoneId zone = context.zone();
        return new CalendarSource("decisions", "calendar.decisions", (from, until, limit) -> {
            LocalDate first = LocalDate.ofInstant(from, zone);
            LocalDate last = LocalDate.ofInstant(until.minusNanos(1), zone);
            return store.calls().closingBetween(first.minusDays(LONGEST_EXAMINATION), last, MOST_CALLS).stream()
                    .flatMap(this::entry)
                    .filter(entry ->
                            entry.start().isBefore(until) && entry.end().isAfter(from))
                    .sorted(java.util.Comparator.comparing(CalendarEntry::start).thenComparing(CalendarEntry::id))
                    .limit(limit)
                    .toList();
        });
    }

    private Stream<CalendarEntry> entry(Deadline deadline) {
        Optional<Call> call = store.calls()
                .find(deadline.slug())
                .filter(one -> one.withdrawnOn().isEmpty());
        return call.flatMap(one -> one.calendar().milestone(Milestone.Kind.DECISION)).stream()
                .map(day -> new CalendarEntry(
                        deadline.slug(),
                        context.messages().format(Locale.FRENCH, "calendar.decisions.entry", deadline.title()),
                        Call.path(deadline.slug()),
                        day.startsOn().atStartOfDay(context.zone()).toInstant(),
                        day.endsOn().plusDays(1).atStartOfDay(context.zone()).toInstant(),
                        "",
                        Optional.empty(),
                        deadline.updatedAt()));
    }

    private void write(RowSink sink) throws IOException {
        writeHere(sink);
        AllGrants.eachPast(
                store,
                one -> sink.row(
                        one.number(),
                        one.object(),
                        null,
                        one.beneficiary(),
                        null,
                        null,
                        one.amount(),
                        one.signedOn(),
                        TAKEN_OVER,
                        one.path()));
    }

    private void writeHere(RowSink sink) throws IOException {
        String after = "";
        while (true) {
            List<Grant> grants = store.grants().published(after, READ_TOGETHER);
            for (Grant one : grants) {
                sink.row(
                        one.number(),
                        one.title(),
                        one.summary(),
                        one.collective(),
                        one.callTitle(),
                        one.territory(),
                        one.granted(),
                        one.decidedOn(),
                        one.state().code(),
                        one.path());
            }
            if (grants.size() < READ_TOGETHER) {
                return;
            }
            after = grants.getLast().number();
        }
    }
}
