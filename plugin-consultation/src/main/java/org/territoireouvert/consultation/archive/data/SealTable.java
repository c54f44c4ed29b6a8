package org.territoireouvert.consultation.archive.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.csv.CsvTable;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.seal.Seal;
import org.territoireouvert.consultation.seal.SealLineRepository;
import org.territoireouvert.consultation.seal.SealRepository;

/** The lines of the newest seal of each step, as a table. */
final class SealTable {

    private static final List<String> HEADER =
            List.of("etape", "sceau", "empreinte", "nature", "identifiant", "moment", "valeur");

    private final PluginContext context;
    private final Consultation consultation;
    private final SealRepository seals = new SealRepository();
    private final SealLineRepository lines = new SealLineRepository();

    SealTable(PluginContext context, Consultation consultation) {
        this.context = context;
        this.consultation = consultation;
    }

    void writeTo(OutputStream stream) throws IOException {
        Writer writer = DataWriter.of(stream);
        CsvTable table = DataWriter.table(writer, HEADER);
        for (PlannedStep step : PlannedStep.all(consultation)) {
            Optional<Seal> latest = context.database().read(handle -> seals.latest(handle, step));
            if (latest.isPresent()) {
                write(table, step, latest.get());
            }
        }
        writer.flush();
    }

    private void write(CsvTable table, PlannedStep step, Seal seal) throws IOException {
        lines.each(
                context.database(),
                step,
                seal.number(),
                line -> table.row(
                        step.step().number(),
                        seal.number(),
                        seal.fingerprint(),
                        line.kind().name().toLowerCase(Locale.ROOT),
                        line.identifier(),
                        line.moment(),
                        line.value()));
    }
}
