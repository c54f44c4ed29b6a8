package org.territoireouvert.consultation;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.demonstration.ConsultationDemonstration;
import org.territoireouvert.consultation.guarantor.DesignateGuarantor;
import org.territoireouvert.consultation.preparation.ChangeConsultation;
import org.territoireouvert.consultation.preparation.TellOfConsultation;
import org.territoireouvert.consultation.publication.ConsultationAgenda;
import org.territoireouvert.consultation.publication.ConsultationClosing;
import org.territoireouvert.consultation.publication.ConsultationContent;
import org.territoireouvert.consultation.publication.ConsultationFigures;
import org.territoireouvert.consultation.publication.PublishConsultation;
import org.territoireouvert.consultation.seal.SealClosedSteps;
import org.territoireouvert.consultation.seal.source.SealSources;
import org.territoireouvert.consultation.store.ChangeRepository;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.ConsultationBlocks;
import org.territoireouvert.consultation.web.ConsultationPages;
import org.territoireouvert.consultation.web.archive.ArchiveRoutes;
import org.territoireouvert.consultation.web.charter.CharterRoutes;
import org.territoireouvert.consultation.web.comment.CommentRoutes;
import org.territoireouvert.consultation.web.contribution.ContributionRoutes;
import org.territoireouvert.consultation.web.guarantor.GuarantorRoutes;
import org.territoireouvert.consultation.web.meeting.MeetingRoutes;
import org.territoireouvert.consultation.web.opinion.OpinionRoutes;
import org.territoireouvert.consultation.web.preparation.PreparationRoutes;
import org.territoireouvert.consultation.web.profile.ProfileRoutes;
import org.territoireouvert.consultation.web.questionnaire.QuestionnaireRoutes;
import org.territoireouvert.consultation.web.ranking.RankingRoutes;
import org.territoireouvert.consultation.web.seal.SealRoutes;
import org.territoireouvert.consultation.web.synthesis.SynthesisRoutes;
import org.territoireouvert.consultation.web.text.TextRoutes;

/** Public consultations: what is asked, who decides, until when, and what it changed. */
public final class ConsultationPlugin implements ToolkitPlugin {

    /** Creates the plugin; the runtime does. */
    public ConsultationPlugin() {}

    @Override
    public void register(PluginContext context, Registrar registrar) {
        ConsultationRepository consultations = new ConsultationRepository(context.database());
        ChangeRepository changes = new ChangeRepository(context.database());
        ConsultationContent content = new ConsultationContent(context, consultations);
        ContributionContent contributions = new ContributionContent(context, consultations);
        PublishConsultation publish = new PublishConsultation(context, consultations, changes, content);
        Charters charters = new Charters(context, () -> context.settings().get(ConsultationPages.MINIMUM_DAYS));
        ConsultationPages pages = new ConsultationPages(context, consultations, charters, content.type());
        ConsultationAgenda agenda = new ConsultationAgenda(context, consultations);
        ConsultationBlocks blocks = new ConsultationBlocks(context, consultations, changes);
        ConsultationFigures figures = new ConsultationFigures(context, consultations);
        ConsultationClosing closing = new ConsultationClosing(context, consultations, content.type());
        SealSources sealSource = new SealSources(context, contributions.type());
        SealClosedSteps sealClosedSteps = new SealClosedSteps(context, consultations, sealSource);

        TellOfConsultation tell = new TellOfConsultation(context, content);
        ChangeConsultation change = new ChangeConsultation(context, consultations, publish, tell);
        DesignateGuarantor designate = new DesignateGuarantor(context);

        PreparationRoutes.declare(registrar, context, consultations, publish, charters, tell, change);
        GuarantorRoutes.declare(registrar, context, consultations, change, designate);
        CharterRoutes.declare(registrar, context, consultations, charters);
        ProfileRoutes.declare(registrar, context, consultations, charters);
        OpinionRoutes.declare(registrar, context, consultations);
        TextRoutes.declare(registrar, context, consultations, contributions);
        CommentRoutes.declare(registrar, context, consultations, contributions);
        ContributionRoutes.declare(registrar, context, consultations, contributions);
        QuestionnaireRoutes.declare(registrar, context, consultations);
        RankingRoutes.declare(registrar, context, consultations);
        MeetingRoutes.declare(registrar, context, consultations);
        SynthesisRoutes.declare(registrar, context, consultations, contributions.type());
        ArchiveRoutes.declare(
                registrar, context, consultations, agenda, content.type(), contributions.type(), charters, sealSource);
        SealRoutes.declare(registrar, context, consultations, sealSource, sealClosedSteps);
        registrar
                .get("/consultations", ConsultationRights.READ, pages::list)
                .get("/consultations/{slug}", ConsultationRights.READ, pages::show)
                .menu(new MenuEntry("menu.consultations", "/consultations", 10))
                .homeBlock(blocks.open())
                .homeBlock(blocks.changes())
                .setting(ConsultationPages.MINIMUM_DAYS)
                .contentType(content.type())
                .dataset(figures.dataset())
                .feed(figures.feed())
                .calendar(agenda.calendar())
                .statistic(publish.published())
                .statistic(publish.decisions())
                .publishes(ConsultationClosing.CLOSED)
                .notification(ConsultationClosing.OPENED_NEWS)
                .notification(ConsultationClosing.CLOSED_NEWS)
                .job(closing.job())
                .healthCheck(closing.healthCheck())
                .demonstration(new ConsultationDemonstration(
                        context, consultations, contributions, publish, designate, sealClosedSteps));
    }
}
