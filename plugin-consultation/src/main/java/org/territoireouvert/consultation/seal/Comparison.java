package org.territoireouvert.consultation.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.consultation.seal.SealLineRepository.Placed;
import org.territoireouvert.consultation.seal.SealSource.Reason;

/** How the lines of a seal and what is there now differ; filled line by line. For one thread. */
final class Comparison {

    /**
     * A line that says something else now.
     *
     * @param now what it would say; empty when that is gone
     */
    record Differing(Placed before, Optional<SealLine> now) {}

    private final List<SealLine> fresh = new ArrayList<>();
    private final List<Differing> renewed = new ArrayList<>();
    private final List<Differing> altered = new ArrayList<>();
    private final Map<Reason, List<Placed>> gone = new EnumMap<>(Reason.class);
    private int unchanged;
    private int changed;
    private int grown;

    void fresh(SealLine line) {
        fresh.add(line);
    }

    void unchanged() {
        unchanged++;
    }

    void gone(Reason reason, Placed line) {
        gone.computeIfAbsent(reason, none -> new ArrayList<>()).add(line);
    }

    void altered(Differing differing) {
        altered.add(differing);
    }

    /** Takes a line whose new value is explained. */
    void renewed(Differing differing, boolean more) {
        renewed.add(differing);
        if (more) {
            grown++;
        } else {
            changed++;
        }
    }

    /** Returns the lines of what stands in none yet. */
    List<SealLine> fresh() {
        return fresh;
    }

    /** Returns the lines whose new value is explained. */
    List<Differing> renewed() {
        return renewed;
    }

    /** Returns the lines that nothing explains, as long as the step was not opened again. */
    List<Differing> altered() {
        return altered;
    }

    /** Returns the lines of what is not public any more. */
    List<Placed> gone() {
        return gone.values().stream().flatMap(List::stream).toList();
    }

    private int gone(Reason reason) {
        return gone.getOrDefault(reason, List.of()).size();
    }

    /** Returns the whole as numbers. */
    SealCheck check(Instant at) {
        return new SealCheck(
                at,
                unchanged,
                changed,
                gone(Reason.WITHDRAWN),
                gone(Reason.HIDDEN),
                gone(Reason.ERASED),
                altered.size(),
                fresh.size() + grown,
                altered.stream()
                        .limit(SealCheck.MOST_FINDINGS)
                        .map(one -> one.before().line().text())
                        .toList());
    }
}
