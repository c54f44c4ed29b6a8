package org.territoireouvert.ambassadors.web.space;

import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.mandate.CharterRepository;
import org.territoireouvert.ambassadors.mandate.Charters;
import org.territoireouvert.ambassadors.mandate.MandateEnds;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.SignByLink;
import org.territoireouvert.ambassadors.person.ActingAmbassador;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.EnterAmbassador;
import org.territoireouvert.ambassadors.person.KeepAmbassador;
import org.territoireouvert.ambassadors.person.LinkAccount;
import org.territoireouvert.ambassadors.person.MessageRepository;
import org.territoireouvert.ambassadors.person.MessagesData;
import org.territoireouvert.ambassadors.person.WriteToAmbassador;
import org.territoireouvert.ambassadors.web.staff.StaffRoutes;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;

/** Declares what people and ambassadors do, and the administration of the directory, which share their parts. */
public final class SpaceRoutes {

    private SpaceRoutes() {}

    /** Declares it. */
    public static void declare(
            Registrar registrar, PluginContext context, AmbassadorRepository ambassadors, EnterAmbassador enter) {
        MandateRepository mandates = new MandateRepository(context.database());
        MessageRepository messages = new MessageRepository(context.database());
        ActingAmbassador acting = new ActingAmbassador(context, ambassadors, mandates);
        WriteToAmbassador write = new WriteToAmbassador(context, messages);
        LinkAccount link = new LinkAccount(context, ambassadors);
        Charters charters = new Charters(context, new CharterRepository(context.database()), mandates);
        SignByLink signing = new SignByLink(context, ambassadors, charters);
        MandateEnds ends = new MandateEnds(context, mandates, ambassadors);
        MessagesData data = new MessagesData(context, ambassadors, messages);
        KeepAmbassador keep = new KeepAmbassador(context, ambassadors, enter);
        ContactPages contact = new ContactPages(context, ambassadors, mandates, messages, write, acting);
        SpacePages space = new SpacePages(context, acting, mandates, charters, keep, link, contact);
        StaffRoutes.declare(registrar, context, ambassadors, enter, link, charters, signing);
        new CharterLinkPages(context, signing).declare(registrar);
        registrar
                .get("/ambassadeurs/{slug}/contact", AmbassadorRights.WRITE, contact::form)
                .post("/ambassadeurs/{slug}/contact", AmbassadorRights.WRITE, contact::write)
                .get("/ambassadeurs/messages/{id}", AmbassadorRights.SERVE, contact::show)
                .post("/ambassadeurs/messages/{id}", AmbassadorRights.SERVE, contact::reply)
                .get("/ambassadeurs/espace", AmbassadorRights.SERVE, space::show)
                .post("/ambassadeurs/espace/charte", AmbassadorRights.SERVE, space::sign)
                .post("/ambassadeurs/espace/presentation", AmbassadorRights.SERVE, space::describe)
                .get("/ambassadeurs/invitation/{token}", AmbassadorRights.READ, space::invitation)
                .post("/ambassadeurs/invitation/{token}", AmbassadorRights.READ, space::accept)
                .get("/ambassadeurs/charte", AmbassadorRights.READ, space::charter)
                .notification(WriteToAmbassador.RECEIVED)
                .notification(WriteToAmbassador.REPLIED)
                .notification(Charters.TO_SIGN)
                .notification(MandateEnds.OWN)
                .notification(MandateEnds.OF_STAFF)
                .mailingList(write.list())
                .mailingList(link.list())
                .mailingList(signing.list())
                .audits(AmbassadorRights.CHANGED)
                .audits(AmbassadorRights.MANDATED)
                .audits(AmbassadorRights.CHARTERED)
                .audits(AmbassadorRights.CHARTER_LINK)
                .audits(AmbassadorRights.CHARTER_SIGNED)
                .audits(AmbassadorRights.IMPORTED)
                .personalData(data)
                .job(data.forgetting())
                .job(ends.job())
                .task(ends.task());
    }
}
