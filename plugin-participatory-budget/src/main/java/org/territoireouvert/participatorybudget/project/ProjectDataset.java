package org.territoireouvert.participatorybudget.project;

import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** The projects of all editions as open data. */
public final class ProjectDataset {

    private static final List<Column> COLUMNS = List.of(
            Column.text("edition").key(),
            Column.text("number").key(),
            Column.text("title").filled(),
            Column.text("place"),
            Column.text("theme"),
            Column.text("proposer"),
            Column.of("cost", Column.Type.MONEY).filled(),
            Column.text("currency").filled().matching("[A-Z]{3}"),
            Column.of("withdrawn", Column.Type.BOOLEAN).filled(),
            Column.of("address", Column.Type.URL).filled(),
            Column.text("list"),
            Column.text("latitude"),
            Column.text("longitude"));

    private final Database database;
    private final EditionStore store;

    /** Creates the data set. */
    public ProjectDataset(Database database, EditionStore store) {
        this.database = database;
        this.store = store;
    }

    /** Returns its declaration. */
    public Dataset dataset() {
        return Dataset.of("projets-budgets-participatifs", "dataset.projects", COLUMNS, this::write)
                .keywords("budget participatif", "projets", "participation")
                .about(Theme.GOVE, UpdateFrequency.IRREG)
                .state(() -> Dataset.State.changed(database.read(store.editions()::changedAt)));
    }

    private void write(RowSink rows) throws Exception {
        database.<Boolean, Exception>read(handle -> {
            for (Edition edition : store.editions().newest(handle)) {
                Map<String, String> lists = store.envelopes().namesByProject(handle, edition.id());
                for (SubmittedProject project : store.projects().all(handle, edition.id())) {
                    rows.row(
                            edition.slug(),
                            project.number(),
                            project.title(),
                            project.place(),
                            project.theme(),
                            project.proposer(),
                            project.cost(),
                            edition.currency(),
                            project.withdrawn(),
                            ProjectPath.of(edition.slug(), project.number()),
                            lists.getOrDefault(project.number(), ""),
                            project.location().map(Coordinates::latitude).orElse(""),
                            project.location().map(Coordinates::longitude).orElse(""));
                }
            }
            return true;
        });
    }
}
