package org.territoireouvert.consultation.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.seal.Comparison.Differing;
import org.territoireouvert.consultation.seal.SealLineRepository.Placed;

/** Compares the lines of a seal with what is there now. It keeps digests in memory, about 300 bytes a line, and no words. */
final class CompareSeal {

    /** Numbers that no count of people bounds. */
    private static final List<String> SUMS = List.of("points", "total");

    private static final String SHEETS = "sheets";

    private final PluginContext context;
    private final SealSource source;
    private final SealLineRepository lines = new SealLineRepository();

    CompareSeal(PluginContext context, SealSource source) {
        this.context = context;
        this.source = source;
    }

    /** Compares; without a seal all is new. */
    Comparison compare(PlannedStep step, Optional<Seal> seal) throws IOException {
        Map<String, Placed> left = new HashMap<>();
        if (seal.isPresent()) {
            read(step, seal.get().number(), left);
        }
        Comparison comparison = new Comparison();
        List<Differing> numbers = new ArrayList<>();
        source.each(step, sealable -> {
            Placed before = left.remove(SealLine.key(sealable.kind(), sealable.object()));
            if (before == null) {
                comparison.fresh(SealLine.of(sealable, Fingerprint.salt()));
            } else if (before.line().holds(sealable)) {
                comparison.unchanged();
            } else {
                Differing differing = new Differing(before, Optional.of(SealLine.of(sealable, Fingerprint.salt())));
                if (before.line().kind().isNumbers() || !before.line().kind().isOpened()) {
                    numbers.add(differing);
                } else {
                    comparison.altered(differing);
                }
            }
        });
        left.values().removeIf(absent -> isCountedAsNobody(absent, numbers, comparison));
        new Explanation(seal.map(Seal::released).orElse(0), sheets(numbers)).sort(numbers, comparison);
        left.values().forEach(absent -> sort(step, absent, comparison));
        return comparison;
    }

    private void read(PlannedStep step, int number, Map<String, Placed> left) {
        List<Placed> part = context.database().read(handle -> lines.next(handle, step, number, 0));
        while (!part.isEmpty()) {
            part.forEach(placed -> left.put(placed.line().key(), placed));
            int after = part.getLast().place();
            part = context.database().read(handle -> lines.next(handle, step, number, after));
        }
    }

    /** A choice that nobody chooses any more is not visited. */
    private static boolean isCountedAsNobody(Placed absent, List<Differing> numbers, Comparison comparison) {
        SealLine line = absent.line();
        if (line.kind() != LineKind.RESULT) {
            return false;
        }
        TreeMap<String, Long> nobody = new TreeMap<>(line.numbers());
        nobody.replaceAll((name, number) -> 0L);
        Sealable none = new Sealable.Numbers(line.kind(), line.object(), line.identifier(), nobody);
        if (line.holds(none)) {
            comparison.unchanged();
        } else {
            numbers.add(new Differing(absent, Optional.of(SealLine.of(none, ""))));
        }
        return true;
    }

    private static long sheets(List<Differing> numbers) {
        return numbers.stream()
                .filter(one -> one.before().line().kind() == LineKind.SHEETS)
                .mapToLong(one -> one.now().orElseThrow().numbers().getOrDefault(SHEETS, 0L)
                        - one.before().line().numbers().getOrDefault(SHEETS, 0L))
                .filter(more -> more > 0)
                .sum();
    }

    /** What is hidden or was taken back is still there: it must still be what was sealed. */
    private void sort(PlannedStep step, Placed absent, Comparison comparison) {
        SealLine line = absent.line();
        if (line.isErased()) {
            comparison.gone(SealSource.Reason.ERASED, absent);
            return;
        }
        Optional<SealSource.Gone> gone = source.gone(step, line.kind(), line.object());
        if (gone.isEmpty()
                || gone.get().left().filter(kept -> !line.holds(kept)).isPresent()) {
            comparison.altered(new Differing(absent, Optional.empty()));
        } else {
            comparison.gone(gone.get().reason(), absent);
        }
    }

    /**
     * What explains that numbers changed.
     *
     * @param released how many people's answers lawfully left or shrank
     * @param sheets how many sheets of paper were typed since
     */
    private record Explanation(int released, long sheets) {

        void sort(List<Differing> numbers, Comparison comparison) {
            for (Differing one : numbers) {
                boolean explained = one.before().line().kind().isNumbers() ? explains(one) : released + sheets > 0;
                if (explained) {
                    comparison.renewed(one, sheets > 0);
                } else {
                    comparison.altered(one);
                }
            }
        }

        private boolean explains(Differing one) {
            Map<String, Long> before = one.before().line().numbers();
            Map<String, Long> now = one.now().orElseThrow().numbers();
            TreeSet<String> names = new TreeSet<>(before.keySet());
            names.addAll(now.keySet());
            return names.stream().allMatch(name -> {
                long more = now.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
                return SUMS.contains(name) ? more == 0 || released + sheets > 0 : more >= -released && more <= sheets;
            });
        }
    }
}
