package org.territoireouvert.runner.installation.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.Catalogue;
import org.territoireouvert.runner.installation.PluginFacts;
import org.territoireouvert.runner.installation.PluginPackage;
import org.territoireouvert.runner.installation.WantedSources;
import org.territoireouvert.runner.installation.Withdrawals;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.UnreadableLockException;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.resolution.Offer;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.installation.resolution.Wish;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.plugin.descriptor.VersionRange;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.Trust;
import org.territoireouvert.runner.registry.Warning;

/** An instance in a folder, with plugins that came with the software and a shelf of packages in place of a registry. */
final class Instance {

    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    final Path home;
    final Path shelf;
    final InstalledFolder folder;
    final List<Offer> offered = new ArrayList<>();
    private String withdrawn = "";

    Instance(Path root) {
        this.home = root.resolve("home");
        this.shelf = root.resolve("shelf");
        this.folder = InstalledFolder.below(root.resolve("data"));
    }

    /** Puts a plugin among those that came with the software. */
    Instance delivering(PluginPackage plugin, String id) {
        plugin.jar().in(home.resolve(id));
        return this;
    }

    /** Puts a package on the shelf of the registry. */
    Origin.Listed offering(PluginPackage plugin, Trust trust) {
        try {
            Path zip = plugin.in(shelf);
            Origin.Listed origin = new Origin.Listed(
                    trust == Trust.THIRD_PARTY ? "voisins" : "officiel",
                    trust,
                    zip.toUri(),
                    Files.size(zip),
                    VersionFiles.sha256(zip));
            offered.add(new Offer(descriptorIn(zip), origin, true, Optional.empty()));
            return origin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PluginDescriptor descriptorIn(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return new DescriptorReader("0.1.0", 21)
                    .read(file.getInputStream(file.getEntry("plugin.json")))
                    .plugin();
        } catch (PluginRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    void withdraw(String version) {
        withdrawn = version;
    }

    PlanParts parts() {
        return new PlanParts(
                folder, home, new Shelf(), new DescriptorReader("0.1.0", 21), () -> NOW, ZoneId.of("Europe/Paris"));
    }

    /** Plans and makes a change, and returns its plan. */
    Plan change(Function<PluginChanges, Plan> planning) {
        try (PluginChanges changes = PluginChanges.begin(parts())) {
            Plan plan = planning.apply(changes);
            changes.apply(plan);
            return plan;
        }
    }

    Plan install(String... ids) {
        return change(changes ->
                changes.install(List.of(ids).stream().map(Instance::wish).toList(), List.of(), Optional.empty()));
    }

    Plan installFile(Path... files) {
        return change(changes -> changes.install(List.of(), List.of(files), Optional.empty()));
    }

    static Wish wish(String word) {
        int at = word.indexOf('@');
        return at < 0
                ? Wish.newest(new PluginId(word))
                : Wish.of(new PluginId(word.substring(0, at)), VersionRange.parse("=" + word.substring(at + 1)));
    }

    static Set<PluginId> ids(String... ids) {
        return Set.of(ids).stream().map(PluginId::new).collect(Collectors.toSet());
    }

    Wanted wanted() {
        try {
            return new LockFile(folder.lock()).read();
        } catch (UnreadableLockException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what the next start loads, as {@code id version}; plugins that may not run in brackets. */
    List<String> loaded() {
        try {
            List<String> loaded = new ArrayList<>();
            for (PluginSource source : sources()) {
                String name = source.block().isPresent()
                        ? "[" + source.name() + " " + source.block().get().sentence() + "]"
                        : PluginFacts.of(source).descriptor().id() + " "
                                + PluginFacts.of(source).descriptor().version();
                loaded.add(name);
            }
            loaded.sort(null);
            return loaded;
        } catch (IOException | PluginRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<PluginSource> sources() throws IOException {
        return new WantedSources(folder, home, withdrawn.isEmpty() ? Withdrawals.NONE : new Shelf()).find();
    }

    static String sentence(Throwable refusal) {
        return ((RefusedException) refusal).sentence(Locale.ENGLISH);
    }

    /** All files of the instance with their contents, to be compared. */
    TreeMap<String, String> content() {
        TreeMap<String, String> content = new TreeMap<>();
        if (!Files.exists(folder.root())) {
            return content;
        }
        try (var files = Files.walk(folder.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.root().relativize(file).toString();
                if (!name.startsWith(".")) {
                    content.put(name, VersionFiles.sha256(file));
                }
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Shelf implements Catalogue {

        @Override
        public List<Offer> offers(PluginId id) {
            return offered.stream().filter(offer -> offer.id().equals(id)).toList();
        }

        @Override
        public boolean isOfficial(String registry) {
            return registry.equals("officiel");
        }

        @Override
        public List<Warning> warnings(PluginId id, SemanticVersion version, Optional<String> registry) {
            return List.of();
        }

        @Override
        public void fetch(Origin.Listed origin, Path file) throws IOException {
            Files.copy(Path.of(URI.create(origin.address().toString())), file);
        }

        @Override
        public boolean isEmpty() {
            return withdrawn.isEmpty();
        }

        @Override
        public Optional<String> reason(PluginId id, String version, Optional<String> registry) {
            return version.equals(withdrawn) ? Optional.of("Fuite de données") : Optional.empty();
        }
    }
}
