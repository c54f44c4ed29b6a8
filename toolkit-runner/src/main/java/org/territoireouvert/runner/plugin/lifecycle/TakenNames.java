package org.territoireouvert.runner.plugin.lifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.plugin.Contributions;
import org.territoireouvert.runner.plugin.PluginDescriptor;

/** Gives each name that is unique in the instance to the first plugin that asks. */
final class TakenNames {

    private final Map<String, PluginId> owners = new HashMap<>();
    private final Map<String, PluginId> tablePrefixes = new HashMap<>();

    /** Takes the address and table prefixes; returns what another plugin has already, if anything. */
    Optional<String> take(PluginDescriptor descriptor) {
        Optional<String> table = tablePrefixes.entrySet().stream()
                .filter(taken -> overlap(taken.getKey(), descriptor.tablePrefix()))
                .map(taken -> "the table prefix " + descriptor.tablePrefix() + " overlaps " + taken.getKey() + " of "
                        + taken.getValue())
                .findFirst();
        if (table.isPresent()) {
            return table;
        }
        Optional<String> address = take(descriptor.id(), Set.of("the address " + descriptor.addressPrefix()));
        if (address.isEmpty()) {
            tablePrefixes.put(descriptor.tablePrefix(), descriptor.id());
        }
        return address;
    }

    /** Takes the names of data sets and the command group; returns what another plugin has already, if anything. */
    Optional<String> take(PluginId plugin, Contributions contributions) {
        Stream<String> datasets = contributions.datasets().stream().map(dataset -> "the data set " + dataset.name());
        Stream<String> feeds = contributions.feeds().stream().map(feed -> "the feed " + feed.name());
        Stream<String> groups = contributions.commands().stream().map(command -> "the command " + command.group());
        return take(
                plugin,
                Stream.of(datasets, feeds, groups).flatMap(names -> names).collect(Collectors.toSet()));
    }

    private Optional<String> take(PluginId plugin, Set<String> names) {
        Optional<String> taken = names.stream()
                .filter(owners::containsKey)
                .sorted()
                .map(name -> name + " belongs to " + owners.get(name))
                .findFirst();
        if (taken.isEmpty()) {
            names.forEach(name -> owners.put(name, plugin));
        }
        return taken;
    }

    private static boolean overlap(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
