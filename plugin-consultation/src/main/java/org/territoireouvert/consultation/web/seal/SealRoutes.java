package org.territoireouvert.consultation.web.seal;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.seal.SealClosedSteps;
import org.territoireouvert.consultation.seal.SealFiles;
import org.territoireouvert.consultation.seal.SealSource;
import org.territoireouvert.consultation.seal.SealStep;
import org.territoireouvert.consultation.seal.VerifySeals;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedConsultations;

/** The addresses under which everybody checks the seals of a consultation, and the work that seals. */
public final class SealRoutes {

    private static final String ALL = "/consultations/{consultation}/sceau";
    private static final String ONE = ALL + "/{step}/{number}";

    private SealRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            SealSource source,
            SealClosedSteps sealClosedSteps) {
        SealPages pages = new SealPages(
                context, new RequestedConsultations(context, consultations), new SealFiles(context, source));
        registrar
                .get(ALL, ConsultationRights.READ, pages::show)
                .get(ONE + "/lignes.txt", ConsultationRights.READ, pages::lines)
                .get(ONE + "/preuves.jsonl", ConsultationRights.READ, pages::proofs)
                .audits(SealStep.SEALED)
                .job(sealClosedSteps.job())
                .healthCheck(sealClosedSteps.healthCheck())
                .command(new VerifySeals(context, consultations, sealClosedSteps).command());
    }
}
