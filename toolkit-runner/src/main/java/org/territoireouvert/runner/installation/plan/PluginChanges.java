package org.territoireouvert.runner.installation.plan;

import static org.territoireouvert.runner.installation.plan.Undisturbed.undisturbed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.bundle.Bundle;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.installation.AvailableOffers;
import org.territoireouvert.runner.installation.Inventory;
import org.territoireouvert.runner.installation.RecordActs;
import org.territoireouvert.runner.installation.disk.BusyException;
import org.territoireouvert.runner.installation.disk.HeldFile;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.UnreadableLockException;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.lock.WantedPlugin;
import org.territoireouvert.runner.installation.resolution.Offer;
import org.territoireouvert.runner.installation.resolution.Offers;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.installation.resolution.Present;
import org.territoireouvert.runner.installation.resolution.RollbackRule;
import org.territoireouvert.runner.installation.resolution.Wish;
import org.territoireouvert.runner.installation.staging.StagedVersion;
import org.territoireouvert.runner.installation.staging.Staging;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.text.Sentence;

/**
 * The right to change the plugins of an instance, for one change: plans it, then makes it. Whoever has it has it alone. Changes
 * apply at the next start. Every method throws {@link RefusedException} when something is in the way; nothing is changed then.
 */
public final class PluginChanges implements AutoCloseable {

    private final PlanParts parts;
    private final HeldFile held;
    private final Inventory inventory;

    private PluginChanges(PlanParts parts, HeldFile held, Inventory inventory) {
        this.parts = parts;
        this.held = held;
        this.inventory = inventory;
    }

    /** Takes the right, sweeps away what an earlier change left, and looks at what is there. */
    public static PluginChanges begin(PlanParts parts) {
        return undisturbed(parts, () -> {
            HeldFile held;
            try {
                held = parts.folder().change();
            } catch (BusyException e) {
                throw new RefusedException(e, Ground.ENVIRONMENT, "installation.busy");
            }
            boolean begun = false;
            try {
                Wanted wanted = read(parts);
                parts.folder().sweep((id, version) -> isWanted(wanted, id, version));
                PluginChanges changes =
                        new PluginChanges(parts, held, Inventory.of(parts.folder(), parts.deliveredFolder(), wanted));
                begun = true;
                return changes;
            } finally {
                if (!begun) {
                    held.close();
                }
            }
        });
    }

    private static Wanted read(PlanParts parts) {
        try {
            return new LockFile(parts.folder().lock()).read();
        } catch (UnreadableLockException e) {
            throw new RefusedException(
                    e,
                    Ground.TRUST,
                    "installation.lock-unreadable",
                    parts.folder().lock().toString(),
                    String.valueOf(e.getMessage()));
        }
    }

    private static boolean isWanted(Wanted wanted, String id, String version) {
        return wanted.plugins().stream()
                .filter(plugin -> plugin.id().value().equals(id))
                .anyMatch(plugin -> plugin.current().version().equals(version)
                        || plugin.previous()
                                .filter(previous -> previous.version().equals(version))
                                .isPresent());
    }

    /** Returns what is there now. */
    public Inventory inventory() {
        return inventory;
    }

    /**
     * Plans to install plugins.
     *
     * @param wishes by id
     * @param files packages that lie in files
     * @param registry to take them from, if the operator named one
     */
    public Plan install(List<Wish> wishes, List<Path> files, Optional<String> registry) {
        checkNoBundle();
        return undisturbed(parts, () -> {
            Staging staging = staging();
            Map<PluginId, Offer> local = new HashMap<>();
            List<Wish> all = new ArrayList<>(wishes);
            for (Path file : files) {
                StagedVersion looked = staging.stage(new Origin.LocalFile(file));
                Offer offer = localOffer(file, looked);
                if (local.putIfAbsent(looked.id(), offer) != null) {
                    throw new RefusedException(
                            Ground.REQUEST, "installation.twice", looked.id().value());
                }
                all.add(Wish.of(looked.id(), VersionRange.parse("=" + offer.version())));
            }
            return versions(staging, new AvailableOffers(inventory, parts.catalogue(), local, registry))
                    .plan(all, PlanVersions.Start.of(inventory));
        });
    }

    private Offer localOffer(Path file, StagedVersion staged) {
        Optional<Sentence> refusal = parts.catalogue()
                .reason(staged.id(), staged.version().version(), Optional.empty())
                .map(reason -> Sentence.of(
                        "installation.conflict.withdrawn",
                        staged.id(),
                        staged.version().version(),
                        reason));
        return new Offer(staged.facts().descriptor(), new Origin.LocalFile(file), true, refusal);
    }

