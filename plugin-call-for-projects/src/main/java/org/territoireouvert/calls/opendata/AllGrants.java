package org.territoireouvert.calls.opendata;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.model.award.PastGrant;

/** What was granted here and what was taken over from the years before, as one. */
final class AllGrants {

    private static final int READ_TOGETHER = 500;

    private AllGrants() {}

    /** Takes grants of the years before, one after the other. */
    @FunctionalInterface
    interface Sink {
        void take(PastGrant grant) throws IOException;
    }

    /** Gives all grants of the years before in the order of their numbers, read part by part. */
    static void eachPast(AwardStore store, Sink sink) throws IOException {
        String after = "";
        List<PastGrant> part;
        do {
            part = store.past().published(after, READ_TOGETHER);
            for (PastGrant grant : part) {
                sink.take(grant);
                after = grant.number();
            }
        } while (part.size() == READ_TOGETHER);
    }

    /** Returns when one of them last changed. */
    static Optional<Instant> changedAt(AwardStore store) {
        return Stream.of(store.grants().changedAt(), store.past().changedAt())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
