package org.territoireouvert.initiatives.federation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the feed of a source.
 *
 * @param name of the registry, as it calls itself
 * @param entries each once: one that is given twice as it is given last
 * @param next where the part after begins; empty for the last
 * @param here where the next reading begins when this is the last part
 */
record FeedPage(String name, List<FeedEntry> entries, Optional<String> next, String here) {

    FeedPage {
        Map<String, FeedEntry> latest = new LinkedHashMap<>();
        entries.forEach(entry -> latest.put(entry.slug(), entry));
        entries = List.copyOf(latest.values());
    }
}
