package org.territoireouvert.calls.contribution;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.web.Keyset;
import org.territoireouvert.api.web.Slice;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.store.CallLine;
import org.territoireouvert.calls.store.CallRepository;
import org.territoireouvert.calls.store.CallSearch;

/** What is counted and given away. */
public final class CallFigures {

    private final PluginContext context;
    private final CallRepository calls;

    /** Creates the figures. */
    public CallFigures(PluginContext context, CallRepository calls) {
        this.context = context;
        this.calls = calls;
    }

    /** Declares the open data set. */
    public Dataset dataset() {
        return new Dataset(
                "appels-a-projets",
                "dataset.calls",
                "dataset.calls.description",
                "etalab-2.0",
                List.of("identifiant", "titre", "financeur", "montant", "ouverture", "cloture", "etat", "adresse"),
                this::write);
    }

    /** Declares the number of calls that can be answered now. */
    public Statistic open() {
        return new Statistic("open-calls", "statistic.open", "statistic.open.rule", this::countOpen);
    }

    private long countOpen() {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return calls.count(new CallSearch("", Optional.of(CallState.OPEN), today));
    }

    private void write(RowSink sink) throws IOException {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        CallSearch all = new CallSearch("", Optional.empty(), today);
        Keyset keyset = Keyset.first(Slice.SIZE);
        while (true) {
            List<CallLine> lines = calls.list(all, keyset).items();
            for (CallLine line : lines) {
                sink.row(
                        line.slug(),
                        line.title(),
                        line.funder(),
                        line.amount(),
                        line.opensOn().toString(),
                        line.closesOn().toString(),
                        line.state(today).name().toLowerCase(Locale.ROOT),
                        "/appels-a-projets/" + line.slug());
            }
            if (lines.size() < Slice.SIZE) {
                return;
            }
            CallLine last = lines.get(lines.size() - 1);
            keyset = new Keyset(false, List.of(last.closesOn().toString(), last.slug()), Slice.SIZE);
        }
    }
}
