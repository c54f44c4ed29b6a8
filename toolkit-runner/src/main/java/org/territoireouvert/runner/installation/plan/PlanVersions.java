package org.territoireouvert.runner.installation.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.Inventory;
import org.territoireouvert.runner.installation.PluginFacts;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.installation.lock.PluginAct;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.lock.WantedPlugin;
import org.territoireouvert.runner.installation.resolution.Offer;
import org.territoireouvert.runner.installation.resolution.Offers;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.installation.resolution.Present;
import org.territoireouvert.runner.installation.resolution.Resolution;
import org.territoireouvert.runner.installation.resolution.Resolver;
import org.territoireouvert.runner.installation.resolution.Wish;
import org.territoireouvert.runner.installation.staging.StagedVersion;
import org.territoireouvert.runner.installation.staging.Staging;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.text.Sentence;

/** Plans which versions are wanted: finds them, fetches those that are not there, and tries them all together. */
public final class PlanVersions {

    private final PlanParts parts;
    private final Inventory inventory;
    private final Offers offers;
    private final Staging staging;

    /** Plans on what is there and what can be had. */
    public PlanVersions(PlanParts parts, Inventory inventory, Offers offers, Staging staging) {
        this.parts = parts;
        this.inventory = inventory;
        this.offers = offers;
        this.staging = staging;
    }

    /**
     * Makes the plan.
     *
     * @param wishes what is asked for
     * @param start what is wanted without the wishes: what is there, or less
     * @throws RefusedException when no versions go together, or a package is not what it should be
     * @throws IOException when a package cannot be fetched or written
     */
    public Plan plan(List<Wish> wishes, Start start) throws IOException {
        List<Offer> chosen = chosen(wishes, start);
        Set<PluginId> asked = wishes.stream().map(Wish::id).collect(Collectors.toSet());
        List<PlannedChange> changes = new ArrayList<>(start.changes());
        List<StagedVersion> staged = new ArrayList<>();
        Map<PluginId, Inventory.Found> result = new HashMap<>(start.present());
        Set<PluginId> changed = new HashSet<>();
        Wanted after = start.wanted();
        for (Offer offer : chosen) {
            if (isThere(offer)) {
                continue;
            }
            Optional<StagedVersion> fetched = stage(offer);
            if (fetched.filter(this::isThere).isPresent()) {
                continue;
            }
            fetched.ifPresent(staged::add);
            Inventory.Found found = fetched.map(one -> new Inventory.Found(one.source(), one.facts()))
                    .orElseGet(() -> onDisk(offer));
            result.put(offer.id(), found);
            changed.add(offer.id());
            PlannedChange change = change(offer, found.facts(), asked.contains(offer.id()));
            changes.add(change);
            after = after(after, offer, fetched).noting(act(change));
        }
        checkKeptTables(result, changed, after);
        new TrialOfAll(parts).check(result, changed);
        changes.sort(Comparator.comparing(PlannedChange::id));
        return new Plan(changes, after, staged);
    }

    /**
     * What a plan starts from.
     *
     * @param wanted without what goes
     * @param present plugins without those that go
     * @param changes that are planned already
     */
    public record Start(Wanted wanted, Map<PluginId, Inventory.Found> present, List<PlannedChange> changes) {
        /** Copies the parts. */
        public Start {
            present = Map.copyOf(present);
            changes = List.copyOf(changes);
        }

        /** Starts from all that is there. */
        public static Start of(Inventory inventory) {
            return new Start(inventory.wanted(), inventory.present(), List.of());
        }
    }

    private List<Offer> chosen(List<Wish> wishes, Start start) {
        Present present = Present.of(
                start.present().values().stream()
                        .map(found -> found.facts().descriptor())
                        .toList(),
                start.wanted().kept());
        return switch (Resolver.resolve(present, wishes, offers, parts.runtime())) {
            case Resolution.Chosen found -> found.offers();
            case Resolution.Conflict conflict ->
                throw new RefusedException(
                        conflict.untrusted() ? Ground.TRUST : Ground.CONFLICT,
                        "installation.conflict",
                        conflict.reasons());
        };
    }

    private boolean isThere(Offer offer) {
        Inventory.Found found = inventory.present().get(offer.id());
        boolean here = offer.origin() instanceof Origin.OnDisk || offer.origin() instanceof Origin.Delivered;
        return here
                && found != null
                && found.facts()
                        .descriptor()
                        .version()
                        .equals(offer.descriptor().version());
    }

