package org.territoireouvert.consultation.archive.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;
import org.territoireouvert.consultation.model.StepKind;

/**
 * A consultation as a record in Dublin Core and SIOC, written as JSON-LD: the consultation, what was decided, its steps, and a post for
 * each contribution and each answer of the authority, which says to what it replies. It grows with the contributions and is written one by one.
 */
record LinkedRecord(Consultation consultation, PublicReader reader, SiteAddress site, Json json) {

    void writeTo(OutputStream stream) throws IOException {
        LinkedNodes nodes = new LinkedNodes(consultation, site);
        Writer writer = DataWriter.of(stream);
        writer.write("{\"@context\":");
        json.write(Vocabulary.context(), writer);
        writer.write(",\n\"@graph\":[\n");
        json.write(nodes.forum(), writer);
        for (int change = 0; change < consultation.changes().size(); change++) {
            next(writer, nodes.change(change));
        }
        for (Step step : consultation.steps()) {
            next(writer, nodes.step(step));
        }
        reader.eachPart(consultation, part -> {
            Map<String, List<String>> citing = reader.citing(consultation, part);
            for (Contribution contribution : part) {
                if (contribution.kind() != ContributionKind.AMENDMENT) {
                    next(writer, nodes.post(contribution, citing.getOrDefault(contribution.id(), List.of())));
                }
            }
        });
        for (PlannedStep step : PublicReader.steps(consultation, StepKind.TEXT)) {
            reader.eachVersion(step, version -> next(writer, nodes.version(step, version)));
            reader.eachAmendment(step, amendment -> {
                next(writer, nodes.amendment(step, amendment));
                if (!amendment.answer().isEmpty()) {
                    next(writer, nodes.answer(step, amendment));
                }
            });
        }
        writer.write("\n]}\n");
        writer.flush();
    }

    private void next(Writer writer, Map<String, Object> node) throws IOException {
        writer.write(",\n");
        json.write(node, writer);
    }
}
