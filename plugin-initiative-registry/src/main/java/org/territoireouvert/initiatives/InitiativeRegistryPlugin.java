package org.territoireouvert.initiatives;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.initiatives.call.CallListener;
import org.territoireouvert.initiatives.call.OpenCallRepository;
import org.territoireouvert.initiatives.demonstration.EntryDemonstration;
import org.territoireouvert.initiatives.demonstration.WritingDemonstration;
import org.territoireouvert.initiatives.echo.CampaignRepository;
import org.territoireouvert.initiatives.echo.FulfilPurpose;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.entry.VersionRepository;
import org.territoireouvert.initiatives.figures.EntryFigures;
import org.territoireouvert.initiatives.home.EntryBlocks;
import org.territoireouvert.initiatives.print.PrintPages;
import org.territoireouvert.initiatives.web.EntryApi;
import org.territoireouvert.initiatives.web.EntryPages;
import org.territoireouvert.initiatives.web.echo.EchoRoutes;
import org.territoireouvert.initiatives.web.exchange.ExchangeRoutes;
import org.territoireouvert.initiatives.web.finding.FindingRoutes;
import org.territoireouvert.initiatives.web.writing.CareViews;
import org.territoireouvert.initiatives.web.writing.WritingRoutes;
import org.territoireouvert.initiatives.writing.WritingStore;

/** Registry of initiatives: what was tried, its real cost, what did not work. */
public final class InitiativeRegistryPlugin implements ToolkitPlugin {

    private static final Permission READ = new Permission("initiative-registry.read-initiatives", Audience.ANYONE);

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
        CampaignRepository campaigns = new CampaignRepository(context.database());
        WritingStore writing = WritingStore.of(
                context, sheets, entries, versions, publish, new FulfilPurpose(context, entries, relations, campaigns));
        EchoRoutes echo = new EchoRoutes(writing, campaigns);
        ExchangeRoutes exchange = new ExchangeRoutes(context, sheets, entries, relations, publish);
        FindingRoutes finding = new FindingRoutes(context, entries, relations, contents, calls);
        EntryPages pages = new EntryPages(
                context, entries, contents, finding.related(), echo.views(), exchange.views(), new CareViews(writing));
        EntryApi api = new EntryApi(entries, contents, finding.catalogue());
        contents.types().forEach(registrar::contentType);
        registrar.demonstration(new EntryDemonstration(context, entries, relations, publish, contents));
        finding.declare(registrar, READ);
        exchange.declare(registrar, READ);
        new PrintPages(context, entries, contents, finding.related()).declare(registrar, READ);
        WritingRoutes.declare(registrar, writing, contents);
        echo.declare(registrar, finding.catalogue());
        registrar.demonstration(new WritingDemonstration(writing));
        registrar
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
                .healthCheck(figures.healthCheck(publish));
    }
}
