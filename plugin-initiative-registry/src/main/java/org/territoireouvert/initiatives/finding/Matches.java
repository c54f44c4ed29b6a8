package org.territoireouvert.initiatives.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entries that hold the words which were last looked for, so that a choice that narrows them or the next part of the list does
 * not look them up again. Kept until an entry changes, for a minute at most. Safe for all threads.
 */
final class Matches {

    private static final int MOST = 30;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<String, Kept> byWords = new LinkedHashMap<>(MOST, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(Snapshot of, Instant since, List<String> slugs) {

        boolean holds(Snapshot snapshot, Instant now) {
            return of == snapshot && Duration.between(since, now).abs().compareTo(KEPT) < 0;
        }
    }

    /**
     * Returns the slugs that hold words, the best match first.
     *
     * @param look looks them up, when nobody has lately
     */
    List<String> of(String words, Snapshot snapshot, Instant now, Supplier<List<String>> look) {
        Kept kept = find(words);
        if (kept != null && kept.holds(snapshot, now)) {
            return kept.slugs();
        }
        List<String> slugs = look.get();
        keep(words, new Kept(snapshot, now, slugs));
        return slugs;
    }

    private synchronized @Nullable Kept find(String words) {
        return byWords.get(words);
    }

    private synchronized void keep(String words, Kept kept) {
        byWords.values().removeIf(old -> old.of() != kept.of());
        byWords.put(words, kept);
    }
}
