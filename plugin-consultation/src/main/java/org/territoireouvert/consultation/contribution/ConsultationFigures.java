package org.territoireouvert.consultation.contribution;

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
import org.territoireouvert.consultation.store.ChangeRepository;
import org.territoireouvert.consultation.store.ConsultationLine;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.store.ConsultationSearch;

/** What is counted and given away. */
public final class ConsultationFigures {

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final ChangeRepository changes;

    /** Creates the figures. */
    public ConsultationFigures(PluginContext context, ConsultationRepository consultations, ChangeRepository changes) {
        this.context = context;
        this.consultations = consultations;
        this.changes = changes;
    }

    /** Declares the open data set. */
    public Dataset dataset() {
        return new Dataset(
                "consultations",
                "dataset.consultations",
                "dataset.consultations.description",
                "etalab-2.0",
                List.of("identifiant", "titre", "objet", "ouverture", "cloture", "etat", "adresse"),
                this::write);
    }

    /** Declares the number of decisions that followed. */
    public Statistic changes() {
        return new Statistic("changes", "statistic.changes", "statistic.changes.rule", changes::count);
    }

    private void write(RowSink sink) throws IOException {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        ConsultationSearch all = new ConsultationSearch("", Optional.empty(), today);
        Keyset keyset = Keyset.first(Slice.SIZE);
        while (true) {
            List<ConsultationLine> lines = consultations.list(all, keyset).items();
            for (ConsultationLine line : lines) {
                sink.row(
                        line.slug(),
                        line.title(),
                        line.summary(),
                        line.opensOn().toString(),
                        line.closesOn().toString(),
                        line.state(today).name().toLowerCase(Locale.ROOT),
                        "/consultations/" + line.slug());
            }
            if (lines.size() < Slice.SIZE) {
                return;
            }
            ConsultationLine last = lines.get(lines.size() - 1);
            keyset = new Keyset(false, List.of(last.closesOn().toString(), last.slug()), Slice.SIZE);
        }
    }
}
