package org.territoireouvert.runner.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.web.HomeBlock;
import org.territoireouvert.api.web.HomeBlock.View;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.plugin.PluginCallException;
import org.territoireouvert.runner.plugin.PluginStatus.Phase;
import org.territoireouvert.runner.portal.HomeComposition.Placed;
import org.territoireouvert.runner.web.server.WebParts;

/**
 * Reads the blocks of the home page. One that fails or is late is replaced by its last good copy for ten minutes, then left
 * out: a failing plugin leaves a quiet gap. Figures of the runtime are counted every ten minutes. Safe for all threads.
 */
public final class HomeBlocks {

    private static final Logger LOG = LoggerFactory.getLogger(HomeBlocks.class);
    private static final Duration LIMIT = Duration.ofMillis(150);
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A block as it is shown; a free text has no view. */
    public record Shown(Placed placed, Optional<View> view) {}

    private record Key(BlockKey block, Locale locale) {}

    private record Copy(Optional<View> view, Instant readAt) {}

    private final WebParts parts;
    private final HomeRepository repository;
    private final OwnBlocks own;
    private final Map<Key, Copy> copies = new ConcurrentHashMap<>();

    /** Reads from the plugins that serve. */
    public HomeBlocks(WebParts parts) {
        this.parts = parts;
        this.repository = new HomeRepository(parts.database());
        this.own = new OwnBlocks(parts);
    }

    /** Returns what can be shown now in the order that was chosen, hidden blocks included. */
    public HomeComposition composition() {
        List<BlockChoice> chosen = repository.all();
        List<DeclaredBlock> declared = new ArrayList<>(own.declared());
        for (InstalledPlugin plugin : parts.serving()) {
            int order = menuOrder(plugin);
            for (HomeBlock block : plugin.contributions().homeBlocks()) {
                declared.add(new DeclaredBlock(
                        new BlockKey(plugin.id().value(), block.name()),
                        Optional.of(plugin),
                        Optional.of(block),
                        order,
                        true));
            }
        }
        chosen.stream()
                .filter(choice -> !choice.text().title().isEmpty())
                .forEach(choice ->
                        declared.add(new DeclaredBlock(choice.key(), Optional.empty(), Optional.empty(), 0, true)));
        return HomeComposition.of(declared, chosen);
    }

    /** Returns the blocks that are to be shown and have something to show, in order. */
    public List<Shown> read(Locale locale) {
        return read(composition(), locale);
    }

    /** Returns what a composition shows, which may differ from the stored one. */
    public List<Shown> read(HomeComposition composition, Locale locale) {
        List<Shown> shown = new ArrayList<>();
        for (Placed placed : composition.blocks()) {
            if (placed.choice().shown()) {
                if (placed.declared().block().isEmpty()) {
                    shown.add(new Shown(placed, Optional.empty()));
                } else {
                    view(placed.declared(), locale)
                            .map(view -> view.atMost(placed.choice().items()))
                            .ifPresent(view -> shown.add(new Shown(placed, Optional.of(view))));
                }
            }
        }
        return shown;
    }

    /** Returns what a block shows now, empty when it shows nothing. */
    public Optional<View> view(DeclaredBlock declared, Locale locale) {
        HomeBlock block = declared.block().orElseThrow();
        Key key = new Key(declared.key(), locale);
        Optional<Copy> fresh = Optional.ofNullable(copies.get(key))
                .filter(copy -> copy.readAt().plus(KEPT).isAfter(parts.clock().instant()));
        if (fresh.isPresent() && declared.plugin().isEmpty() && block.slot() == HomeBlock.Slot.FIGURES) {
            return fresh.get().view();
        }
        try {
            Optional<View> view = ask(declared, block, locale);
            copies.put(key, new Copy(view, parts.clock().instant()));
            return view;
        } catch (PluginCallException e) {
            return fresh.flatMap(Copy::view);
        }
    }

    private static Optional<View> ask(DeclaredBlock declared, HomeBlock block, Locale locale)
            throws PluginCallException {
        if (declared.plugin().isPresent()) {
            return declared.plugin()
                    .get()
                    .call(Phase.CALL, LIMIT, () -> block.source().view(locale));
        }
        try {
            return block.source().view(locale);
        } catch (Exception e) {
            LOG.warn("The block {} of the home page cannot be read", block.name(), e);
            return Optional.empty();
        }
    }

    private static int menuOrder(InstalledPlugin plugin) {
        return plugin.contributions().menu().stream()
                .mapToInt(MenuEntry::order)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