    /** A version that is installed already is left as it is, and is never replaced by other content of the same name. */
    private boolean isThere(StagedVersion staged) {
        Optional<WantedPlugin> plugin = inventory.wanted().plugin(staged.id());
        Optional<InstalledVersion> same = plugin.map(WantedPlugin::current)
                .filter(current -> current.version().equals(staged.version().version()));
        Optional<InstalledVersion> before = plugin.flatMap(WantedPlugin::previous)
                .filter(previous -> !previous.isDelivered()
                        && previous.version().equals(staged.version().version()));
        same.or(() -> before)
                .filter(installed -> !installed.sha256().equals(staged.version().sha256()))
                .ifPresent(other -> {
                    throw new RefusedException(
                            Ground.CONFLICT,
                            "installation.version-taken",
                            staged.id().value(),
                            other.version());
                });
        return same.isPresent() && !inventory.damaged().contains(staged.id());
    }

    private Optional<StagedVersion> stage(Offer offer) throws IOException {
        return switch (offer.origin()) {
            case Origin.Listed listed -> Optional.of(staging.stage(listed, offer.descriptor()));
            case Origin.LocalFile local -> Optional.of(staging.stage(local, offer.descriptor()));
            case Origin.Delivered delivered -> Optional.empty();
            case Origin.OnDisk onDisk -> Optional.empty();
        };
    }

    private Inventory.Found onDisk(Offer offer) {
        if (offer.origin() instanceof Origin.OnDisk onDisk) {
            return parts.found(offer.id(), onDisk.version());
        }
        Inventory.Found delivered = inventory.delivered().get(offer.id());
        if (delivered == null) {
            throw new IllegalStateException(offer + " is not delivered");
        }
        return delivered;
    }

    private PlannedChange change(Offer offer, PluginFacts facts, boolean asked) {
        Optional<String> from = inventory.version(offer.id()).map(InstalledVersion::version);
        Inventory.Found before = inventory.present().get(offer.id());
        Optional<Origin.Listed> listed =
                offer.origin() instanceof Origin.Listed one ? Optional.of(one) : Optional.empty();
        return new PlannedChange(
                kind(offer, from),
                offer.id(),
                facts.descriptor().version(),
                from,
                Optional.of(facts.descriptor()),
                offer.origin().trust(),
                listed,
                before == null
                        ? facts.migrationsAfter(new PluginFacts(facts.descriptor(), List.of()))
                        : facts.migrationsAfter(before.facts()),
                asked,
                parts.catalogue().warnings(offer.id(), offer.version(), listed.map(Origin.Listed::registry)));
    }

    private static PluginAct.Kind kind(Offer offer, Optional<String> from) {
        if (from.isEmpty()) {
            return PluginAct.Kind.INSTALLED;
        }
        boolean older = offer.version().compareTo(SemanticVersion.parse(from.get())) < 0;
        return older ? PluginAct.Kind.ROLLED_BACK : PluginAct.Kind.UPDATED;
    }

    private Wanted after(Wanted wanted, Offer offer, Optional<StagedVersion> staged) {
        Optional<InstalledVersion> version = staged.map(StagedVersion::version)
                .or(() -> offer.origin() instanceof Origin.OnDisk onDisk
                        ? Optional.of(onDisk.version())
                        : Optional.empty());
        return version.map(current -> wanted.with(new WantedPlugin(
                        offer.id(),
                        current,
                        inventory
                                .version(offer.id())
                                .filter(before -> !before.version().equals(current.version())))))
                .orElseGet(() -> wanted.withDelivered(offer.id()));
    }

    private PluginAct act(PlannedChange change) {
        return new PluginAct(
                change.kind(),
                change.id(),
                change.version(),
                change.from(),
                change.trust(),
                parts.clock().instant());
    }

    /** Tables that a removed plugin left must not come into the hands of another. */
    private static void checkKeptTables(Map<PluginId, Inventory.Found> result, Set<PluginId> changed, Wanted after) {
        for (PluginId id : changed) {
            PluginDescriptor plugin =
                    Objects.requireNonNull(result.get(id)).facts().descriptor();
            for (KeptData kept : after.kept()) {
                boolean overlap = plugin.tablePrefix().startsWith(kept.tablePrefix())
                        || kept.tablePrefix().startsWith(plugin.tablePrefix());
                if (overlap && !kept.id().equals(id)) {
                    throw new RefusedException(
                            Ground.CONFLICT,
                            "installation.kept-tables",
                            Sentence.of("installation.version", id, plugin.version()),
                            plugin.tablePrefix(),
                            kept.id().value());
                }
            }
        }
    }
}
