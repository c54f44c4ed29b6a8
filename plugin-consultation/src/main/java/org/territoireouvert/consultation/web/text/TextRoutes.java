package org.territoireouvert.consultation.web.text;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.amending.AmendmentData;
import org.territoireouvert.consultation.amending.DecideAmendment;
import org.territoireouvert.consultation.amending.PublishText;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.text.version.VersionRoutes;

/** The addresses under which people amend a text and staff decide. */
public final class TextRoutes {

    private static final String STEP = "/consultations/{consultation}/texte/{step}";
    private static final String ARTICLE = STEP + "/articles/{article}";
    private static final String SECTION = STEP + "/sections/{section}";
    private static final String AMENDMENT = STEP + "/amendements/{amendment}";
    private static final String STAFF = "/admin" + STEP;

    private TextRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            ContributionContent contributions) {
        RequestedSteps steps = new RequestedSteps(context, consultations, StepKind.TEXT);
        TextPages texts = new TextPages(context, steps);
        ArticlePages articles = new ArticlePages(context, steps, contributions.type());
        RequestedBlocks section = RequestedBlocks.sections(context);
        SectionPages sections = new SectionPages(context, steps, section);
        ProposalPages toArticles = new ProposalPages(context, steps, RequestedBlocks.articles(context));
        ProposalPages toSections = new ProposalPages(context, steps, section);
        AmendmentPages amendments = new AmendmentPages(context, steps);
        registrar
                .get(STEP, ConsultationRights.READ, texts::show)
                .get(ARTICLE, ConsultationRights.READ, articles::show)
                .get(ARTICLE + "/amender", ConsultationRights.READ, toArticles::form)
                .post(ARTICLE + "/amender", ConsultationRights.TAKE_PART, toArticles::propose)
                .get(SECTION, ConsultationRights.READ, sections::show)
                .get(SECTION + "/amender", ConsultationRights.READ, toSections::form)
                .post(SECTION + "/amender", ConsultationRights.TAKE_PART, toSections::propose)
                .get(STEP + "/amendements", ConsultationRights.READ, amendments::list)
                .get(AMENDMENT, ConsultationRights.READ, amendments::show)
                .post(AMENDMENT + "/signer", ConsultationRights.TAKE_PART, amendments::sign)
                .post(AMENDMENT + "/ne-plus-signer", ConsultationRights.TAKE_PART, amendments::unsign)
                .post(AMENDMENT + "/retirer", ConsultationRights.TAKE_PART, amendments::withdraw);

        VersionRoutes.declare(registrar, context, steps, STEP);

        TextStaffPages staff = new TextStaffPages(context, steps);
        registrar
                .get(STAFF, ConsultationRights.PREPARE, staff::show)
                .post(STAFF, ConsultationRights.PREPARE, staff::receive)
                .post(STAFF + "/version", ConsultationRights.PREPARE, staff::consolidate)
                .get(STAFF + "/amendements/{amendment}", ConsultationRights.PREPARE, staff::amendment)
                .post(STAFF + "/amendements/{amendment}/accepter", ConsultationRights.PREPARE, staff::accept)
                .post(STAFF + "/amendements/{amendment}/reformuler", ConsultationRights.PREPARE, staff::reword)
                .post(STAFF + "/amendements/{amendment}/rejeter", ConsultationRights.PREPARE, staff::reject)
                .personalData(new AmendmentData(context))
                .notification(DecideAmendment.ACCEPTED_NEWS)
                .notification(DecideAmendment.REJECTED_NEWS);
        registrar.audits(PublishText.VERSION);
        DecideAmendment.LOGGED.forEach(registrar::audits);
    }
}
