package org.territoireouvert.runner.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.web.HomeBlock.Slot;

/**
 * The order of the blocks of the home page. What was chosen keeps its order; a block that nobody has placed yet stands behind
 * those of its kind. A block whose plugin is off is left out and finds its place again.
 *
 * @param blocks from the top; what is open comes first
 */
public record HomeComposition(List<Placed> blocks) {

    /** A block with what was decided on it. */
    public record Placed(DeclaredBlock declared, BlockChoice choice) {

        /** Returns its name among all. */
        public BlockKey key() {
            return declared.key();
        }

        /** Tells whether it says what is open now, which stands at the top. */
        public boolean isOpen() {
            return declared.slot().filter(slot -> slot == Slot.OPEN).isPresent();
        }
    }

    /** Copies the list. */
    public HomeComposition {
        blocks = List.copyOf(blocks);
    }

    /**
     * Composes.
     *
     * @param declared what can be shown now
     * @param chosen in their order
     */
    public static HomeComposition of(List<DeclaredBlock> declared, List<BlockChoice> chosen) {
        Map<BlockKey, DeclaredBlock> known = new HashMap<>();
        declared.forEach(block -> known.put(block.key(), block));
        Map<BlockKey, Placed> placed = new LinkedHashMap<>();
        chosen.forEach(choice -> {
            DeclaredBlock block = known.get(choice.key());
            if (block != null) {
                placed.put(choice.key(), new Placed(block, choice));
            }
        });
        List<Placed> order = new ArrayList<>(placed.values());
        declared.stream()
                .filter(block -> !placed.containsKey(block.key()))
                .sorted(Comparator.comparingInt(DeclaredBlock::rank).thenComparing(DeclaredBlock::key))
                .forEach(block -> order.add(
                        placeOf(block, order),
                        new Placed(
                                block,
                                new BlockChoice(block.key(), block.usual(), BlockChoice.MOST_ITEMS, FreeText.NONE))));
        order.sort(Comparator.comparing(block -> !block.isOpen()));
        return new HomeComposition(order);
    }

    /** Returns the place behind the last block that usually stands before this one. */
    private static int placeOf(DeclaredBlock block, List<Placed> order) {
        for (int index = order.size(); index > 0; index--) {
            if (order.get(index - 1).declared().rank() <= block.rank()) {
                return index;
            }
        }
        return 0;
    }

    /** Returns the composition with a block one place higher or lower among those of its part; unchanged at an end. */
    public HomeComposition move(BlockKey key, boolean up) {
        List<Placed> order = new ArrayList<>(blocks);
        int from = indexOf(key);
        int to = up ? from - 1 : from + 1;
        if (from < 0
                || to < 0
                || to >= order.size()
                || order.get(from).isOpen() != order.get(to).isOpen()) {
            return this;
        }
        order.add(to, order.remove(from));
        return new HomeComposition(order);
    }

    /** Returns the composition with another decision on a block; unchanged when there is no such block. */
    public HomeComposition with(BlockChoice choice) {
        return new HomeComposition(blocks.stream()
                .map(block -> block.key().equals(choice.key()) ? new Placed(block.declared(), choice) : block)
                .toList());
    }

    private int indexOf(BlockKey key) {
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index).key().equals(key)) {
                return index;
            }
        }
        return -1;
    }
}
