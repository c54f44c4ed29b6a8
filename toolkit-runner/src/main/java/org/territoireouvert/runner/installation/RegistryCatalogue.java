package org.territoireouvert.runner.installation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.resolution.Offer;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.Channel;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.LocalText;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.Warning;
import org.territoireouvert.runner.registry.Withdrawal;
import org.territoireouvert.runner.registry.source.BelievedIndex;
import org.territoireouvert.runner.registry.source.KnownRegistry;
import org.territoireouvert.runner.registry.source.Registries;
import org.territoireouvert.runner.text.Sentence;
import org.territoireouvert.runner.text.Told;

/**
 * What registries say, for the plugins of an instance. A registry is believed about what it offers; an official one about all
 * plugins.
 *
 * @param indexes whose signatures were checked, of each registry one
 * @param registries fetches the packages
 */
public record RegistryCatalogue(List<BelievedIndex> indexes, Registries registries) implements Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryCatalogue.class);

    /** Copies the list. */
    public RegistryCatalogue {
        indexes = List.copyOf(indexes);
    }

    /**
     * Reads what was kept of the registries of an instance, whatever its age; asks nobody. A registry that cannot be believed any
     * more is left out: it keeps no site from starting.
     */
    public static RegistryCatalogue kept(Configuration configuration) {
        Registries registries = Registries.of(configuration);
        List<BelievedIndex> indexes = new ArrayList<>();
        try {
            for (KnownRegistry registry : registries.known()) {
                kept(registries, registry).ifPresent(indexes::add);
            }
        } catch (RefusedException e) {
            LOG.warn("The list of registries is left out: {}", e.sentence(Locale.FRENCH));
        }
        return new RegistryCatalogue(indexes, registries);
    }

    private static Optional<BelievedIndex> kept(Registries registries, KnownRegistry registry) {
        try {
            return registries.index(registry, true);
        } catch (RefusedException e) {
            LOG.warn("The registry {} is left out: {}", registry.name(), e.sentence(Locale.FRENCH));
            return Optional.empty();
        }
    }

    /**
     * Asks every registry of an instance for its newest index. Where one does not answer, what was kept of it stands in.
     *
     * @param staleAllowed whether an index that should have been renewed will do
     * @param unanswered is told of each registry that did not answer
     * @throws RefusedException when a registry answers what cannot be believed
     */
    public static RegistryCatalogue fresh(
            Configuration configuration, boolean staleAllowed, Consumer<RefusedException> unanswered) {
        Registries registries = Registries.of(configuration);
        List<BelievedIndex> indexes = new ArrayList<>();
        for (KnownRegistry registry : registries.known()) {
            try {
                indexes.add(registries.refresh(registry.name(), staleAllowed));
            } catch (RefusedException e) {
                if (e.ground() == Ground.TRUST) {
                    throw e;
                }
                unanswered.accept(e);
                registries
                        .index(registries.named(registry.name()), staleAllowed)
                        .ifPresent(indexes::add);
            }
        }
        return new RegistryCatalogue(indexes, registries);
    }

    @Override
    public List<Offer> offers(PluginId id) {
        List<Offer> offers = new ArrayList<>();
        for (BelievedIndex believed : indexes) {
            believed.index()
                    .plugin(id)
                    .ifPresent(plugin ->
                            plugin.releases().forEach(release -> offers.add(offer(believed, plugin, release))));
        }
        return offers;
    }

    private static Offer offer(BelievedIndex believed, ListedPlugin plugin, Release release) {
        boolean stable = release.channel() == Channel.STABLE
                && release.version().preRelease().isEmpty();
        return new Offer(
                release.descriptor().plugin(),
                new Origin.Listed(
                        believed.registry().name(),
                        believed.trust(plugin),
                        believed.registry().url().resolve(release.url()),
                        release.size(),
                        release.sha256()),
                stable,
                believed.index()
                        .withdrawalOf(plugin.id(), release.version())
                        .map(withdrawal -> Sentence.of(
                                "installation.conflict.withdrawn",
                                plugin.id(),
                                release.version(),
                                new Reason(withdrawal.reason()))));
    }

    private record Reason(LocalText text) implements Told {
        @Override
        public String in(Locale locale) {
            return text.in(locale);
        }
    }

    @Override
    public boolean isOfficial(String registry) {
        return indexes.stream()
                .map(BelievedIndex::registry)
                .anyMatch(one -> one.official() && one.name().equals(registry));
    }

    private List<RegistryIndex> believedAbout(Optional<String> registry) {
        return indexes.stream()
                .filter(one -> one.registry().official()
                        || registry.filter(one.registry().name()::equals).isPresent())
                .map(BelievedIndex::index)
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
    public void fetch(Origin.Listed origin, Path file) {
        BelievedIndex believed = indexes.stream()
                .filter(one -> one.registry().name().equals(origin.registry()))
                .findFirst()
                .orElseThrow();
        Release release = believed.index().plugins().stream()
                .flatMap(plugin -> plugin.releases().stream())
                .filter(one -> one.sha256().equals(origin.sha256()))
                .findFirst()
                .orElseThrow();
        registries.fetch(believed.registry(), release, file);
    }

    @Override
    public boolean isEmpty() {
        return indexes.stream().allMatch(one -> one.index().withdrawn().isEmpty());
    }

    @Override
    public Optional<String> reason(PluginId id, String version, Optional<String> registry) {
        SemanticVersion wanted = SemanticVersion.parse(version);
        return believedAbout(registry).stream()
                .flatMap(index -> index.withdrawalOf(id, wanted).stream())
                .map(Withdrawal::reason)
                .map(LocalText::fr)
                .findFirst();
    }
}
