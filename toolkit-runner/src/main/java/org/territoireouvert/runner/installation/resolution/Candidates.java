package org.territoireouvert.runner.installation.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.installation.resolution.Wish.Among;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.text.Sentence;

/** Chooses the versions of one plugin that may be tried, and remembers why others may not. */
final class Candidates {

    private final Present present;
    private final Offers offers;
    private final DescriptorReader runtime;
    private final Reasons reasons;

    Candidates(Present present, Offers offers, DescriptorReader runtime, Reasons reasons) {
        this.present = present;
        this.offers = offers;
        this.runtime = runtime;
        this.reasons = reasons;
    }

    /** Returns them, the newest first. */
    List<Offer> of(Wish wish) {
        List<Offer> known = offers.of(wish.id());
        if (known.isEmpty()) {
            reasons.add(Sentence.of("installation.conflict.unknown", wish.id()));
            return List.of();
        }
        List<Offer> accepted = new ArrayList<>();
        for (Offer offer : known.stream()
                .sorted(Comparator.comparing(Offer::version).reversed())
                .toList()) {
            if (isAskedFor(offer, wish) && mayBeInstalled(offer)) {
                accepted.add(offer);
            }
        }
        if (accepted.isEmpty() && reasons.isEmpty()) {
            reasons.add(noneFits(wish, known));
        }
        return accepted;
    }

    private static Sentence noneFits(Wish wish, List<Offer> known) {
        String versions = known.stream()
                .sorted(Offer.NEWEST_FIRST)
                .limit(10)
                .map(offer -> offer.version().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return wish.versions()
                .map(range -> Sentence.of("installation.conflict.no-such-version", wish.id(), range, versions))
                .orElseGet(() -> Sentence.of("installation.conflict.no-stable-version", wish.id(), versions));
    }

    private boolean isAskedFor(Offer offer, Wish wish) {
        if (wish.among() == Among.PRESENT_OR_NEWER) {
            PluginDescriptor now = present.plugins().get(wish.id());
            return now == null
                    || isPresent(offer)
                    || offer.stable() && offer.version().compareTo(SemanticVersion.parse(now.version())) > 0;
        }
        return wish.versions()
                .map(range -> range.accepts(offer.version()) && (offer.stable() || isExact(range.toString())))
                .orElse(offer.stable());
    }

    /** What is there stays there, whatever is said of it. */
    private boolean isPresent(Offer offer) {
        PluginDescriptor now = present.plugins().get(offer.id());
        boolean here = offer.origin() instanceof Origin.OnDisk || offer.origin() instanceof Origin.Delivered;
        return here && now != null && now.version().equals(offer.descriptor().version());
    }

    private static boolean isExact(String range) {
        return range.startsWith("=");
    }

    private boolean mayBeInstalled(Offer offer) {
        if (isPresent(offer)) {
            return true;
        }
        if (offer.refusal().isPresent()) {
            reasons.addUntrusted(offer.refusal().get());
            return false;
        }
        try {
            runtime.checkServed(offer.descriptor());
        } catch (PluginRefusedException e) {
            reasons.add(Sentence.of(
                    "installation.conflict.runtime", offer.id(), offer.version(), String.valueOf(e.getMessage())));
            return false;
        }
        Optional<KeptData> data = present.data(offer.id());
        if (data.isPresent() && !RollbackRule.allows(data.get(), offer.version())) {
            reasons.add(Sentence.of(
                    "installation.conflict.older",
                    offer.id(),
                    offer.version(),
                    data.get().version()));
            return false;
        }
        return true;
    }

    /** Tells whether any version of a plugin fits a range and could be tried. */
    boolean anyFits(PluginId id, PluginDescriptor.Requirement requirement) {
        return offers.of(id).stream()
                .anyMatch(offer -> offer.stable()
                        && offer.refusal().isEmpty()
                        && Resolver.accepts(requirement, offer.descriptor()));
    }
}
