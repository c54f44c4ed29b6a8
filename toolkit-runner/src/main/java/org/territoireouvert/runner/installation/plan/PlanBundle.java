package org.territoireouvert.runner.installation.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.bundle.Bundle;
import org.territoireouvert.runner.installation.AvailableOffers;
import org.territoireouvert.runner.installation.Inventory;
import org.territoireouvert.runner.installation.lock.FollowedBundle;
import org.territoireouvert.runner.installation.resolution.Wish;
import org.territoireouvert.runner.installation.staging.Staging;

/**
 * Plans that exactly the plugins of a bundle, and those that they need, are wanted.
 *
 * @param parts of the instance
 * @param inventory what is there
 * @param staging fetches what is not
 */
record PlanBundle(PlanParts parts, Inventory inventory, Staging staging) {

    Plan plan(Bundle bundle) throws IOException {
        Map<PluginId, Optional<String>> registries = new HashMap<>();
        bundle.plugins().forEach(plugin -> registries.put(plugin.id(), plugin.registry()));
        List<Wish> wishes = bundle.plugins().stream()
                .map(plugin -> new Wish(plugin.id(), plugin.versions(), Wish.Among.ALL))
                .toList();
        Set<PluginId> going = new HashSet<>(inventory.present().keySet());
        inventory.wanted().plugins().forEach(plugin -> going.add(plugin.id()));
        Set<PluginId> staying = new HashSet<>(registries.keySet());
        addNeeded(staying);
        going.removeAll(staying);
        PlanVersions.Start start = new PlanRemoval(inventory, parts.clock()).without(going);
        Plan plan = new PlanVersions(
                        parts,
                        inventory,
                        id -> new AvailableOffers(
                                        inventory,
                                        parts.catalogue(),
                                        Map.of(),
                                        registries.getOrDefault(id, Optional.empty()))
                                .of(id),
                        staging)
                .plan(wishes, start);
        return new Plan(plan.changes(), plan.after().under(Optional.of(FollowedBundle.of(bundle))), plan.staged());
    }

    /** What is there and needed by what stays need not be written in a bundle. */
    private void addNeeded(Set<PluginId> staying) {
        List<PluginId> open = new ArrayList<>(staying);
        while (!open.isEmpty()) {
            Inventory.Found found = inventory.present().get(open.remove(0));
            if (found != null) {
                found.facts().descriptor().requires().stream()
                        .filter(requirement -> !requirement.optional())
                        .filter(requirement -> staying.add(requirement.id()))
                        .forEach(requirement -> open.add(requirement.id()));
            }
        }
    }
}
