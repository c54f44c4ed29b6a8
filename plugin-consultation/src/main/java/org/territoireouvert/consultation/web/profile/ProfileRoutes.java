package org.territoireouvert.consultation.web.profile;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.profile.ForgetProfileKeys;
import org.territoireouvert.consultation.profile.ParticipationData;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** The addresses under which everybody reads who took part, and participants say who they are. */
public final class ProfileRoutes {

    private static final String ONE = "/consultations/{consultation}/participants";

    private ProfileRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar, PluginContext context, ConsultationRepository consultations, Charters charters) {
        RequestedConsultations requested = new RequestedConsultations(context, consultations);
        ParticipantPages participants = new ParticipantPages(context, requested, charters);
        OwnProfilePages profile = new OwnProfilePages(context, requested);
        CensusPages census = new CensusPages(context, requested);
        registrar
                .get(ONE, ConsultationRights.READ, participants::show)
                .get(ONE + "/profil", ConsultationRights.TAKE_PART, profile::form)
                .post(ONE + "/profil", ConsultationRights.TAKE_PART, profile::answer)
                .post(ONE + "/profil/retirer", ConsultationRights.TAKE_PART, profile::withdraw)
                .get("/admin" + ONE, ConsultationRights.PREPARE, census::form)
                .post("/admin" + ONE, ConsultationRights.PREPARE, census::save)
                .personalData(new ParticipationData(context))
                .job(new ForgetProfileKeys(context, consultations).job());
    }
}
