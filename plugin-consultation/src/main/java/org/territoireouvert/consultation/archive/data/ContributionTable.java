package org.territoireouvert.consultation.archive.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.csv.CsvTable;
import org.territoireouvert.consultation.model.Consultation;

/** All that people wrote in a consultation as a table, a row for each contribution. */
record ContributionTable(Consultation consultation, PublicReader reader, SiteAddress site, ZoneId zone) {

    private static final List<String> HEADER = List.of(
            "identifiant", "etape", "nature", "position", "titre", "texte", "origine", "date", "modifiee", "adresse");

    void writeTo(OutputStream stream) throws IOException {
        Writer writer = DataWriter.of(stream);
        CsvTable table = DataWriter.table(writer, HEADER);
        reader.eachContribution(consultation, contribution -> write(table, contribution));
        writer.flush();
    }

    private void write(CsvTable table, Contribution contribution) throws IOException {
        table.row(
                contribution.id(),
                contribution.step(),
                contribution.kind().name().toLowerCase(Locale.ROOT),
                contribution.position().name().toLowerCase(Locale.ROOT),
                contribution.title(),
                words(contribution),
                contribution.heardFrom(),
                contribution.createdAt().atZone(zone).toLocalDate(),
                contribution.updatedAt().atZone(zone).toLocalDate(),
                site.of(contribution.path()));
    }

    /** Returns the text, each answer below its question. */
    static String words(Contribution contribution) {
        return contribution.parts().stream()
                .map(part -> part.question().isEmpty() ? part.text() : part.question() + "\n" + part.text())
                .collect(Collectors.joining("\n\n"));
    }
}
