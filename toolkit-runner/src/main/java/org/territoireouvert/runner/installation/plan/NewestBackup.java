package org.territoireouvert.runner.installation.plan;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.territoireouvert.runner.backup.Backups;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.text.Sentence;

/** Names the backup to restore where a version cannot go back by itself. */
record NewestBackup(InstalledFolder folder) {

    Sentence sentence() {
        Path data = Objects.requireNonNull(folder.root().getParent());
        Backups backups = new Backups(Backups.folderBelow(data), InstantSource.system(), file -> {});
        return backups.newest()
                .map(backup -> Sentence.of(
                        "installation.newest-backup",
                        backups.folder().resolve(backup.name()).toString()))
                .orElseGet(() ->
                        Sentence.of("installation.no-backup", backups.folder().toString()));
    }
}
