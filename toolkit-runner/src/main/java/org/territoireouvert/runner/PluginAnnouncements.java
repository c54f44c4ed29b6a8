package org.territoireouvert.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.runner.configuration.Configuration;
import org.territoireouvert.runner.installation.RecordActs;
import org.territoireouvert.runner.installation.disk.InstalledFolder;
import org.territoireouvert.runner.installation.disk.SessionFile;
import org.territoireouvert.runner.installation.lock.LockFile;
import org.territoireouvert.runner.installation.lock.UnreadableLockException;
import org.territoireouvert.runner.installation.plan.PluginChanges;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.service.Services;
import org.territoireouvert.runner.settings.BundledSettings;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.storage.StorageException;

/**
 * What is said of the plugins of an instance when they change and when they are loaded.
 *
 * @param services of the instance
 */
record PluginAnnouncements(Services services) {

    private static final Logger LOG = LoggerFactory.getLogger(PluginAnnouncements.class);

    /** Writes changes of plugins that the audit log does not have yet to it; false when there is no database now. */
    boolean record(PluginChanges changes) {
        return recorded(() -> changes.record(acts()));
    }

    /** Writes an act to the audit log; false when there is no database now. */
    boolean record(AuditEntry act) {
        return recorded(() -> services.foundation().database().write(handle -> {
            services.identity().audit().append(handle, "", act);
            return true;
        }));
    }

    private boolean recorded(Runnable writing) {
        Configuration configuration = services.foundation().configuration();
        if (configuration.databaseUrl().isEmpty() && !Files.exists(Storage.sqliteFile(configuration))) {
            return false;
        }
        try {
            writing.run();
            return true;
        } catch (StorageException e) {
            LOG.info("Changes are not in the audit log yet: {}", e.getMessage());
            return false;
        }
    }

    private RecordActs acts() {
        return new RecordActs(
                services.foundation().database(), services.identity().audit());
    }

    /**
     * Says, when a site has started, what it has loaded: to the audit log the changes that it does not have yet, unless somebody
     * changes the plugins just then, to the plugins the settings of the bundle, and to other processes the versions.
     */
    void announce(List<InstalledPlugin> plugins) {
        InstalledFolder folder =
                InstalledFolder.below(services.foundation().configuration().dataDirectory());
        acts().recordNow(folder);
        giveSettings(folder, plugins);
        Map<PluginId, String> loaded = new TreeMap<>();
        plugins.forEach(plugin -> loaded.put(plugin.id(), plugin.descriptor().version()));
        try {
            new SessionFile(folder).write(loaded);
        } catch (IOException e) {
            LOG.warn("Other processes do not see which versions of plugins serve: {}", e.getMessage());
        }
    }

    private void giveSettings(InstalledFolder folder, List<InstalledPlugin> plugins) {
        BundledSettings settings = new BundledSettings(services.settings());
        try {
            new LockFile(folder.lock())
                    .read()
                    .bundle()
                    .ifPresent(bundle -> plugins.stream()
                            .filter(InstalledPlugin::isServing)
                            .forEach(plugin -> settings.give(
                                    plugin.id(),
                                    plugin.contributions().settings(),
                                    bundle.settings().getOrDefault(plugin.id(), Map.of()))));
        } catch (UnreadableLockException e) {
            LOG.warn("The settings of the bundle are not applied: {}", e.getMessage());
        }
    }
}
