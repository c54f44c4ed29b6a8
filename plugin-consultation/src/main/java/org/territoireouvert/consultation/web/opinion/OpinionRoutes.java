package org.territoireouvert.consultation.web.opinion;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.opinion.OpinionData;
import org.territoireouvert.consultation.opinion.ReviewStatement;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedSteps;

/** The addresses under which people give opinions and staff look after the statements. */
public final class OpinionRoutes {

    private static final String STEP = "/consultations/{consultation}/avis/{step}";
    private static final String STAFF = "/admin" + STEP;

    private OpinionRoutes() {}

    /** Declares them. */
    public static void declare(Registrar registrar, PluginContext context, ConsultationRepository consultations) {
        RequestedSteps steps = new RequestedSteps(context, consultations, StepKind.OPINIONS);
        OpinionPages pages = new OpinionPages(context, steps);
        registrar
                .get(STEP, ConsultationRights.READ, pages::show)
                .post(STEP, ConsultationRights.TAKE_PART, pages::give)
                .get(STEP + "/miens", ConsultationRights.TAKE_PART, pages::own)
                .get(STEP + "/proposer", ConsultationRights.TAKE_PART, pages::form)
                .post(STEP + "/proposer", ConsultationRights.TAKE_PART, pages::propose);

        OpinionResultPages results = new OpinionResultPages(context, steps);
        registrar
                .get(STEP + "/resultats", ConsultationRights.READ, results::show)
                .get(STEP + "/polis.zip", ConsultationRights.READ, results::export);

        StatementPages statements = new StatementPages(context, steps);
        registrar
                .get(STAFF, ConsultationRights.PREPARE, statements::show)
                .post(STAFF, ConsultationRights.PREPARE, statements::write)
                .post(STAFF + "/{statement}/publier", ConsultationRights.PREPARE, statements::accept)
                .post(STAFF + "/{statement}/refuser", ConsultationRights.PREPARE, statements::refuse)
                .personalData(new OpinionData(context))
                .notification(ReviewStatement.ACCEPTED_NEWS)
                .notification(ReviewStatement.REFUSED_NEWS);
        ReviewStatement.LOGGED.forEach(registrar::audits);
    }
}
