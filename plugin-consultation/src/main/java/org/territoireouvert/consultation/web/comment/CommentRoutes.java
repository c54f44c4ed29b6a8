package org.territoireouvert.consultation.web.comment;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.contribution.ContributePages;

/** The addresses under which people comment on a text. */
public final class CommentRoutes {

    private static final String STEP = "/consultations/{consultation}/texte/{step}";
    private static final String WRITE = STEP + "/articles/{article}/commenter";
    private static final String COMMENTS = STEP + "/commentaires";
    private static final String COMMENT = COMMENTS + "/{contribution}";

    private CommentRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            ContributionContent content) {
        RequestedSteps steps = new RequestedSteps(context, consultations, ContributionKind.COMMENT.step());
        CommentPages pages = new CommentPages(context, steps, content);
        ContributePages contribute = new ContributePages(
                context, steps, content, ContributionKind.COMMENT, new CommentTopics(context, steps));
        registrar
                .get(WRITE, ConsultationRights.READ, contribute::form)
                .post(WRITE, ConsultationRights.TAKE_PART, contribute::write)
                .get(COMMENTS, ConsultationRights.READ, pages::list)
                .get(COMMENT, ConsultationRights.READ, pages::show)
                .get(COMMENT + "/modifier", ConsultationRights.TAKE_PART, contribute::changeForm)
                .post(COMMENT + "/modifier", ConsultationRights.TAKE_PART, contribute::change)
                .post(COMMENT + "/retirer", ConsultationRights.TAKE_PART, contribute::withdraw);
    }
}
