package org.territoireouvert.initiatives.web.exchange;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.initiatives.citation.CitationPages;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.exchange.CheckImport;
import org.territoireouvert.initiatives.exchange.EntryCommands;
import org.territoireouvert.initiatives.exchange.ImportRepository;
import org.territoireouvert.initiatives.exchange.StoreImport;
import org.territoireouvert.initiatives.exchange.TakeFile;
import org.territoireouvert.initiatives.federation.EntryFeed;
import org.territoireouvert.initiatives.federation.Federation;
import org.territoireouvert.initiatives.federation.HarvestSource;
import org.territoireouvert.initiatives.federation.ManageSources;
import org.territoireouvert.initiatives.figures.ProjectFigures;
import org.territoireouvert.initiatives.watch.CheckLinks;
import org.territoireouvert.initiatives.watch.LinkRepository;

/** Declares all that is exchanged with others: files, registries, citations, links. */
public final class ExchangeRoutes {

    private static final Permission IMPORT = Permission.ofRoles("initiative-registry.import-initiatives", Role.EDITOR);
    private static final Permission CHOOSE_SOURCES =
            Permission.ofRoles("initiative-registry.choose-sources", Role.EDITOR);

    private final PluginContext context;
    private final EntryRepository entries;
    private final RelationRepository relations;
    private final PublishEntry publish;
    private final Federation federation;
    private final LinkRepository links;
    private final CitationPages citations;

    /** Prepares it. */
    public ExchangeRoutes(
            PluginContext context,
            Sheets sheets,
            EntryRepository entries,
            RelationRepository relations,
            PublishEntry publish) {
        this.context = context;
        this.entries = entries;
        this.relations = relations;
        this.publish = publish;
        this.federation = Federation.of(context, entries, relations, publish, sheets);
        this.links = new LinkRepository(context.database());
        this.citations = new CitationPages(context, entries);
    }

    /** Returns what the page of an entry shows of it. */
    public ExchangeViews views() {
        return new ExchangeViews(federation.sources(), links, citations);
    }

    /**
     * Declares it.
     *
     * @param read who may read the registry
     */
    public void declare(Registrar registrar, Permission read) {
        files(registrar);
        registries(registrar, read);
        citations.declare(registrar, read);
        new LinkPages(context, links).declare(registrar, CHOOSE_SOURCES);
        registrar.dataset(new ProjectFigures(context, entries).dataset()).job(new CheckLinks(context, links).job());
    }

    private void files(Registrar registrar) {
        ImportRepository imports = new ImportRepository(context.database(), context.service(Json.class));
        CheckImport check = new CheckImport(context, imports, entries);
        TakeFile take = new TakeFile(context, imports, check);
        StoreImport store = new StoreImport(context, imports, entries, relations, publish);
        EntryCommands commands = new EntryCommands(context, entries, imports, take, store);
        new ImportPages(context, imports, take, check, store).declare(registrar, IMPORT);
        registrar
                .job(store.job())
                .audits(StoreImport.STORED)
                .command(commands.export())
                .command(commands.importFile());
    }

    private void registries(Registrar registrar, Permission read) {
        new SourcePages(federation, new ManageSources(federation)).declare(registrar, read, CHOOSE_SOURCES);
        registrar
                .setting(HarvestSource.HOURS)
                .job(new HarvestSource(federation).job())
                .api(new EntryFeed(federation).route(read))
                .audits(ManageSources.ADDED)
                .audits(ManageSources.REMOVED);
    }
}
