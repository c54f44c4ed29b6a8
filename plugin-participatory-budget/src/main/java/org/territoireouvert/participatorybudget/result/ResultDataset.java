package org.territoireouvert.participatorybudget.result;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.participatorybudget.decision.Decision;
import org.territoireouvert.participatorybudget.decision.DecisionRepository;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** The published results of all editions as open data, each project with what explains its outcome; none while people vote. */
public final class ResultDataset {

    private static final List<Column> COLUMNS = List.of(
            Column.text("edition").key(),
            Column.text("rule").key(),
            Column.of("applied", Column.Type.BOOLEAN).filled(),
            Column.text("number").key(),
            Column.of("funded", Column.Type.BOOLEAN).filled(),
            Column.of("rank", Column.Type.INTEGER).filled(),
            Column.of("votes", Column.Type.INTEGER).filled(),
            Column.of("score", Column.Type.DECIMAL).filled(),
            Column.of("effective_votes", Column.Type.DECIMAL).filled(),
            Column.of("missing", Column.Type.MONEY).filled(),
            Column.text("decision").oneOf(List.of("fund", "refuse")),
            Column.text("decision_reason"));

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;
    private final EditionStore store;
    private final ResultRepository results;
    private final DecisionRepository decisions = new DecisionRepository();

    /** Creates the data set. */
    public ResultDataset(PluginContext context, EditionStore store, ResultRepository results) {
        this.database = context.database();
        this.clock = context.clock();
        this.zone = context.zone();
        this.store = store;
        this.results = results;
    }

    /** Returns its declaration. */
    public Dataset dataset() {
        return Dataset.of("resultats-budgets-participatifs", "dataset.results", COLUMNS, this::write)
                .keywords("budget participatif", "résultats", "vote")
                .about(Theme.GOVE, UpdateFrequency.IRREG)
                .state(() -> Dataset.State.changed(changedAt()));
    }

    /** When a result came or went, or became visible with the end of its vote. */
    private Optional<Instant> changedAt() {
        LocalDate today = today();
        return database.read(handle -> Stream.concat(
                        Stream.concat(results.changedAt(handle).stream(), decisions.changedAt(handle).stream()),
                        store.editions().newest(handle).stream()
                                .flatMap(edition -> edition.voteEnds().stream())
                                .filter(today::isAfter)
                                .map(end -> end.plusDays(1).atStartOfDay(zone).toInstant()))
                .max(Comparator.naturalOrder()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private void write(RowSink rows) throws Exception {
        LocalDate today = today();
        database.<Boolean, Exception>read(handle -> {
            List<Edition> decided = store.editions().newest(handle).stream()
                    .filter(edition -> !edition.isVotedOn(today))
                    .toList();
            for (Edition edition : decided) {
                Map<String, Decision> departed = decisions.inEffect(handle, edition.id());
                for (Result result : results.ofEdition(handle, edition.id())) {
                    for (ProjectResult project : result.projects()) {
                        Decision decision = result.applied() ? departed.get(project.number()) : null;
                        rows.row(
                                edition.slug(),
                                result.rule().words(),
                                result.applied(),
                                project.number(),
                                project.funded(),
                                project.purchaseRank(),
                                project.votes(),
                                project.score(),
                                project.effectiveVotes(),
                                project.missing(),
                                decision == null
                                        ? ""
                                        : decision.departure().outcome().word(),
                                decision == null ? "" : decision.departure().reason());
                    }
                }
            }
            return true;
        });
    }
}
