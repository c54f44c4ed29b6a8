package org.territoireouvert.participatorybudget.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.participatorybudget.decision.DecisionRepository;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.result.ResultRepository;

/** The works of all funded projects that staff follow, as open data; those of a withdrawn result are left out. */
public final class WorkDataset {

    private static final List<Column> COLUMNS = List.of(
            Column.text("edition").key(),
            Column.text("number").key(),
            Column.text("title").filled(),
            Column.text("status").filled().oneOf(WorkStatus.codes()),
            Column.of("voted_cost", Column.Type.MONEY).filled(),
            Column.of("spent", Column.Type.MONEY).filled(),
            Column.text("currency").filled().matching("[A-Z]{3}"),
            Column.of("first_planned", Column.Type.DATE),
            Column.of("planned", Column.Type.DATE),
            Column.of("done", Column.Type.DATE),
            Column.of("updated", Column.Type.INSTANT).filled(),
            Column.of("address", Column.Type.URL).filled());

    private final Database database;
    private final EditionStore editions;
    private final ResultRepository results;
    private final WorkStore store;

    /** Creates the data set. */
    public WorkDataset(Database database, EditionStore editions, ResultRepository results, WorkStore store) {
        this.database = database;
        this.editions = editions;
        this.results = results;
        this.store = store;
    }

    /** Returns its declaration. */
    public Dataset dataset() {
        return Dataset.of("realisations-budgets-participatifs", "dataset.works", COLUMNS, this::write)
                .keywords("budget participatif", "réalisations", "travaux", "suivi")
                .about(Theme.GOVE, UpdateFrequency.IRREG)
                .state(() -> Dataset.State.changed(changedAt()));
    }

    /** When works changed, or a result came or went with its works. */
    private Optional<Instant> changedAt() {
        return database.read(handle -> Stream.of(
                        store.works().changedAt(handle),
                        results.changedAt(handle),
                        new DecisionRepository().changedAt(handle))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder()));
    }

    private void write(RowSink rows) throws Exception {
        database.<Boolean, Exception>read(handle -> {
            for (Edition edition : editions.editions().newest(handle)) {
                for (FundedProject project : store.works().ofEdition(handle, edition.id())) {
                    if (project.work().isPresent()) {
                        List<Step> steps = store.steps().of(handle, project.id());
                        row(rows, edition, project, project.work().get(), steps);
                    }
                }
            }
            return true;
        });
    }

    private static void row(RowSink rows, Edition edition, FundedProject project, Work work, List<Step> steps)
            throws Exception {
        boolean allDone = steps.stream().allMatch(step -> step.done().isPresent());
        rows.row(
                edition.slug(),
                project.number(),
                project.title(),
                work.status().code(),
                project.voted(),
                work.spent(),
                edition.currency(),
                last(steps.stream().map(Step::firstPlanned)),
                last(steps.stream().map(Step::planned)),
                allDone ? last(steps.stream().flatMap(step -> step.done().stream())) : null,
                work.updatedAt(),
                ProjectPath.of(edition.slug(), project.number()));
    }

    private static @Nullable LocalDate last(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder()).orElse(null);
    }
}
