package org.territoireouvert.initiatives;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.initiatives.call.CallListener;
import org.territoireouvert.initiatives.call.OpenCallRepository;
import org.territoireouvert.initiatives.citation.CitationPages;
import org.territoireouvert.initiatives.demonstration.EntryDemonstration;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.entry.VersionRepository;
import org.territoireouvert.initiatives.exchange.EntryCommands;
import org.territoireouvert.initiatives.exchange.CheckImport;
import org.territoireouvert.initiatives.exchange.ImportRepository;
import org.territoireouvert.initiatives.exchange.StoreImport;
import org.territoireouvert.initiatives.exchange.TakeFile;
import org.territoireouvert.initiatives.federation.EntryFeed;
import org.territoireouvert.initiatives.federation.HarvestRepository;
import org.territoireouvert.initiatives.federation.HarvestSource;
import org.territoireouvert.initiatives.federation.ManageSources;
import org.territoireouvert.initiatives.federation.SourceRepository;
import org.territoireouvert.initiatives.figures.EntryFigures;
import org.territoireouvert.initiatives.figures.ProjectFigures;
import org.territoireouvert.initiatives.home.EntryBlocks;
import org.territoireouvert.initiatives.web.EntryApi;
import org.territoireouvert.initiatives.web.EntryPages;
import org.territoireouvert.initiatives.watch.CheckLinks;
import org.territoireouvert.initiatives.watch.LinkRepository;
import org.territoireouvert.initiatives.web.exchange.ExchangeViews;
import org.territoireouvert.initiatives.web.exchange.ImportPages;
import org.territoireouvert.initiatives.web.exchange.LinkPages;
import org.territoireouvert.initiatives.web.exchange.SourcePages;

/** Registry of initiatives: what was tried, its real cost, what did not work. */
public final class InitiativeRegistryPlugin implements ToolkitPlugin {

    private static final Permission READ = new Permission("initiative-registry.read-initiatives", Audience.ANYONE);

    private static final Permission CHOOSE_SOURCES =
            Permission.ofRoles("initiative-registry.choose-sources", Role.EDITOR);

    private static final Permission IMPORT = Permission.ofRoles("initiative-registry.import-initiatives", Role.EDITOR);

    /** Creates the plugin; the runtime does. */
    public InitiativeRegistryPlugin() {}

    @Override
    public void register(PluginContext context, Registrar registrar) {
        Sheets sheets = new Sheets(context.service(Json.class));
        EntryRepository entries = new EntryRepository(context.database(), sheets);
        VersionRepository versions = new VersionRepository(context.database(), sheets);
        RelationRepository relations = new RelationRepository(context.database());
        OpenCallRepository calls = new OpenCallRepository(context.database());
        EntryContents contents = new EntryContents(context, entries);
        EntryFigures figures = new EntryFigures(entries);
        PublishEntry publish = new PublishEntry(context, entries, versions, contents, figures.published());
        SourceRepository sources = new SourceRepository(context.database());
        LinkRepository links = new LinkRepository(context.database());
        CitationPages citations = new CitationPages(context, entries);
        EntryPages pages = new EntryPages(
                context, entries, calls, contents, new ExchangeViews(sources, links, citations));
        EntryApi api = new EntryApi(entries);
        ImportRepository imports = new ImportRepository(context.database(), context.service(Json.class));
        CheckImport checkImport = new CheckImport(context, imports, entries);
        TakeFile takeFile = new TakeFile(context, imports, checkImport);
        StoreImport storeImport = new StoreImport(context, imports, checkImport, entries, relations, publish);
        EntryCommands commands = new EntryCommands(context, entries, imports, takeFile, storeImport);

        HarvestRepository harvests = new HarvestRepository(context.database(), entries);
        ManageSources manageSources =
                new ManageSources(context, sources, harvests, entries, relations, publish, sheets);
        HarvestSource harvest =
                new HarvestSource(context, sources, harvests, entries, relations, publish, sheets);

        contents.types().forEach(registrar::contentType);
        new SourcePages(context, sources, harvests, entries, manageSources).declare(registrar, READ, CHOOSE_SOURCES);
        new ImportPages(context, imports, takeFile, checkImport, storeImport).declare(registrar, IMPORT);
        citations.declare(registrar, READ);
        new LinkPages(context, links).declare(registrar, CHOOSE_SOURCES);
        registrar
                .dataset(new ProjectFigures(context, entries).dataset())
                .job(new CheckLinks(context, links).job())
                .job(storeImport.job())
                .audits(StoreImport.STORED)
                .setting(HarvestSource.HOURS)
                .job(harvest.job())
                .api(new EntryFeed(context, harvests, relations, sheets).route(READ))
                .audits(ManageSources.ADDED)
                .audits(ManageSources.REMOVED);
        registrar
                .get("/initiatives", READ, pages::list)
                .get("/initiatives/{slug}", READ, pages::show)
                .menu(new MenuEntry("menu.initiatives", "/initiatives", 30))
                .homeBlock(new EntryBlocks(context, entries, publish).recent())
                .setting(EntryBlocks.HOME_ITEMS)
                .dataset(figures.dataset())
                .statistic(figures.published())
                .feed(figures.feed())
                .api(api.list(READ))
                .api(api.one(READ))
                .on(CallListener.OPENED, new CallListener(calls))
                .command(commands.export())
                .command(commands.importFile())
                .healthCheck(figures.healthCheck(publish))
                .demonstration(new EntryDemonstration(context, entries, relations, publish, contents));
    }
}
