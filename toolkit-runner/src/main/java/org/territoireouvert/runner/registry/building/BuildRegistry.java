package org.territoireouvert.runner.registry.building;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.archive.ExtractedPlugin;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.descriptor.SemanticVersion;
import org.territoireouvert.runner.registry.ListedPlugin;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.RegistryIndex;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.Review;
import org.territoireouvert.runner.registry.check.PublishingChecks;

/**
 * Lists archives in a registry. What the index before said stays: dates, warnings, withdrawals, descriptions, and releases whose archives are not
 * among the new ones. A version that was listed is never replaced.
 */
public final class BuildRegistry {

    private final RegistryFolder folder;
    private final InstantSource clock;

    /** Works on a folder. */
    public BuildRegistry(RegistryFolder folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param index as it is written
     * @param added releases that were not listed before
     */
    public record Built(RegistryIndex index, List<Release> added) {
        /** Copies the list. */
        public Built {
            added = List.copyOf(added);
        }
    }

    /**
     * Reads archives and lists them.
     *
     * @param source folder of archives, or of one folder a plugin with its jars
     * @param name of the registry; needed for the first index
     * @param valid how long the index may be believed
     * @param review who stands behind plugins that are listed for the first time
     * @param write whether anything is written
     * @throws RefusedException when an archive does not pass the checks or would replace a version
     */
    public Built build(Path source, Optional<String> name, Duration valid, Review review, boolean write) {
        RegistryIndex before = folder.index().orElseGet(() -> first(name, valid));
        if (name.isPresent() && !before.registry().equals(name.get())) {
            throw new RefusedException(Ground.CONFLICT, "registry.build-name", before.registry(), name.get());
        }
        TreeMap<PluginId, ListedPlugin> plugins = new TreeMap<>();
        before.plugins().forEach(plugin -> plugins.put(plugin.id(), plugin));
        List<Release> added = new ArrayList<>();
        try (SourceArchives archives = SourceArchives.of(source)) {
            for (Path archive : archives.files()) {
                add(archive, plugins, review, write).ifPresent(added::add);
            }
        }
        RegistryIndex index = Edition.of(before, clock.instant(), valid).plugins(List.copyOf(plugins.values()));
        if (write) {
            folder.write(index);
        }
        return new Built(index, added);
    }

    private RegistryIndex first(Optional<String> name, Duration valid) {
        String needed = name.orElseThrow(() -> new RefusedException(Ground.REQUEST, "registry.build-first"));
        return new RegistryIndex(
                needed, 0, clock.instant(), clock.instant().plus(valid), List.of(), List.of(), List.of(), List.of());
    }

    private Optional<Release> add(Path archive, TreeMap<PluginId, ListedPlugin> plugins, Review review, boolean write) {
        return PublishingChecks.run(archive, plugin -> previous(plugin, plugins), (plugin, checklist) -> {
            PluginDescriptor descriptor = plugin.descriptor().plugin();
            @Nullable ListedPlugin listed = plugins.get(descriptor.id());
            Optional<Release> same = Optional.ofNullable(listed)
                    .flatMap(one -> one.release(SemanticVersion.parse(descriptor.version())));
            if (same.isPresent()) {
                refuseReplacement(same.get(), VersionFiles.sha256(archive));
                return Optional.empty();
            }
            if (!checklist.isPassed()) {
                throw new RefusedException(
                        Ground.TRUST, "registry.build-failed", plugin.archiveName(), checklist.summary());
            }
            NewRelease found = NewRelease.of(plugin, archive, today());
            plugins.put(found.id(), listed == null ? found.first(review) : found.addedTo(listed));
            if (write) {
                copy(archive, folder.folder().resolve(found.release().url()));
            }
            return Optional.of(found.release());
        });
    }

    /** Returns the newest release below a version, as far as its file is here. */
    private Optional<Path> previous(ExtractedPlugin plugin, Map<PluginId, ListedPlugin> plugins) {
        PluginDescriptor descriptor = plugin.descriptor().plugin();
        return Optional.ofNullable(plugins.get(descriptor.id()))
                .flatMap(listed -> folder.before(listed, SemanticVersion.parse(descriptor.version())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void refuseReplacement(Release listed, String sha256) {
        if (!listed.sha256().equals(sha256)) {
            throw new RefusedException(
                    Ground.CONFLICT,
                    "registry.build-replaced",
                    listed.descriptor().plugin().id().value(),
                    listed.version().toString());
        }
    }

    /** A file that lies there and is not listed is what a build that was cut off has left. */
    private static void copy(Path archive, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Path beside = target.resolveSibling(target.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.copy(archive, beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RegistryFolder.unusable(target, e);
        }
    }
}
