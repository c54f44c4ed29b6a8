package org.territoireouvert.runner.web.opendata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The media types that a client names in its header Accept (RFC 9110, 12.5.1). Wildcards say nothing of what it prefers.
 *
 * @param weights from 0, not wanted, to 1
 */
record AcceptedTypes(Map<String, Double> weights) {

    /** Reads the header; what is malformed in it counts as not wanted. */
    static AcceptedTypes of(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String range : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.strip().split("\\s*;\\s*");
            double weight = 1;
            for (String part : parts) {
                if (part.startsWith("q=")) {
                    weight = part.matches("q=[01](\\.[0-9]{0,3})?") ? Double.parseDouble(part.substring(2)) : 0;
                }
            }
            weights.merge(parts[0], weight, Math::max);
        }
        return new AcceptedTypes(weights);
    }

    /** Returns how much a type is wanted, 0 when it is not named. */
    double weight(String mediaType) {
        return weights.getOrDefault(mediaType, 0.0);
    }
}
