package org.territoireouvert.calls.web.past;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.calls.past.PastFileRepository;
import org.territoireouvert.calls.past.PastGrantCommands;
import org.territoireouvert.calls.past.PastGrants;
import org.territoireouvert.calls.past.StoreFile;
import org.territoireouvert.calls.past.TakeFile;

/** Declares how the grants of the years before are taken over. */
public final class PastRoutes {

    private final PluginContext context;
    private final PastGrants grants;

    /** Builds the slice. */
    public PastRoutes(PluginContext context, PastGrants grants) {
        this.context = context;
        this.grants = grants;
    }

    /** Declares pages, job, command. */
    public void declare(Registrar registrar) {
        PastFileRepository files = new PastFileRepository(context.database(), context.service(Json.class));
        TakeFile take = new TakeFile(context, files, grants);
        StoreFile store = new StoreFile(context, files, grants);
        new PastPages(context, files, take, store).declare(registrar);
        registrar
                .job(store.job())
                .audits(StoreFile.STORED)
                .command(new PastGrantCommands(context, files, take, store).importing());
    }
}
