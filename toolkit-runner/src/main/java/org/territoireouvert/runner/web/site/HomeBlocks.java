package org.territoireouvert.runner.web.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.Slot;
import org.territoireouvert.api.web.HomeBlock.View;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;

/**
 * Reads the blocks of the home page. One that fails or is late is replaced by its last good copy for ten minutes, then left
 * out: a failing plugin leaves a quiet gap. Safe for all threads.
 */
final class HomeBlocks {

    private static final Duration LIMIT = Duration.ofMillis(150);
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A block as it is shown. */
    record Shown(Slot slot, View view) {}

    private record Key(String plugin, String block, Locale locale) {}

    private record Copy(Optional<View> view, Instant readAt) {}

    private final InstantSource clock;
    private final Map<Key, Copy> copies = new ConcurrentHashMap<>();

    HomeBlocks(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns the blocks that have something to show, in the order of the menu. */
    List<Shown> read(List<InstalledPlugin> serving, Locale locale) {
        List<Shown> shown = new ArrayList<>();
        serving.stream().sorted(Comparator.comparingInt(HomeBlocks::menuOrder)).forEach(plugin -> {
            for (HomeBlock block : plugin.contributions().homeBlocks()) {
                view(plugin, block, locale).ifPresent(view -> shown.add(new Shown(block.slot(), view)));
            }
        });
        return shown;
    }

    private Optional<View> view(InstalledPlugin plugin, HomeBlock block, Locale locale) {
        Key key = new Key(plugin.id().value(), block.name(), locale);
        try {
            Optional<View> view =
                    plugin.call(Phase.CALL, LIMIT, () -> block.source().view(locale));
            copies.put(key, new Copy(view, clock.instant()));
            return view;
        } catch (PluginCallException e) {
            Copy copy = copies.get(key);
            return copy != null && copy.readAt().plus(KEPT).isAfter(clock.instant()) ? copy.view() : Optional.empty();
        }
    }

    private static int menuOrder(InstalledPlugin plugin) {
        return plugin.contributions().menu().stream()
                .mapToInt(MenuEntry::order)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
