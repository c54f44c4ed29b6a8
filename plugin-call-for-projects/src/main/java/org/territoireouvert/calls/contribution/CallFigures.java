package org.territoireouvert.calls.contribution;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
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
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.calls.call.CallLine;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallRepository.Deadline;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.call.MilestoneRepository;
import org.territoireouvert.calls.call.VersionRepository;
import org.territoireouvert.calls.model.Call;
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
    private final VersionRepository versions;
    private final MilestoneRepository milestones;
    private final ZoneId zone;

    /** Creates the figures. */
    public CallFigures(PluginContext context, CallRepository calls) {
        this.context = context;
        this.calls = calls;
        this.versions = new VersionRepository(context.database());
        this.milestones = new MilestoneRepository(context.database());
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
        return new Feed("appels-a-projets", "feed.calls", this::news);
    }

    private List<Feed.Entry> news(int limit) {
        Stream<Feed.Entry> changes = versions.latest(limit).stream()
                .map(version -> new Feed.Entry(
                        version.slug() + "-" + version.number(),
                        version.title(),
                        Call.path(version.slug()) + (version.number() == 1 ? "" : "/versions"),
                        version.number() == 1
                                ? calls.find(version.slug())
                                        .map(call -> call.sheet().subject().summary())
                                        .orElse("")
                                : say("feed.calls.changed", version.note()),
                        version.publishedAt()));
        Stream<Feed.Entry> withdrawn = versions.withdrawn(limit).stream()
                .map(call -> new Feed.Entry(
                        call.slug() + "-retire",
                        call.title(),
                        Call.path(call.slug()),
                        say("feed.calls.withdrawn", call.reason()),
                        call.at()));
        return Stream.concat(changes, withdrawn)
                .sorted(Comparator.comparing(Feed.Entry::updatedAt).reversed())
                .limit(limit)
                .toList();
    }

    private String say(String key, Object... arguments) {
        return context.messages().format(Locale.FRENCH, key, arguments);
    }

    /** Declares the steps of calls. */
    public CalendarSource steps() {
        return new CalendarSource(
                "steps",
                "calendar.call-steps",
                (from, until, limit) -> milestones
                        .between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(until.minusNanos(1), zone), limit)
                        .stream()
                        .map(this::entry)
                        .toList());
    }

    private CalendarEntry entry(MilestoneRepository.Dated step) {
        return new CalendarEntry(
                step.slug() + "-" + step.place(),
                say("calendar.call-steps.step", step.title(), step.call()),
                Call.path(step.slug()),
                step.startsOn().atStartOfDay(zone).toInstant(),
                step.endsOn().plusDays(1).atStartOfDay(zone).toInstant(),
                "",
                Optional.empty(),
                step.updatedAt());
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
                deadline.closesAt()
                        .map(hour -> deadline.closesOn().atTime(hour).atZone(zone))
                        .orElseGet(() -> deadline.closesOn().plusDays(1).atStartOfDay(zone))
                        .toInstant(),
                "",
                Optional.empty(),
                deadline.updatedAt());
    }

    private void write(RowSink sink) throws IOException {
        LocalDateTime now = LocalDateTime.ofInstant(context.clock().instant(), zone);
        CallSearch all = CallSearch.all(now);
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
                        code(line.state(now)),
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
