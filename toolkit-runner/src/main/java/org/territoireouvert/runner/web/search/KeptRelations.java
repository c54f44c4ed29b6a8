package org.territoireouvert.runner.web.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.territoireouvert.api.content.ContentRef;

/**
 * Remembers for a while which contents resemble which: finding it out reads many texts. Only their names are kept, so that what
 * is hidden or changed meanwhile is never shown as it was.
 */
final class KeptRelations {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 2_000;

    private final InstantSource clock;
    private final Map<ContentRef, Kept> relations = new LinkedHashMap<>();

    private record Kept(List<ContentRef> related, Instant until) {}

    KeptRelations(InstantSource clock) {
        this.clock = clock;
    }

    List<ContentRef> of(ContentRef ref, Function<ContentRef, List<ContentRef>> finding) {
        Instant now = clock.instant();
        synchronized (relations) {
            Kept kept = relations.get(ref);
            if (kept != null && now.isBefore(kept.until())) {
                return kept.related();
            }
        }
        List<ContentRef> found = finding.apply(ref);
        synchronized (relations) {
            if (relations.size() >= MOST) {
                relations.clear();
            }
            relations.put(ref, new Kept(found, now.plus(KEPT)));
        }
        return found;
    }
}
