package org.territoireouvert.runner.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;

/**
 * All that a registry says, as of one moment (index).
 *
 * @param registry its name
 * @param serial grows with every change; a lower one than was seen before is an old index, brought again
 * @param generated when it was made
 * @param expires until when it may be believed, so that nobody can hold back a warning for ever
 * @param keys that may sign it from now on
 * @param plugins in the order of the file
 * @param warnings of known weaknesses
 * @param withdrawn releases that nobody shall install
 */
public record RegistryIndex(
        String registry,
        long serial,
        Instant generated,
        Instant expires,
        List<RegistryKey> keys,
        List<ListedPlugin> plugins,
        List<Warning> warnings,
        List<Withdrawal> withdrawn) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when the name or a date cannot be right, or something is there twice
     */
    public RegistryIndex {
        checkedName(registry);
        if (!generated.isBefore(expires)) {
            throw new IllegalArgumentException("an index expires after it is generated");
        }
        keys = once("key", keys, RegistryKey::id);
        plugins = once("plugin", plugins, ListedPlugin::id);
        warnings = once("warning", warnings, Warning::id);
        withdrawn = once("withdrawal", withdrawn, one -> one.plugin() + " " + one.version());
    }

    /**
     * Returns a name of a registry as it is.
     *
     * @throws IllegalArgumentException when it has another shape
     */
    public static String checkedName(String name) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name
                    + "\" is no name of a registry: write lower-case words joined by hyphens, at most " + LONGEST_NAME
                    + " characters");
        }
        return name;
    }

    private static <T> List<T> once(String kind, List<T> items, Function<T, Object> name) {
        Set<Object> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(name.apply(item))) {
                throw new IllegalArgumentException("the " + kind + " \"" + name.apply(item) + "\" is there twice");
            }
        }
        return List.copyOf(items);
    }

    /** Returns a plugin. */
    public Optional<ListedPlugin> plugin(PluginId id) {
        return plugins.stream().filter(plugin -> plugin.id().equals(id)).findFirst();
    }

    /** Returns the known weaknesses of a release, also of one that is not listed. */
    public List<Warning> warningsOf(PluginId id, SemanticVersion version) {
        return warnings.stream().filter(one -> one.concerns(id, version)).toList();
    }

    /** Returns why a release was withdrawn, if it was. */
    public Optional<Withdrawal> withdrawalOf(PluginId id, SemanticVersion version) {
        return withdrawn.stream().filter(one -> one.concerns(id, version)).findFirst();
    }

    /** Returns the day on which it expires, in UTC, for people. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(expires, ZoneOffset.UTC);
    }

    /** Tells whether the index may no longer be believed without saying how old it is. */
    public boolean isExpiredAt(Instant instant) {
        return !instant.isBefore(expires);
    }
}
