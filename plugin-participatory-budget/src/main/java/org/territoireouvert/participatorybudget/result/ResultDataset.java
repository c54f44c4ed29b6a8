package org.territoireouvert.participatorybudget.result;

import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** The published results of all editions as open data, each project with what explains its outcome. */
public final class ResultDataset {

    private static final List<String> COLUMNS = List.of(
            "edition", "rule", "applied", "number", "funded", "rank", "votes", "score", "effective_votes", "missing");

    private final Database database;
    private final EditionStore store;
    private final ResultRepository results;

    /** Creates the data set. */
    public ResultDataset(Database database, EditionStore store, ResultRepository results) {
        this.database = database;
        this.store = store;
        this.results = results;
    }

    /** Returns its declaration. */
    public Dataset dataset() {
        return new Dataset(
                "resultats-budgets-participatifs",
                "dataset.results",
                "dataset.results.description",
                "etalab-2.0",
                COLUMNS,
                this::write);
    }

    private void write(RowSink rows) throws Exception {
        database.<Boolean, Exception>read(handle -> {
            for (Edition edition : store.editions().newest(handle)) {
                for (Result result : results.ofEdition(handle, edition.id())) {
                    for (ProjectResult project : result.projects()) {
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
                                project.missing());
                    }
                }
            }
            return true;
        });
    }
}
