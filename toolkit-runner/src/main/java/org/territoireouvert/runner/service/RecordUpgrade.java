package org.territoireouvert.runner.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.settings.CoreSettings;
import org.territoireouvert.runner.storage.upgrade.UpgradeBackups;
import org.territoireouvert.runner.storage.upgrade.UpgradePlan;

/** Writes an upgrade of the data to the audit log, and removes backups from before upgrades long ago. */
public final class RecordUpgrade {

    private final Services services;

    /** Works with the services of an instance whose tables are up to date. */
    public RecordUpgrade(Services services) {
        this.services = services;
    }

    /** Records what was changed; does nothing when nothing was. */
    public void record(List<UpgradePlan.Part> changed, Optional<Path> backup) {
        if (changed.isEmpty()) {
            return;
        }
        Foundation foundation = services.foundation();
        String saved = backup.map(file -> file.getFileName().toString()).orElse("");
        foundation.database().write(handle -> {
            for (UpgradePlan.Part part : changed) {
                services.identity()
                        .audit()
                        .append(
                                handle,
                                "",
                                AuditEntry.of(
                                                CoreAudit.DATA_UPGRADED,
                                                LoggedActor.RUNTIME,
                                                part.wanted().owner())
                                        .with("backup", saved)
                                        .with("from", part.version())
                                        .with("to", part.wanted().version()));
            }
            return true;
        });
        UpgradeBackups.below(foundation.configuration().dataDirectory())
                .keep(services.settings()
                        .value(CoreSettings.OWNER, CoreSettings.UPGRADE_BACKUPS_KEPT)
                        .intValue());
    }
}
