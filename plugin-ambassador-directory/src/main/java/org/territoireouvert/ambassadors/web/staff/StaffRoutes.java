package org.territoireouvert.ambassadors.web.staff;

import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.mandate.CharterRepository;
import org.territoireouvert.ambassadors.mandate.Charters;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.mandate.SignByLink;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.ambassadors.person.LinkAccount;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;

/** Declares the administration of the directory. */
public final class StaffRoutes {

    private static final String ADMIN = "/admin/ambassadeurs";

    private StaffRoutes() {}

    /** Declares it. */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            AmbassadorRepository ambassadors,
            EnterAmbassador enter,
            LinkAccount link,
            Charters charters,
            SignByLink signing) {
        BodyRepository bodies = new BodyRepository(context.database());
        PostRepository posts = new PostRepository(context.database());
        MandateRepository mandates = new MandateRepository(context.database());
        DeskPages desk = new DeskPages(context, ambassadors, mandates, posts);
        BodyStaffPages body = new BodyStaffPages(context, bodies);
        PostStaffPages post = new PostStaffPages(context, bodies, posts, mandates);
        PersonStaffPages person = new PersonStaffPages(context, ambassadors, enter, link, signing);
        MandateStaffPages mandate = new MandateStaffPages(context, posts, ambassadors, mandates);
        CharterStaffPages charter = new CharterStaffPages(context, new CharterRepository(context.database()), charters);
        ImportPages imports = new ImportPages(context, enter);
        registrar
                .get(DeskPages.PATH, AmbassadorRights.EDIT, desk::show)
                .get(ADMIN + "/administrations/nouvelle", AmbassadorRights.EDIT, body::begin)
                .post(ADMIN + "/administrations/nouvelle", AmbassadorRights.EDIT, body::add)
                .get(ADMIN + "/administrations/{slug}", AmbassadorRights.EDIT, body::edit)
                .post(ADMIN + "/administrations/{slug}", AmbassadorRights.EDIT, body::change)
                .get(ADMIN + "/postes/nouveau", AmbassadorRights.EDIT, post::begin)
                .post(ADMIN + "/postes/nouveau", AmbassadorRights.EDIT, post::add)
                .get(ADMIN + "/postes/{slug}", AmbassadorRights.EDIT, post::edit)
                .post(ADMIN + "/postes/{slug}", AmbassadorRights.EDIT, post::change)
                .get(ADMIN + "/personnes/nouvelle", AmbassadorRights.EDIT, person::begin)
                .post(ADMIN + "/personnes/nouvelle", AmbassadorRights.EDIT, person::add)
                .get(ADMIN + "/personnes/{slug}", AmbassadorRights.EDIT, person::edit)
                .post(ADMIN + "/personnes/{slug}", AmbassadorRights.EDIT, person::change)
                .get(ADMIN + "/personnes/{slug}/compte", AmbassadorRights.EDIT, person::account)
                .post(ADMIN + "/personnes/{slug}/compte", AmbassadorRights.EDIT, person::invite)
                .post(ADMIN + "/personnes/{slug}/compte/retirer", AmbassadorRights.EDIT, person::unlink)
                .post(ADMIN + "/personnes/{slug}/compte/charte", AmbassadorRights.EDIT, person::sendCharter)
                .get(ADMIN + "/mandats/nouveau", AmbassadorRights.EDIT, mandate::begin)
                .post(ADMIN + "/mandats/nouveau", AmbassadorRights.EDIT, mandate::add)
                .get(ADMIN + "/mandats/{id}", AmbassadorRights.EDIT, mandate::edit)
                .post(ADMIN + "/mandats/{id}", AmbassadorRights.EDIT, mandate::change)
                .get(ADMIN + "/charte", AmbassadorRights.EDIT, charter::edit)
                .post(ADMIN + "/charte", AmbassadorRights.EDIT, charter::publish)
                .get(ADMIN + "/import", AmbassadorRights.EDIT, imports::begin)
                .post(ADMIN + "/import", AmbassadorRights.EDIT, imports::run);
    }
}
