package org.territoireouvert.initiatives;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.initiatives.contribution.CallListener;
import org.territoireouvert.initiatives.contribution.ImportInitiatives;
import org.territoireouvert.initiatives.contribution.InitiativeBlocks;
import org.territoireouvert.initiatives.contribution.InitiativeCommands;
import org.territoireouvert.initiatives.contribution.InitiativeContent;
import org.territoireouvert.initiatives.contribution.InitiativeDemonstration;
import org.territoireouvert.initiatives.contribution.InitiativeFigures;
import org.territoireouvert.initiatives.contribution.PublishInitiative;
import org.territoireouvert.initiatives.store.InitiativeRepository;
import org.territoireouvert.initiatives.store.OpenCallRepository;
import org.territoireouvert.initiatives.web.ImportPages;
import org.territoireouvert.initiatives.web.InitiativeApi;
import org.territoireouvert.initiatives.web.InitiativePages;

/** Registry of initiatives: what was tried, its real cost, what did not work. */
public final class InitiativeRegistryPlugin implements ToolkitPlugin {

    private static final Permission READ = new Permission("initiative-registry.read-initiatives", Audience.ANYONE);

    private static final Permission IMPORT = Permission.ofRoles("initiative-registry.import-initiatives", Role.EDITOR);

    /** Creates the plugin; the runtime does. */
    public InitiativeRegistryPlugin() {}

    @Override
    public void register(PluginContext context, Registrar registrar) {
        InitiativeRepository initiatives = new InitiativeRepository(context.database());
        OpenCallRepository calls = new OpenCallRepository(context.database());
        InitiativeContent content = new InitiativeContent(context, initiatives);
        InitiativeFigures figures = new InitiativeFigures(initiatives);
        PublishInitiative publish = new PublishInitiative(context, initiatives, content, figures.published());
        InitiativePages pages = new InitiativePages(context, initiatives, calls, content.type());
        InitiativeApi api = new InitiativeApi(initiatives);
        InitiativeBlocks blocks = new InitiativeBlocks(context, initiatives, publish);
        ImportInitiatives imports = new ImportInitiatives(context, publish);
        ImportPages importPages = new ImportPages(context, imports);
        InitiativeCommands commands = new InitiativeCommands(context, initiatives, imports);

        registrar
                .get("/initiatives", READ, pages::list)
                .get("/initiatives/{slug}", READ, pages::show)
                .get(ImportPages.PATH, IMPORT, importPages::ask)
                .post(ImportPages.PATH, IMPORT, importPages::receive)
                .menu(new MenuEntry("menu.initiatives", "/initiatives", 30))
                .homeBlock(blocks.recent())
                .setting(InitiativeBlocks.HOME_ITEMS)
                .contentType(content.type())
                .dataset(figures.dataset())
                .statistic(figures.published())
                .feed(figures.feed())
                .api(api.list(READ))
                .api(api.one(READ))
                .on(CallListener.OPENED, new CallListener(calls))
                .command(commands.export())
                .command(commands.importFile())
                .healthCheck(figures.healthCheck(publish))
                .demonstration(new InitiativeDemonstration(context, initiatives, publish, content));
    }
}