    /**
     * Plans newer versions.
     *
     * @param ids of the plugins; of all when empty
     */
    public Plan update(Set<PluginId> ids) {
        checkNoBundle();
        ids.forEach(this::checkThere);
        Set<PluginId> asked = ids.isEmpty() ? inventory.present().keySet() : ids;
        return undisturbed(
                parts,
                () -> versions(staging(), new AvailableOffers(inventory, parts.catalogue(), Map.of(), Optional.empty()))
                        .plan(
                                new TreeSet<>(asked).stream().map(Wish::update).toList(),
                                PlanVersions.Start.of(inventory)));
    }

    /**
     * Plans that plugins go.
     *
     * @param purge whether their data go too
     */
    public Plan remove(Set<PluginId> ids, boolean purge) {
        checkNoBundle();
        return new PlanRemoval(inventory, parts.clock()).plan(ids, purge);
    }

    /** Plans that the version before comes back, if it can read the data as they are now. */
    public Plan rollback(PluginId id) {
        checkNoBundle();
        checkThere(id);
        InstalledVersion previous = inventory
                .wanted()
                .plugin(id)
                .flatMap(WantedPlugin::previous)
                .orElseThrow(() -> new RefusedException(Ground.REQUEST, "installation.no-previous", id.value()));
        Inventory.Found now = inventory.present().get(id);
        if (now == null) {
            throw new RefusedException(Ground.CONFLICT, "installation.unreadable", id.value());
        }
        KeptData data = Present.dataOf(now.facts().descriptor());
        SemanticVersion version = SemanticVersion.parse(previous.version());
        if (!RollbackRule.allows(data, version)) {
            throw new RefusedException(
                    Ground.CONFLICT,
                    "installation.rollback-unsafe",
                    id.value(),
                    data.version(),
                    previous.version(),
                    backup());
        }
        return undisturbed(parts, () -> {
            Offer offer = previous.isDelivered() ? deliveredOffer(id, previous) : diskOffer(id, previous);
            return versions(staging(), wanted -> wanted.equals(id) ? List.of(offer) : List.of())
                    .plan(List.of(Wish.of(id, VersionRange.parse("=" + version))), PlanVersions.Start.of(inventory));
        });
    }

    private Object backup() {
        return new NewestBackup(parts.folder()).sentence();
    }

    private Offer diskOffer(PluginId id, InstalledVersion version) {
        return new Offer(
                parts.found(id, version).facts().descriptor(), new Origin.OnDisk(version), true, Optional.empty());
    }

    private Offer deliveredOffer(PluginId id, InstalledVersion version) {
        Inventory.Found delivered = inventory.delivered().get(id);
        if (delivered == null || !delivered.facts().descriptor().version().equals(version.version())) {
            throw new RefusedException(Ground.CONFLICT, "installation.previous-gone", id.value(), version.version());
        }
        return new Offer(delivered.facts().descriptor(), new Origin.Delivered(), true, Optional.empty());
    }

    /** Plans that exactly the plugins of a bundle, and those that they need, are wanted. */
    public Plan sync(Bundle bundle) {
        return undisturbed(parts, () -> new PlanBundle(parts, inventory, staging()).plan(bundle));
    }

    /** Plans that no bundle decides any more. */
    public Plan leaveBundle() {
        return new Plan(List.of(), inventory.wanted().under(Optional.empty()), List.of());
    }

    /** Makes a plan of this object happen. */
    public void apply(Plan plan) {
        undisturbed(parts, () -> {
            new ApplyPlan(parts.folder(), inventory.wanted()).apply(plan);
            return true;
        });
    }

    /** Notes that a removed plugin has left nothing. */
    public void forget(PluginId id) {
        rewrite(wanted -> wanted.withoutKept(id));
    }

    /** Writes changes to the audit log that it does not have yet. */
    public void record(RecordActs acts) {
        if (!read(parts).unrecorded().isEmpty()) {
            rewrite(acts::record);
        }
    }

    private void rewrite(UnaryOperator<Wanted> change) {
        undisturbed(parts, () -> {
            new LockFile(parts.folder().lock()).write(change.apply(read(parts)));
            return true;
        });
    }

    private void checkThere(PluginId id) {
        if (!inventory.has(id)) {
            throw new RefusedException(Ground.REQUEST, "installation.not-installed", id.value());
        }
    }

    private void checkNoBundle() {
        inventory.wanted().bundle().ifPresent(bundle -> {
            throw new RefusedException(Ground.REQUEST, "installation.bundle-decides", bundle.name());
        });
    }

    private Staging staging() {
        return new Staging(parts.folder(), parts.catalogue(), parts.clock());
    }

    private PlanVersions versions(Staging staging, Offers offers) {
        return new PlanVersions(parts, inventory, offers, staging);
    }

    /** Throws away what was not applied, and lets others change. */
    @Override
    public void close() {
        try {
            undisturbed(parts, () -> {
                DurableFiles.delete(parts.folder().staging());
                return true;
            });
        } finally {
            held.close();
        }
    }
}
