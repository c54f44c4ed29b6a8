package org.territoireouvert.runner.installation.purge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.audit.AuditLog;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.LoggedActor;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.disk.DurableFiles;
import org.territoireouvert.runner.installation.lock.KeptData;
import org.territoireouvert.runner.service.Foundation;
import org.territoireouvert.runner.storage.Storage;

/**
 * Deletes the tables, settings, events, files and secrets of a plugin that is not loaded, and takes its contents from the public
 * and the search. The audit log stays, and so does what people wrote about its contents: that goes with their accounts.
 */
public final class PurgeData {

    private static final int MOST_CONTENTS = 1_000_000;

    /** Rows of the runtime that belong to one plugin alone. */
    private static final List<String> ROWS = List.of(
            "delete from core_setting where owner = :plugin",
            "delete from core_counter where owner = :plugin",
            "delete from core_counted where owner = :plugin",
            "delete from core_home_block where owner = :plugin",
            "delete from core_notice where owner = :plugin",
            "delete from core_notice_preference where owner = :plugin",
            "delete from core_fan_out where owner = :plugin",
            "delete from core_event_delivery where publisher = :plugin",
            """
            delete from core_event_parked
            where event_id in (select id from core_event where publisher = :plugin)""",
            "delete from core_event where publisher = :plugin",
            "delete from core_event_publisher where publisher = :plugin",
            "delete from core_role_holder where plugin = :plugin and scope <> 'instance'",
            "delete from core_plugin where id = :plugin");

    private final Foundation foundation;
    private final ContentParts contents;
    private final AuditLog audit;

    /** Works on the services of an instance that does not serve. */
    public PurgeData(Foundation foundation, ContentParts contents, AuditLog audit) {
        this.foundation = foundation;
        this.contents = contents;
        this.audit = audit;
    }

    /**
     * Deletes the data, the tables in one transaction and then the files; may be called again when it was cut off.
     *
     * @throws IOException when a file cannot be deleted
     */
    public void purge(KeptData data) throws IOException {
        PluginId plugin = data.id();
        foundation.database().write(handle -> {
            takeFromPublic(handle, plugin);
            for (String statement : ROWS) {
                handle.createUpdate(statement).bind("plugin", plugin.value()).execute();
            }
            new PluginTables(foundation.engine().get()).drop(handle, data.tablePrefix());
            audit.append(
                    handle,
                    "",
                    AuditEntry.of(CoreAudit.PLUGIN_DATA_DELETED, LoggedActor.COMMAND_LINE, plugin.value())
                            .with("plugin", plugin.value())
                            .with("version", data.version()));
            return true;
        });
        Path folder = foundation.configuration().dataDirectory();
        DurableFiles.delete(folder.resolve(Storage.PLUGIN_FILES).resolve(plugin.value()));
        DurableFiles.delete(folder.resolve(Storage.SECRETS).resolve(plugin.value()));
    }

    private void takeFromPublic(Handle handle, PluginId plugin) {
        List<ContentRef> refs = handle.createQuery("""
                        select type, id from core_content where type like :types order by type, id limit :most""")
                .bind("types", plugin.value() + ".%")
                .bind("most", MOST_CONTENTS)
                .map((row, context) -> new ContentRef(row.getString("type"), row.getString("id")))
                .list();
        for (ContentRef ref : refs) {
            contents.contents().withdraw(handle, ref);
            contents.search().remove(handle, ref);
            contents.files().of(plugin.value()).removeAll(handle, ref);
        }
    }
}
