package org.territoireouvert.runner.installation.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.InstalledVersion;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.UnreadableLockException;
import org.territoireouvert.runner.installation.lock.WantedPlugin;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/** Looks at all installed versions, the wanted ones and those before. Changes nothing. */
public record VerifyInstalled(InstalledFolder folder) {

    /**
     * A version that was looked at.
     *
     * @param plugin id
     * @param version of the plugin
     * @param wanted whether the version is wanted or the one before; others go with the next change when nobody has them open
     * @param files how many were installed
     * @param faults what differs; empty when nothing does
     */
    public record Checked(String plugin, String version, boolean wanted, int files, List<FileFault> faults) {
        /** Copies the list. */
        public Checked {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads every byte.
     *
     * @return each version, by plugin; then the folders of versions that are not wanted
     * @throws RefusedException when nobody knows what was installed
     */
    public List<Checked> look() {
        try {
            List<Checked> all = new ArrayList<>();
            Set<Path> known = new TreeSet<>();
            for (WantedPlugin plugin : new LockFile(folder.lock()).read().plugins()) {
                all.add(check(plugin, plugin.current(), known));
                plugin.previous()
                        .filter(previous -> !previous.isDelivered())
                        .ifPresent(previous -> all.add(check(plugin, previous, known)));
            }
            for (Path plugin : InstalledFolder.folders(folder.root())) {
                for (Path version : InstalledFolder.folders(plugin)) {
                    if (!known.contains(version)) {
                        all.add(new Checked(
                                String.valueOf(plugin.getFileName()),
                                String.valueOf(version.getFileName()),
                                false,
                                0,
                                List.of()));
                    }
                }
            }
            return all;
        } catch (UnreadableLockException e) {
            throw new RefusedException(
                    e,
                    Ground.TRUST,
                    "installation.lock-unreadable",
                    folder.lock().toString(),
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new RefusedException(
                    e,
                    Ground.ENVIRONMENT,
                    "installation.files",
                    folder.root().toString(),
                    String.valueOf(e.getMessage()));
        }
    }

    private Checked check(WantedPlugin plugin, InstalledVersion version, Set<Path> known) {
        Path place = folder.version(plugin.id(), version.version());
        known.add(place);
        return new Checked(
                plugin.id().value(),
                version.version(),
                true,
                version.files().size(),
                VersionFiles.compare(place, version.files()));
    }
}
