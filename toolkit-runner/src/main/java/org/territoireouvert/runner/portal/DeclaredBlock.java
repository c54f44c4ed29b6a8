package org.territoireouvert.runner.portal;

import java.util.Optional;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Slot;
import org.territoireouvert.runner.plugin.InstalledPlugin;

/**
 * A block that can be shown now.
 *
 * @param plugin that contributes it; empty for the runtime
 * @param block empty for a free text
 * @param order of the plugin in the menu, 0 to 999
 * @param usual whether it is shown until somebody decides otherwise
 */
public record DeclaredBlock(
        BlockKey key, Optional<InstalledPlugin> plugin, Optional<HomeBlock> block, int order, boolean usual) {

    private static final int BEHIND_ALL = 1000;

    /** Returns where it stands; empty for a free text. */
    public Optional<Slot> slot() {
        return block.map(HomeBlock::slot);
    }

    /** Returns its usual place among all: by slot, then by plugin; free texts come last. */
    int rank() {
        return slot().map(place -> place.ordinal() * BEHIND_ALL).orElse(Slot.values().length * BEHIND_ALL)
                + Math.clamp(order, 0, BEHIND_ALL - 1);
    }
}
