package org.territoireouvert.ambassadors.web.directory;

import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.draw.call.CallRepository;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;

/** Declares the public pages of the directory. */
public final class DirectoryRoutes {

    private DirectoryRoutes() {}

    /** Declares them. */
    public static void declare(Registrar registrar, PluginContext context, AmbassadorRepository ambassadors) {
        BodyRepository bodies = new BodyRepository(context.database());
        PostRepository posts = new PostRepository(context.database());
        MandateRepository mandates = new MandateRepository(context.database());
        DirectoryPages people = new DirectoryPages(context, ambassadors, mandates, bodies);
        BodyPages body = new BodyPages(context, bodies, posts);
        PostPages post = new PostPages(context, bodies, posts, mandates, ambassadors, new CallRepository(context));
        registrar
                .get("/ambassadeurs", AmbassadorRights.READ, people::list)
                .get("/ambassadeurs/administrations", AmbassadorRights.READ, body::tree)
                .get("/ambassadeurs/administrations/{slug}", AmbassadorRights.READ, body::show)
                .get("/ambassadeurs/postes", AmbassadorRights.READ, post::list)
                .get("/ambassadeurs/postes/{slug}", AmbassadorRights.READ, post::show);
    }
}
