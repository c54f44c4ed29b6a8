package org.territoireouvert.initiatives.contribution;

import java.io.IOException;
import java.util.List;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.web.Keyset;
import org.territoireouvert.api.web.Slice;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.store.InitiativeRepository;
import org.territoireouvert.initiatives.store.InitiativeSearch;

/** What is counted and given away. */
public final class InitiativeFigures {

    private final InitiativeRepository initiatives;

    /** Creates the figures. */
    public InitiativeFigures(InitiativeRepository initiatives) {
        this.initiatives = initiatives;
    }

    /** Declares the open data set. */
    public Dataset dataset() {
        return new Dataset(
                "initiatives",
                "dataset.initiatives",
                "dataset.initiatives.description",
                "etalab-2.0",
                InitiativeCsv.COLUMNS,
                this::write);
    }

    /** Declares the number of published initiatives. */
    public Statistic published() {
        return new Statistic(
                "initiatives",
                "statistic.initiatives",
                "statistic.initiatives.rule",
                () -> initiatives.count(InitiativeSearch.ALL));
    }

    /** Declares the check that the registry answers. */
    public HealthCheck healthCheck() {
        return new HealthCheck(
                "registry-readable",
                () -> Health.well("health.registry-readable", initiatives.count(InitiativeSearch.ALL)));
    }

    private void write(RowSink sink) throws IOException {
        writeAll(initiatives, sink);
    }

    static void writeAll(InitiativeRepository initiatives, RowSink sink) throws IOException {
        Keyset keyset = Keyset.first(Slice.SIZE);
        while (true) {
            List<Initiative> part =
                    initiatives.list(InitiativeSearch.ALL, keyset).items();
            for (Initiative initiative : part) {
                sink.row(InitiativeCsv.cells(initiative));
            }
            if (part.size() < Slice.SIZE) {
                return;
            }
            Initiative last = part.get(part.size() - 1);
            keyset = new Keyset(false, List.of(last.startedOn().toString(), last.slug()), Slice.SIZE);
        }
    }
}
