package org.territoireouvert.runner.installation.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.installation.PluginFacts;
import org.territoireouvert.runner.installation.archive.PluginArchive;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.resolution.Origin;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;
import org.territoireouvert.runner.registry.Release;
import org.territoireouvert.runner.registry.Trust;

/**
 * Fetches packages into the folder for work that may be thrown away: each is copied, measured, compared with what was promised,
 * unpacked and brought to the disk. Used by one thread.
 */
public final class Staging {

    private final InstalledFolder folder;
    private final PackageSource packages;
    private final InstantSource clock;
    private final AtomicInteger turn = new AtomicInteger();

    /** Works below the folder of installed plugins. */
    public Staging(InstalledFolder folder, PackageSource packages, InstantSource clock) {
        this.folder = folder;
        this.packages = packages;
        this.clock = clock;
    }

    /**
     * Stages a package that a registry offers.
     *
     * @param promised descriptor that the registry shows
     */
    public StagedVersion stage(Origin.Listed origin, PluginDescriptor promised) throws IOException {
        Path archive = fresh(promised.id() + "-" + promised.version() + ".zip");
        packages.fetch(origin, archive);
        String sha256 = VersionFiles.sha256(archive);
        if (Files.size(archive) != origin.size() || !sha256.equals(origin.sha256())) {
            throw new RefusedException(
                    Ground.TRUST,
                    "installation.package-altered",
                    promised.id(),
                    promised.version(),
                    origin.address().toString());
        }
        StagedVersion staged = unpacked(
                archive,
                sha256,
                origin.trust(),
                Optional.of(origin.registry()),
                origin.address().toString());
        checkPromise(staged, promised, origin.address().toString());
        return staged;
    }

    private static void checkPromise(StagedVersion staged, PluginDescriptor promised, String from) {
        if (!staged.facts().descriptor().equals(promised)) {
            throw new RefusedException(
                    Ground.TRUST, "installation.package-other", promised.id().value(), promised.version(), from);
        }
    }

    /** Stages a package that lies in a file and was looked at before. */
    public StagedVersion stage(Origin.LocalFile origin, PluginDescriptor seen) throws IOException {
        StagedVersion staged = stage(origin);
        checkPromise(staged, seen, origin.file().toString());
        return staged;
    }

    /** Stages a package that lies in a file; a copy of it, so that nobody changes it between look and use. */
    public StagedVersion stage(Origin.LocalFile origin) throws IOException {
        if (!Files.isRegularFile(origin.file()) || !Files.isReadable(origin.file())) {
            throw new RefusedException(
                    Ground.REQUEST, "installation.no-file", origin.file().toString());
        }
        if (Files.size(origin.file()) > Release.LARGEST) {
            throw new RefusedException(
                    Ground.TRUST,
                    "installation.package-too-large",
                    origin.file().toString(),
                    Release.LARGEST >> 20);
        }
        Path archive = fresh(String.valueOf(origin.file().getFileName()));
        Files.copy(origin.file(), archive);
        return unpacked(
                archive,
                VersionFiles.sha256(archive),
                origin.trust(),
                Optional.empty(),
                origin.file().toString());
    }

    private StagedVersion unpacked(Path archive, String sha256, Trust trust, Optional<String> registry, String from)
            throws IOException {
        Path place = Files.createDirectory(archive.resolveSibling(archive.getFileName() + ".files"));
        SortedMap<String, String> files = PluginArchive.extract(archive, place).files();
        PluginFacts facts;
        try {
            facts = PluginFacts.of(new PluginSource(
                    place.toString(),
                    files.keySet().stream()
                            .filter(name -> name.endsWith(".jar"))
                            .map(place::resolve)
                            .toList()));
        } catch (PluginRefusedException e) {
            throw new RefusedException(
                    e, Ground.TRUST, "installation.package-wrong", from, String.valueOf(e.getMessage()));
        }
        DurableFiles.forceAll(place);
        Files.delete(archive);
        return new StagedVersion(
                place,
                new InstalledVersion(facts.descriptor().version(), sha256, files, trust, registry, clock.instant()),
                facts);
    }

    /** Returns a new file of a name that people know, for the sentence if it is refused. */
    private Path fresh(String name) throws IOException {
        Path place = folder.staging().resolve(Integer.toString(turn.incrementAndGet()));
        return Files.createDirectories(place).resolve(name);
    }
}
