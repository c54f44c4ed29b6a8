package org.territoireouvert.consultation.web.ranking;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.ranking.RankingData;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedSteps;

/** The addresses under which people give their priorities and staff write what there is. */
public final class RankingRoutes {

    private static final String STEP = "/consultations/{consultation}/priorites/{step}";
    private static final String STAFF = "/admin" + STEP;
    private static final String ITEM = STAFF + "/propositions/{item}";

    private RankingRoutes() {}

    /** Declares them. */
    public static void declare(Registrar registrar, PluginContext context, ConsultationRepository consultations) {
        RequestedSteps steps = new RequestedSteps(context, consultations, StepKind.RANKING);
        RankingPages pages = new RankingPages(context, steps);
        RankingResultPages results = new RankingResultPages(context, steps);
        registrar
                .get(STEP, ConsultationRights.READ, pages::show)
                .post(STEP, ConsultationRights.TAKE_PART, pages::give)
                .post(STEP + "/retirer", ConsultationRights.TAKE_PART, pages::withdraw)
                .get(STEP + "/resultats", ConsultationRights.READ, results::show)
                .get(STEP + "/listes.csv", ConsultationRights.READ, results::export);

        RankingStaffPages staff = new RankingStaffPages(context, steps);
        registrar
                .get(STAFF, ConsultationRights.PREPARE, staff::show)
                .post(STAFF, ConsultationRights.PREPARE, staff::add)
                .post(STAFF + "/choix", ConsultationRights.PREPARE, staff::choose)
                .get(ITEM, ConsultationRights.PREPARE, staff::item)
                .post(ITEM, ConsultationRights.PREPARE, staff::reword)
                .post(ITEM + "/monter", ConsultationRights.PREPARE, staff::raise)
                .post(ITEM + "/retirer", ConsultationRights.PREPARE, staff::remove)
                .personalData(new RankingData(context, consultations));
    }
}
