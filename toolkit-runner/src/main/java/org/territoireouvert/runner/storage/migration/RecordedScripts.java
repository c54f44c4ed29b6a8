package org.territoireouvert.runner.storage.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.storage.StorageException;
import org.territoireouvert.runner.storage.StorageProblem;

/** Writes each applied script into {@link TableVersions}, in its transaction, and tells how many are done. */
final class RecordedScripts implements Callback {

    private final Engine engine;
    private final WantedTables wanted;
    private final MigrationRun run;
    private final int pending;
    private boolean hasTable;
    private int done;

    RecordedScripts(Engine engine, WantedTables wanted, MigrationRun run, int pending) {
        this.engine = engine;
        this.wanted = wanted;
        this.run = run;
        this.pending = pending;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            hasTable = hasTable
                    || OwnTablesOnly.tables(engine, context.getConnection()).contains(TableVersions.TABLE);
            if (hasTable) {
                int script = OwnTablesOnly.number(context);
                String at = PortableInstant.text(run.clock().instant());
                TableVersions.write(context.getConnection(), wanted, script, run.backup(), at);
            }
            done++;
            run.progress().report(done, pending);
        } catch (SQLException failure) {
            throw new StorageException(
                    StorageProblem.MIGRATION_FAILED, failure, wanted.owner(), String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public String getCallbackName() {
        return "recorded-scripts";
    }
}
