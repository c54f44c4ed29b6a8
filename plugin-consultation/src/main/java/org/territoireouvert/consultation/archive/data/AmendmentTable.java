package org.territoireouvert.consultation.archive.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.csv.CsvTable;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.text.amendment.Amendment;

/** The amendments to the texts of a consultation as a table, with what was answered to each. */
record AmendmentTable(Consultation consultation, PublicReader reader, SiteAddress site, ZoneId zone) {

    private static final List<String> HEADER = List.of(
            "identifiant",
            "etape",
            "version",
            "article",
            "nature",
            "texte",
            "motifs",
            "etat",
            "reponse",
            "version_adoptee",
            "signataires",
            "date",
            "adresse");

    void writeTo(OutputStream stream) throws IOException {
        Writer writer = DataWriter.of(stream);
        CsvTable table = DataWriter.table(writer, HEADER);
        for (PlannedStep step : PublicReader.steps(consultation, StepKind.TEXT)) {
            reader.eachAmendment(step, amendment -> write(table, step, amendment));
        }
        writer.flush();
    }

    private void write(CsvTable table, PlannedStep step, SuggestedAmendment one) throws IOException {
        table.row(
                one.id(),
                step.step().number(),
                one.version(),
                one.amendment().block().value(),
                nature(one.amendment()),
                text(one),
                one.reason(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.answer(),
                one.adoptedIn() == 0 ? "" : one.adoptedIn(),
                one.cosigners(),
                one.createdAt().atZone(zone).toLocalDate(),
                site.of(path(step, one)));
    }

    private static String nature(Amendment amendment) {
        return switch (amendment) {
            case Amendment.ReplaceParagraphs replace -> "modification";
            case Amendment.ChangeHeading change -> "intitule";
            case Amendment.AddArticle add -> "ajout";
            case Amendment.AddSection add -> "ajout-section";
            case Amendment.DeleteArticle delete -> "suppression";
            case Amendment.DeleteSection delete -> "suppression-section";
        };
    }

    /** Returns the words that an amendment proposes; none when it deletes. */
    static String text(SuggestedAmendment one) {
        return String.join("\n", one.amendment().words());
    }

    static String path(PlannedStep step, SuggestedAmendment one) {
        return ContributionKind.AMENDMENT.path(
                step.consultation().slug(), step.step().number(), one.id());
    }
}
