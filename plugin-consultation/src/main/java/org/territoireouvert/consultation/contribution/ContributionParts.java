package org.territoireouvert.consultation.contribution;

import java.util.List;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution.Part;
import org.territoireouvert.consultation.store.KeptJson;

/** Writes the parts of a contribution as the storage keeps them, and reads them again. */
final class ContributionParts {

    private final KeptJson json;

    ContributionParts(Json json) {
        this.json = new KeptJson(json);
    }

    String write(List<Part> parts) {
        return json.write(parts.stream()
                .map(part -> List.of(part.question(), part.text()))
                .toList());
    }

    List<Part> read(String document) {
        return ((List<?>) json.read(document))
                .stream()
                        .map(part -> (List<?>) part)
                        .map(part -> new Part(String.valueOf(part.get(0)), String.valueOf(part.get(1))))
                        .toList();
    }
}
