package org.territoireouvert.runner.installation.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.resolution.Resolution.Chosen;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginDescriptor.Requirement;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.text.Sentence;

/**
 * Finds for each plugin that is asked for, and for each that it needs, the newest version with which all requirements hold.
 * What is present and not asked for stays as it is. The same input has always the same answer.
 */
public final class Resolver {

    /** Far above what any real set takes; a hostile index could ask for any number. */
    private static final int MOST_STEPS = 100_000;

    private final List<Wish> wishes;
    private final Map<PluginId, PluginDescriptor> staying = new HashMap<>();
    private final Reasons reasons = new Reasons();
    private final Candidates candidates;
    private final Map<PluginId, List<Offer>> tried = new HashMap<>();
    private int steps;

    private Resolver(Present present, List<Wish> wishes, Offers offers, DescriptorReader runtime) {
        this.wishes = List.copyOf(wishes);
        staying.putAll(present.plugins());
        wishes.forEach(wish -> staying.remove(wish.id()));
        candidates = new Candidates(present, offers, runtime, reasons);
    }

    /**
     * Looks for versions.
     *
     * @param present what is there
     * @param wishes what is asked for, each plugin once
     * @param offers what can be had
     * @param runtime knows which API and which Java are served
     */
    public static Resolution resolve(Present present, List<Wish> wishes, Offers offers, DescriptorReader runtime) {
        Resolver resolver = new Resolver(present, wishes, offers, runtime);
        return resolver.choose(
                        new LinkedHashMap<>(), wishes.stream().map(Wish::id).toList())
                .<Resolution>map(chosen -> new Chosen(List.copyOf(chosen.values())))
                .orElseGet(resolver.reasons::conflict);
    }

    private Optional<Map<PluginId, Offer>> choose(Map<PluginId, Offer> chosen, List<PluginId> open) {
        if (open.isEmpty()) {
            return isWithoutCircle(chosen) ? Optional.of(chosen) : Optional.empty();
        }
        PluginId id = open.get(0);
        for (Offer offer : tried.computeIfAbsent(id, this::candidates)) {
            if (++steps > MOST_STEPS) {
                reasons.add(Sentence.of("installation.conflict.entangled", id));
                return Optional.empty();
            }
            if (fits(offer, chosen)) {
                Map<PluginId, Offer> next = new LinkedHashMap<>(chosen);
                next.put(id, offer);
                Optional<Map<PluginId, Offer>> found = choose(next, stillOpen(offer, next, open));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private List<Offer> candidates(PluginId id) {
        Wish wish =
                wishes.stream().filter(one -> one.id().equals(id)).findFirst().orElseGet(() -> Wish.newest(id));
        return candidates.of(wish);
    }

    private List<PluginId> stillOpen(Offer offer, Map<PluginId, Offer> chosen, List<PluginId> open) {
        List<PluginId> next = new ArrayList<>(open.subList(1, open.size()));
        offer.descriptor().requires().stream()
                .filter(requirement -> !requirement.optional())
                .map(Requirement::id)
                .filter(id -> !chosen.containsKey(id) && !staying.containsKey(id) && !next.contains(id))
                .forEach(next::add);
        return next;
    }

    /** Both ways: what it requires of those that are there, and what they require of it. */
    private boolean fits(Offer offer, Map<PluginId, Offer> chosen) {
        boolean fits = true;
        for (Requirement requirement : offer.descriptor().requires()) {
            @Nullable PluginDescriptor other = descriptor(requirement.id(), chosen);
            if (other != null && !requirement.optional() && !accepts(requirement, other)) {
                noteUnmet(offer.descriptor(), requirement, other);
                fits = false;
            }
        }
        for (PluginDescriptor other : others(chosen)) {
            for (Requirement requirement : other.requires()) {
                if (requirement.id().equals(offer.id())
                        && !requirement.optional()
                        && !accepts(requirement, offer.descriptor())) {
                    reasons.add(Sentence.of(
                            "installation.conflict.needed-otherwise",
                            other.id(),
                            other.version(),
                            offer.id(),
                            requirement.versions(),
                            offer.version()));
                    fits = false;
                }
            }
        }
        return fits;
    }

    private void noteUnmet(PluginDescriptor plugin, Requirement requirement, PluginDescriptor other) {
        boolean mayMove = staying.containsKey(other.id()) && candidates.anyFits(other.id(), requirement);
        reasons.add(Sentence.of(
                mayMove ? "installation.conflict.needs-newer" : "installation.conflict.needs",
                plugin.id(),
                plugin.version(),
                other.id(),
                requirement.versions(),
                other.version()));
    }

    private @Nullable PluginDescriptor descriptor(PluginId id, Map<PluginId, Offer> chosen) {
        Offer offer = chosen.get(id);
        return offer == null ? staying.get(id) : offer.descriptor();
    }

    private Collection<PluginDescriptor> others(Map<PluginId, Offer> chosen) {
        Map<PluginId, PluginDescriptor> all = new LinkedHashMap<>(staying);
        chosen.forEach((id, offer) -> all.put(id, offer.descriptor()));
        return all.values();
    }

    /** A circle among what is there already is no reason against another plugin. */
    private boolean isWithoutCircle(Map<PluginId, Offer> chosen) {
        List<PluginId> circle = Circle.among(others(chosen));
        if (circle.isEmpty() || circle.stream().noneMatch(chosen::containsKey)) {
            return true;
        }
        reasons.add(Sentence.of(
                "installation.conflict.circle",
                circle.stream().map(PluginId::value).collect(Collectors.joining(" → "))));
        return false;
    }

    static boolean accepts(Requirement requirement, PluginDescriptor plugin) {
        return VersionRange.parse(requirement.versions()).accepts(SemanticVersion.parse(plugin.version()));
    }
}
