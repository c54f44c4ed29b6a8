package org.territoireouvert.runner.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.lock.WantedPlugin;
import org.territoireouvert.runner.installation.resolution.Offer;
import org.territoireouvert.runner.installation.resolution.Offers;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/**
 * All versions that can be had on an instance: what is there, what came with the software, what lies in a file, what registries
 * offer. An installed plugin stays with its registry, and an official registry comes before others, so that nobody can take the
 * place of a plugin by listing its id with a higher version.
 *
 * @param inventory of the instance
 * @param catalogue of the known registries
 * @param local packages in files, by plugin: of these plugins no other version is meant
 * @param chosenRegistry registry that the operator named, if any
 */
public record AvailableOffers(
        Inventory inventory, Catalogue catalogue, Map<PluginId, Offer> local, Optional<String> chosenRegistry)
        implements Offers {

    /** Copies the map. */
    public AvailableOffers {
        local = Map.copyOf(local);
    }

    @Override
    public List<Offer> of(PluginId id) {
        if (local.containsKey(id)) {
            return List.of(local.get(id));
        }
        List<Offer> offers = new ArrayList<>();
        Optional.ofNullable(inventory.present().get(id))
                .filter(found -> !inventory.damaged().contains(id))
                .ifPresent(found -> offers.add(
                        new Offer(found.facts().descriptor(), originOfPresent(id), isStable(found), Optional.empty())));
        Optional.ofNullable(inventory.delivered().get(id))
                .filter(found -> !inventory.wanted().loadsDelivered(id))
                .ifPresent(found -> offers.add(new Offer(
                        found.facts().descriptor(), new Origin.Delivered(), isStable(found), Optional.empty())));
        Set<String> registries = registries(id);
        catalogue.offers(id).stream()
                .filter(offer ->
                        offer.origin() instanceof Origin.Listed listed && registries.contains(listed.registry()))
                .forEach(offers::add);
        return offers;
    }

    private Origin originOfPresent(PluginId id) {
        return inventory
                .wanted()
                .plugin(id)
                .map(WantedPlugin::current)
                .<Origin>map(Origin.OnDisk::new)
                .orElseGet(Origin.Delivered::new);
    }

    private static boolean isStable(Inventory.Found found) {
        return SemanticVersion.parse(found.facts().descriptor().version())
                .preRelease()
                .isEmpty();
    }

    /** Returns the registries that are believed about a plugin. */
    private Set<String> registries(PluginId id) {
        Set<String> all = new TreeSet<>();
        for (Offer offer : catalogue.offers(id)) {
            if (offer.origin() instanceof Origin.Listed listed) {
                all.add(listed.registry());
            }
        }
        if (chosenRegistry.isPresent()) {
            all.retainAll(Set.of(chosenRegistry.get()));
            return all;
        }
        Optional<String> own =
                inventory.wanted().plugin(id).map(WantedPlugin::current).flatMap(InstalledVersion::registry);
        if (own.isPresent()) {
            all.retainAll(Set.of(own.get()));
            return all;
        }
        boolean comesWithTheSoftware = inventory.delivered().containsKey(id);
        if (comesWithTheSoftware || all.stream().anyMatch(catalogue::isOfficial)) {
            all.removeIf(registry -> !catalogue.isOfficial(registry));
        }
        if (all.size() > 1 && all.stream().noneMatch(catalogue::isOfficial)) {
            throw new RefusedException(
                    Ground.REQUEST, "installation.several-registries", id.value(), String.join(", ", all));
        }
        return all;
    }
}
