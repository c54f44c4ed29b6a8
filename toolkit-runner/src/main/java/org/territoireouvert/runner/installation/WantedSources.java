package org.territoireouvert.runner.installation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.UnreadableLockException;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.verification.FileFault;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.plugin.FailureSentence;
import org.territoireouvert.runner.plugin.PluginDescriptor;
import org.territoireouvert.runner.plugin.PluginRefusedException;
import org.territoireouvert.runner.plugin.PluginSource;

/**
 * The plugins that a start loads: those delivered with the software, but for the ones that were removed or replaced, and those
 * that were installed. It never loads what was not wanted: when nobody knows what is, all stay closed and the site says so.
 *
 * @param folder of the installed plugins
 * @param deliveredFolder of the delivered ones, one folder each
 * @param withdrawals versions that may not run
 */
public record WantedSources(InstalledFolder folder, Path deliveredFolder, Withdrawals withdrawals) {

    private static final Logger LOG = LoggerFactory.getLogger(WantedSources.class);

    /**
     * Finds them.
     *
     * @throws IOException when a folder of delivered plugins cannot be read
     */
    public List<PluginSource> find() throws IOException {
        List<PluginSource> delivered = PluginSource.below(deliveredFolder);
        Wanted wanted;
        try {
            wanted = new LockFile(folder.lock()).read();
        } catch (UnreadableLockException e) {
            LOG.error("{} cannot be read, no plugin is loaded: {}", folder.lock(), e.getMessage());
            return closed(delivered, String.valueOf(e.getMessage()));
        }
        List<PluginSource> found = new ArrayList<>();
        for (PluginSource source : delivered) {
            found.addAll(delivered(source, wanted).stream().toList());
        }
        wanted.plugins().forEach(plugin -> found.add(installed(plugin.id(), plugin.current())));
        return found;
    }

    private List<PluginSource> closed(List<PluginSource> delivered, String detail) throws IOException {
        List<PluginSource> all = new ArrayList<>(delivered);
        for (Path installed : InstalledFolder.folders(folder.root())) {
            String name = String.valueOf(installed.getFileName());
            if (delivered.stream().noneMatch(source -> source.name().equals(name))) {
                all.add(new PluginSource(name, List.of()));
            }
        }
        return all.stream()
                .map(source -> source.blocked(FailureSentence.LOCK, folder.lock() + ": " + detail))
                .toList();
    }

    private Optional<PluginSource> delivered(PluginSource source, Wanted wanted) throws IOException {
        if (wanted.plugins().isEmpty() && wanted.removed().isEmpty() && withdrawals.isEmpty()) {
            return Optional.of(source);
        }
        Optional<PluginDescriptor> descriptor = descriptor(source);
        boolean loads = descriptor
                .map(plugin -> wanted.loadsDelivered(plugin.id()))
                .orElseGet(() -> loadsByName(source.name(), wanted));
        if (!loads) {
            return Optional.empty();
        }
        return Optional.of(descriptor
                .flatMap(plugin -> withdrawals.reason(plugin.id(), plugin.version(), Optional.empty()))
                .map(reason -> source.blocked(FailureSentence.WITHDRAWN, reason))
                .orElse(source));
    }

    /** A plugin that cannot be read is loaded, and fails with its sentence, unless it was removed under the name of its folder. */
    private static boolean loadsByName(String name, Wanted wanted) {
        try {
            return wanted.loadsDelivered(new PluginId(name));
        } catch (IllegalArgumentException noId) {
            return true;
        }
    }

    private static Optional<PluginDescriptor> descriptor(PluginSource source) throws IOException {
        try {
            return Optional.of(PluginFacts.of(source).descriptor());
        } catch (PluginRefusedException e) {
            return Optional.empty();
        }
    }

    private PluginSource installed(PluginId id, InstalledVersion version) {
        PluginSource source = source(folder, id, version);
        Optional<String> reason = withdrawals.reason(id, version.version(), version.registry());
        if (reason.isPresent()) {
            return source.blocked(FailureSentence.WITHDRAWN, reason.get());
        }
        String faults = VersionFiles.compare(folder.version(id, version.version()), version.files()).stream()
                // A file that nobody installed is not loaded; "ouvert plugin verify" tells of it.
                .filter(fault -> fault.kind() != FileFault.Kind.FOREIGN)
                .map(FileFault::toString)
                .collect(Collectors.joining(", "));
        return faults.isEmpty()
                ? source
                : new PluginSource(source.name(), List.of()).blocked(FailureSentence.ALTERED, faults);
    }

    /** Returns where the modules of an installed version are: the jars that were installed, whatever else lies beside them. */
    public static PluginSource source(InstalledFolder folder, PluginId id, InstalledVersion version) {
        Path place = folder.version(id, version.version());
        return new PluginSource(
                id.value(),
                version.files().keySet().stream()
                        .filter(name -> name.endsWith(".jar"))
                        .map(place::resolve)
                        .toList());
    }
}
