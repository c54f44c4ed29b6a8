package org.territoireouvert.runner.registry.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The registries of an instance, as they are kept.
 *
 * @param known in the order in which they were added
 * @param left names of registries that came with the software and are not wanted
 */
public record RegistryList(List<KnownRegistry> known, List<String> left) {

    /** Nothing is known. */
    static final RegistryList EMPTY = new RegistryList(List.of(), List.of());

    /** Copies the lists. */
    public RegistryList {
        known = List.copyOf(known);
        left = List.copyOf(left);
    }

    /** Returns a registry. */
    public Optional<KnownRegistry> named(String name) {
        return known.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Puts a registry in the place of that of the same name, or at the end. */
    RegistryList with(KnownRegistry registry) {
        List<KnownRegistry> next = new ArrayList<>(known);
        int place = 0;
        while (place < next.size() && !next.get(place).name().equals(registry.name())) {
            place++;
        }
        if (place < next.size()) {
            next.set(place, registry);
        } else {
            next.add(registry);
        }
        return new RegistryList(
                next,
                left.stream().filter(name -> !name.equals(registry.name())).toList());
    }

    RegistryList without(KnownRegistry registry) {
        List<String> unwanted = new ArrayList<>(left);
        if (registry.official()) {
            unwanted.add(registry.name());
        }
        return new RegistryList(
                known.stream()
                        .filter(one -> !one.name().equals(registry.name()))
                        .toList(),
                unwanted);
    }

    /**
     * Adds the registries that came with the software. What is known of them already stays, but when no known key is good any more
     * those that came with the software are.
     */
    RegistryList withDelivered(List<KnownRegistry> delivered, Instant now) {
        List<KnownRegistry> next = new ArrayList<>();
        for (KnownRegistry one : delivered) {
            if (!left.contains(one.name())) {
                next.add(named(one.name())
                        .filter(KnownRegistry::official)
                        .map(kept -> hasGoodKey(kept, now) ? kept : kept.with(one.keys()))
                        .orElse(one));
            }
        }
        known.stream()
                .filter(one -> !one.official())
                .filter(one -> next.stream().noneMatch(other -> other.name().equals(one.name())))
                .forEach(next::add);
        return new RegistryList(next, left);
    }

    private static boolean hasGoodKey(KnownRegistry registry, Instant now) {
        return registry.keys().keys().stream().anyMatch(key -> key.isGoodAt(now));
    }
}
