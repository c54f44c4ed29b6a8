package org.territoireouvert.runner.installation.lock;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginId;

/**
 * What is wanted beside the plugins that are delivered: the content of {@code plugins.lock}.
 *
 * @param plugins installed ones, by id; each wins over a delivered one of its id
 * @param removed delivered ones that are not wanted, by id
 * @param kept data that removed plugins left, by id
 * @param bundle name of the bundle that decides what is installed, if one does
 * @param unrecorded changes that the audit log does not have yet, the oldest first
 */
public record Wanted(
        List<WantedPlugin> plugins,
        List<PluginId> removed,
        List<KeptData> kept,
        Optional<FollowedBundle> bundle,
        List<PluginAct> unrecorded) {

    /** Nothing but what is delivered. */
    public static final Wanted DELIVERED = new Wanted(List.of(), List.of(), List.of(), Optional.empty(), List.of());

    /**
     * Copies the lists, sorted by id.
     *
     * @throws IllegalArgumentException when an id is there twice
     */
    public Wanted {
        plugins = unique(plugins, WantedPlugin::id);
        removed = unique(removed, Function.identity());
        kept = unique(kept, KeptData::id);
        unrecorded = List.copyOf(unrecorded);
    }

    private static <T> List<T> unique(List<T> values, Function<T, PluginId> id) {
        if (values.stream().map(id).distinct().count() < values.size()) {
            throw new IllegalArgumentException("the same plugin is there twice");
        }
        return values.stream().sorted(Comparator.comparing(id)).toList();
    }

    /** Returns an installed plugin. */
    public Optional<WantedPlugin> plugin(PluginId id) {
        return plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /** Returns the data that a removed plugin left. */
    public Optional<KeptData> kept(PluginId id) {
        return kept.stream().filter(data -> data.id().equals(id)).findFirst();
    }

    /** Tells whether a delivered plugin is loaded: not taken away, and no installed one in its place. */
    public boolean loadsDelivered(PluginId id) {
        return !removed.contains(id) && plugin(id).isEmpty();
    }

    /** Returns this with an installed plugin in place of what there was of it. */
    public Wanted with(WantedPlugin plugin) {
        Wanted without = without(plugin.id());
        return new Wanted(append(without.plugins, plugin), without.removed, without.kept, bundle, unrecorded);
    }

    /** Returns this with nothing installed of a plugin: its delivered version, if there is one, is wanted. */
    public Wanted withDelivered(PluginId id) {
        return without(id);
    }

    /**
     * Returns this without a plugin.
     *
     * @param delivered whether the plugin came with the software, so that it has to be kept away
     * @param data that stay, if anybody knows which
     */
    public Wanted removing(PluginId id, boolean delivered, Optional<KeptData> data) {
        Wanted without = without(id);
        return new Wanted(
                without.plugins,
                delivered ? append(without.removed, id) : without.removed,
                data.map(kept -> append(without.kept, kept)).orElse(without.kept),
                bundle,
                unrecorded);
    }

    /** Returns this without the note that a plugin left data. */
    public Wanted withoutKept(PluginId id) {
        return new Wanted(plugins, removed, except(kept, KeptData::id, id), bundle, unrecorded);
    }

    private Wanted without(PluginId id) {
        return new Wanted(
                except(plugins, WantedPlugin::id, id),
                except(removed, Function.identity(), id),
                except(kept, KeptData::id, id),
                bundle,
                unrecorded);
    }

    /** Returns this under a bundle, or under none. */
    public Wanted under(Optional<FollowedBundle> otherBundle) {
        return new Wanted(plugins, removed, kept, otherBundle, unrecorded);
    }

    /** Returns this with one more change to be recorded. */
    public Wanted noting(PluginAct act) {
        return new Wanted(plugins, removed, kept, bundle, append(unrecorded, act));
    }

    /** Returns this without the changes that are recorded now, which are its first ones. */
    public Wanted recorded(int acts) {
        return new Wanted(plugins, removed, kept, bundle, unrecorded.subList(acts, unrecorded.size()));
    }

    private static <T> List<T> append(List<T> values, T value) {
        return Stream.concat(values.stream(), Stream.of(value)).toList();
    }

    private static <T> List<T> except(List<T> values, Function<T, PluginId> id, PluginId left) {
        return values.stream().filter(value -> !id.apply(value).equals(left)).collect(Collectors.toUnmodifiableList());
    }
}
