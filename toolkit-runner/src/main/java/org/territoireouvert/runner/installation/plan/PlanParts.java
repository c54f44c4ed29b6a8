package org.territoireouvert.runner.installation.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.Catalogue;
import org.territoireouvert.runner.installation.Inventory;
import org.territoireouvert.runner.installation.PluginFacts;
import org.territoireouvert.runner.installation.WantedSources;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.verification.FileFault;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.plugin.descriptor.DescriptorReader;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/**
 * What changes of plugins work with.
 *
 * @param folder of the installed plugins
 * @param deliveredFolder of those that came with the software
 * @param catalogue of the known registries
 * @param runtime knows which API and which Java are served
 * @param clock of the instance
 * @param zone of the authority
 */
public record PlanParts(
        InstalledFolder folder,
        Path deliveredFolder,
        Catalogue catalogue,
        DescriptorReader runtime,
        InstantSource clock,
        ZoneId zone) {

    /** Collects what an instance has, by its configuration. */
    public static PlanParts of(Configuration configuration, Catalogue catalogue, InstantSource clock) {
        return new PlanParts(
                InstalledFolder.below(configuration.dataDirectory()),
                configuration.pluginsDirectory(),
                catalogue,
                new DescriptorReader(ToolkitVersion.API, Runtime.version().feature()),
                clock,
                configuration.zone());
    }

    /**
     * Reads an installed version that is not the wanted one now.
     *
     * @throws RefusedException when its files are not as they were installed
     */
    Inventory.Found found(PluginId id, InstalledVersion version) {
        String faults = VersionFiles.compare(folder.version(id, version.version()), version.files()).stream()
                .map(FileFault::toString)
                .collect(Collectors.joining(", "));
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    Ground.TRUST, "installation.version-altered", id.value(), version.version(), faults);
        }
        PluginSource source = WantedSources.source(folder, id, version);
        try {
            return new Inventory.Found(source, PluginFacts.of(source));
        } catch (PluginRefusedException e) {
            throw new RefusedException(
                    e,
                    Ground.TRUST,
                    "installation.version-altered",
                    id.value(),
                    version.version(),
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
