package org.territoireouvert.runner.installation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.resolution.Offer;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.installation.staging.PackageSource;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.Channel;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.LocalText;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.Trust;
import org.territoireouvert.runner.registry.Warning;
import org.territoireouvert.runner.registry.Withdrawal;
import org.territoireouvert.runner.text.Sentence;
import org.territoireouvert.runner.text.Told;

/**
 * What registries say, for the plugins of an instance. A registry is believed about what it offers; an official one about all
 * plugins.
 *
 * @param registries with indexes that were verified, each name once
 * @param packages fetches what they offer
 */
public record RegistryCatalogue(List<Believed> registries, PackageSource packages) implements Catalogue {

    /** Copies the list. */
    public RegistryCatalogue {
        registries = List.copyOf(registries);
    }

    /**
     * A registry whose index was verified.
     *
     * @param name under which the operator knows it
     * @param official whether it came with the software
     * @param base address of the folder that holds the index
     * @param index what it says
     */
    public record Believed(String name, boolean official, URI base, RegistryIndex index) {}

    @Override
    public List<Offer> offers(PluginId id) {
        List<Offer> offers = new ArrayList<>();
        for (Believed registry : registries) {
            registry.index()
                    .plugin(id)
                    .ifPresent(plugin ->
                            plugin.releases().forEach(release -> offers.add(offer(registry, plugin, release))));
        }
        return offers;
    }

    private static Offer offer(Believed registry, ListedPlugin plugin, Release release) {
        boolean stable = release.channel() == Channel.STABLE
                && release.version().preRelease().isEmpty();
        return new Offer(
                release.descriptor().plugin(),
                new Origin.Listed(
                        registry.name(),
                        Trust.of(registry.official(), plugin.review()),
                        registry.base().resolve(release.url()),
                        release.size(),
                        release.sha256()),
                stable,
                registry.index()
                        .withdrawalOf(plugin.id(), release.version())
                        .map(withdrawal -> Sentence.of(
                                "installation.conflict.withdrawn",
                                plugin.id(),
                                release.version(),
                                new Reason(withdrawal.reason()))));
    }

    @Override
    public boolean isOfficial(String registry) {
        return registries.stream().anyMatch(one -> one.official() && one.name().equals(registry));
    }

    private record Reason(LocalText text) implements Told {
        @Override
        public String in(Locale locale) {
            return text.in(locale);
        }
    }

    private List<RegistryIndex> believedAbout(Optional<String> registry) {
        return registries.stream()
                .filter(one ->
                        one.official() || registry.filter(one.name()::equals).isPresent())
                .map(Believed::index)
                .toList();
    }

    @Override
    public List<Warning> warnings(PluginId id, SemanticVersion version, Optional<String> registry) {
        return believedAbout(registry).stream()
                .flatMap(index -> index.warningsOf(id, version).stream())
                .distinct()
                .toList();
    }

    @Override
    public void fetch(Origin.Listed origin, Path file) throws IOException {
        packages.fetch(origin, file);
    }

    @Override
    public boolean isEmpty() {
        return registries.stream().allMatch(one -> one.index().withdrawn().isEmpty());
    }

    @Override
    public Optional<String> reason(PluginId id, String version, Optional<String> registry) {
        SemanticVersion wanted = SemanticVersion.parse(version);
        return believedAbout(registry).stream()
                .flatMap(index -> index.withdrawalOf(id, wanted).stream())
                .map(Withdrawal::reason)
                .map(reason -> reason.fr())
                .findFirst();
    }
}
