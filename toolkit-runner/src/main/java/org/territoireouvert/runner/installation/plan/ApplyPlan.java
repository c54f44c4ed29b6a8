package org.territoireouvert.runner.installation.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.Wanted;
import org.territoireouvert.runner.installation.lock.WantedPlugin;
import org.territoireouvert.runner.installation.staging.StagedVersion;
import org.territoireouvert.runner.installation.verification.VersionFiles;
import org.territoireouvert.runner.registry.RefusedException;
import org.territoireouvert.runner.registry.RefusedException.Ground;

/**
 * Makes a plan happen. Folders of versions come first, each by one rename: nobody looks at them before the lock names them. The
 * lock comes last, by one rename: that is the change. What stops this in between leaves the old state and some folders, which
 * the next change takes away.
 */
record ApplyPlan(InstalledFolder folder, Wanted before) {

    void apply(Plan plan) throws IOException {
        for (StagedVersion staged : plan.staged()) {
            place(staged);
        }
        DurableFiles.force(folder.root());
        new LockFile(folder.lock()).write(plan.after());
    }

    private void place(StagedVersion staged) throws IOException {
        Path target = folder.version(staged.id(), staged.version().version());
        if (Files.exists(target)) {
            placeAgain(staged, target);
            return;
        }
        Path parent = Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        Files.move(staged.folder(), target, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.force(parent);
    }

    /**
     * The version is there: left because a process may have it open, or damaged. A damaged one gets its files back, each by one
     * rename, so that who has the old ones open keeps them.
     */
    private void placeAgain(StagedVersion staged, Path target) throws IOException {
        if (VersionFiles.areWhole(target, staged.version().files())) {
            return;
        }
        boolean damaged = before.plugin(staged.id())
                .map(WantedPlugin::current)
                .filter(current -> current.version().equals(staged.version().version()))
                .filter(current -> current.sha256().equals(staged.version().sha256()))
                .isPresent();
        if (!damaged) {
            throw new RefusedException(
                    Ground.CONFLICT,
                    "installation.version-taken",
                    staged.id().value(),
                    staged.version().version());
        }
        for (String name : staged.version().files().keySet()) {
            Files.move(staged.folder().resolve(name), target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        DurableFiles.force(target);
    }
}
