package org.territoireouvert.runner.installation.plan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.Inventory;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.installation.lock.PluginAct;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.resolution.Present;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.Trust;
import org.territoireouvert.runner.text.Sentence;

/** Plans that plugins go. Their data stay, unless they are asked to go as well. */
public record PlanRemoval(Inventory inventory, InstantSource clock) {

    /**
     * Makes the plan.
     *
     * @param ids plugins that go
     * @param purge whether their data go too; plugins that went before may be named then
     * @throws RefusedException when a plugin is not there, or another needs it
     */
    public Plan plan(Set<PluginId> ids, boolean purge) {
        for (PluginId id : ids) {
            boolean known =
                    inventory.has(id) || purge && inventory.wanted().kept(id).isPresent();
            if (!known) {
                String key = inventory.wanted().kept(id).isPresent()
                        ? "installation.removed-before"
                        : "installation.not-installed";
                throw new RefusedException(Ground.REQUEST, key, id.value());
            }
        }
        PlanVersions.Start without = without(ids);
        List<PlannedChange> changes = new ArrayList<>(without.changes());
        Wanted after = without.wanted();
        if (purge) {
            for (PluginId id : new TreeSet<>(ids)) {
                KeptData data = after.kept(id)
                        .orElseThrow(() ->
                                new RefusedException(Ground.CONFLICT, "installation.purge-unreadable", id.value()));
                changes.removeIf(change -> change.id().equals(id));
                changes.add(new PlannedChange(
                        PluginAct.Kind.PURGED,
                        id,
                        data.version(),
                        inventory.version(id).map(InstalledVersion::version),
                        Optional.empty(),
                        inventory.version(id).map(InstalledVersion::trust).orElse(Trust.CORE),
                        Optional.empty(),
                        0,
                        true,
                        List.of()));
            }
        }
        return new Plan(changes, after, List.of());
    }

    /**
     * Returns what is left when plugins go.
     *
     * @throws RefusedException when one that stays needs one that goes
     */
    PlanVersions.Start without(Set<PluginId> ids) {
        Map<PluginId, Inventory.Found> left = new HashMap<>(inventory.present());
        left.keySet().removeAll(ids);
        List<Sentence> reasons = new ArrayList<>();
        for (Inventory.Found found : left.values()) {
            PluginDescriptor plugin = found.facts().descriptor();
            plugin.requires().stream()
                    .filter(requirement -> !requirement.optional() && ids.contains(requirement.id()))
                    .map(requirement ->
                            Sentence.of("installation.needed-by", plugin.id(), plugin.version(), requirement.id()))
                    .forEach(reasons::add);
        }
        if (!reasons.isEmpty()) {
            throw new RefusedException(Ground.CONFLICT, "installation.conflict", reasons);
        }
        Wanted after = inventory.wanted();
        List<PlannedChange> changes = new ArrayList<>();
        for (PluginId id : new TreeSet<>(ids)) {
            if (inventory.has(id)) {
                PlannedChange change = change(id);
                changes.add(change);
                after = after(after, id)
                        .noting(new PluginAct(
                                change.kind(), id, change.version(), change.from(), change.trust(), clock.instant()));
            }
        }
        return new PlanVersions.Start(after, left, changes);
    }

    private PlannedChange change(PluginId id) {
        InstalledVersion version = inventory.version(id).orElseThrow();
        return new PlannedChange(
                PluginAct.Kind.REMOVED,
                id,
                version.version(),
                Optional.of(version.version()),
                Optional.ofNullable(inventory.present().get(id))
                        .map(found -> found.facts().descriptor()),
                version.trust(),
                Optional.empty(),
                0,
                true,
                List.of());
    }

    private Wanted after(Wanted wanted, PluginId id) {
        Inventory.Found found = inventory.present().get(id);
        return wanted.removing(
                id,
                inventory.delivered().containsKey(id),
                found == null
                        ? Optional.empty()
                        : Optional.of(Present.dataOf(found.facts().descriptor())));
    }
}
