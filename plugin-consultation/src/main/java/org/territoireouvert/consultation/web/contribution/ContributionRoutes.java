package org.territoireouvert.consultation.web.contribution;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionData;
import org.territoireouvert.consultation.contribution.ContributionFigures;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.seal.ForgetSealed;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.synthesis.publication.ForgetWords;
import org.territoireouvert.consultation.web.RequestedSteps;

/** The addresses under which people contribute to calls and debates. */
public final class ContributionRoutes {

    private ContributionRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            ContributionContent content) {
        declare(registrar, context, consultations, content, ContributionKind.PROPOSAL);
        declare(registrar, context, consultations, content, ContributionKind.ARGUMENT);
        ForgetWords words = new ForgetWords(context.service(Json.class));
        ForgetSealed sealed = new ForgetSealed();
        registrar
                .contentType(content.type())
                .personalData(new ContributionData(context, content, (handle, erased) -> {
                    words.forget(handle, erased);
                    sealed.words(handle, erased.id());
                }))
                .dataset(new ContributionFigures(context, content).dataset());
    }

    private static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            ContributionContent content,
            ContributionKind kind) {
        String step = "/consultations/{consultation}/" + kind.step().word() + "/{step}";
        String one = step + "/{contribution}";
        RequestedSteps steps = new RequestedSteps(context, consultations, kind.step());
        ContributionPages pages = new ContributionPages(context, steps, content, kind);
        ContributePages contribute = new ContributePages(context, steps, content, kind, new WholeStep());
        ContributionStaffPages staff = new ContributionStaffPages(context, steps, content, kind);
        registrar
                .get(step, ConsultationRights.READ, pages::list)
                .get(step + "/ecrire", ConsultationRights.READ, contribute::form)
                .post(step + "/ecrire", ConsultationRights.TAKE_PART, contribute::write)
                .get(one, ConsultationRights.READ, pages::show)
                .get(one + "/modifier", ConsultationRights.TAKE_PART, contribute::changeForm)
                .post(one + "/modifier", ConsultationRights.TAKE_PART, contribute::change)
                .post(one + "/retirer", ConsultationRights.TAKE_PART, contribute::withdraw)
                .get("/admin" + step, ConsultationRights.PREPARE, staff::show)
                .post("/admin" + step + "/questions", ConsultationRights.PREPARE, staff::ask)
                .post("/admin" + step + "/noter", ConsultationRights.PREPARE, staff::note);
    }
}
