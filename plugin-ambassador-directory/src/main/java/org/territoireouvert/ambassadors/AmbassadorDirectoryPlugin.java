package org.territoireouvert.ambassadors;

import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.contribution.AmbassadorBlocks;
import org.territoireouvert.ambassadors.contribution.AmbassadorData;
import org.territoireouvert.ambassadors.contribution.AmbassadorDemonstration;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.person.AmbassadorContent;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.ambassadors.web.AmbassadorPages;
import org.territoireouvert.ambassadors.web.directory.DirectoryPages;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;

/** Directory of ambassadors: who relays requests, and how long answers take. */
public final class AmbassadorDirectoryPlugin implements ToolkitPlugin {

    private static final Permission READ = new Permission("ambassador-directory.read-directory", Audience.ANYONE);

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
        DirectoryPages directory = new DirectoryPages(context, ambassadors, mandates, bodies);
        AmbassadorBlocks blocks = new AmbassadorBlocks(context, ambassadors);

        registrar
                .get("/ambassadeurs", READ, directory::list)
                .get("/ambassadeurs/{slug}", READ, pages::show)
                .menu(new MenuEntry("menu.ambassadors", "/ambassadeurs", 50))
                .homeBlock(blocks.people())
                .contentType(content.type())
                .dataset(new AmbassadorData(context, ambassadors, mandates).dataset())
                .statistic(appoint.appointed())
                .demonstration(new AmbassadorDemonstration(context, ambassadors, bodies, posts, mandates, appoint));
        requests.declare(registrar);
    }
}
