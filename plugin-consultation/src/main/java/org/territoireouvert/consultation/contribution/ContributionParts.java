package org.territoireouvert.consultation.contribution;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution.Part;

/** Writes the parts of a contribution as the storage keeps them, and reads them again. */
final class ContributionParts {

    private final Json json;

    ContributionParts(Json json) {
        this.json = json;
    }

    String write(List<Part> parts) {
        try {
            StringWriter written = new StringWriter();
            json.write(
                    parts.stream()
                            .map(part -> List.of(part.question(), part.text()))
                            .toList(),
                    written);
            return written.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<Part> read(String document) {
        try {
            if (json.read(new StringReader(document)) instanceof List<?> parts) {
                return parts.stream()
                        .map(part -> (List<?>) part)
                        .map(part -> new Part(String.valueOf(part.get(0)), String.valueOf(part.get(1))))
                        .toList();
            }
            throw new IllegalStateException("The parts of a contribution are no list: " + document);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
