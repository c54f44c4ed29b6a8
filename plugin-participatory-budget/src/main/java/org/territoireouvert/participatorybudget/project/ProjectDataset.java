package org.territoireouvert.participatorybudget.project;

import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** The projects of all editions as open data. */
public final class ProjectDataset {

    private static final List<String> COLUMNS =
            List.of("edition", "number", "title", "place", "theme", "proposer", "cost", "currency", "withdrawn");

    private final Database database;
    private final EditionStore store;

    /** Creates the data set. */
    public ProjectDataset(Database database, EditionStore store) {
        this.database = database;
        this.store = store;
    }

    /** Returns its declaration. */
    public Dataset dataset() {
        return new Dataset(
                "projets-budgets-participatifs",
                "dataset.projects",
                "dataset.projects.description",
                "etalab-2.0",
                COLUMNS,
                this::write);
    }

    private void write(RowSink rows) throws Exception {
        database.<Boolean, Exception>read(handle -> {
            for (Edition edition : store.editions().newest(handle)) {
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
                            project.withdrawn());
                }
            }
            return true;
        });
    }
}
