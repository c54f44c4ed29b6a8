package org.territoireouvert.ambassadors;

import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.cli.AmbassadorCommands;
import org.territoireouvert.ambassadors.contribution.AmbassadorBlocks;
import org.territoireouvert.ambassadors.demonstration.DirectoryDemonstration;
import org.territoireouvert.ambassadors.exchange.DirectoryData;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.person.AmbassadorContent;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.ambassadors.web.AmbassadorPages;
import org.territoireouvert.ambassadors.web.directory.DirectoryRoutes;
import org.territoireouvert.ambassadors.web.draw.DrawRoutes;
import org.territoireouvert.ambassadors.web.space.SpaceRoutes;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.web.MenuEntry;

/** Citizen ambassadors: who they are, what they relay, and how long answers take. */
public final class AmbassadorDirectoryPlugin implements ToolkitPlugin {

    /** Creates the plugin; the runtime does. */
    public AmbassadorDirectoryPlugin() {}

    @Override
    public void register(PluginContext context, Registrar registrar) {
        AmbassadorRepository ambassadors = new AmbassadorRepository(context.database());
        MandateRepository mandates = new MandateRepository(context.database());
        PostRepository posts = new PostRepository(context.database());
        BodyRepository bodies = new BodyRepository(context.database());
        RequestContributions requests = new RequestContributions(context);
        AmbassadorContent content = new AmbassadorContent(context, ambassadors);
        EnterAmbassador appoint = new EnterAmbassador(context, ambassadors, content);
        AmbassadorPages pages =
                new AmbassadorPages(context, ambassadors, mandates, requests.desk(), requests.views(), content.type());
        AmbassadorCommands commands = new AmbassadorCommands(context, appoint);
        DirectoryData data = new DirectoryData(context, ambassadors, mandates, posts, bodies);

        DirectoryRoutes.declare(registrar, context, ambassadors);
        SpaceRoutes.declare(registrar, context, ambassadors, appoint);
        DrawRoutes.declare(registrar, context, posts);
        registrar
                .get("/ambassadeurs/{slug}", AmbassadorRights.READ, pages::show)
                .menu(new MenuEntry("menu.ambassadors", "/ambassadeurs", 50))
                .homeBlock(new AmbassadorBlocks(context, ambassadors).people())
                .contentType(content.type())
                .dataset(data.people())
                .dataset(data.terms())
                .statistic(appoint.appointed())
                .command(commands.importing())
                .command(commands.verifying())
                .demonstration(new DirectoryDemonstration(context, ambassadors, appoint));
        requests.declare(registrar);
    }
}
