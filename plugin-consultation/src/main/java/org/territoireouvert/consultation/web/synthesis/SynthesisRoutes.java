package org.territoireouvert.consultation.web.synthesis;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.answer.AnswerContributions;
import org.territoireouvert.consultation.answer.TellContributors;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.synthesis.publication.PublishSynthesis;
import org.territoireouvert.consultation.synthesis.publication.PublishedSynthesis;
import org.territoireouvert.consultation.synthesis.reading.ContributionTexts;
import org.territoireouvert.consultation.web.RequestedSteps;

/** The addresses under which staff work on a synthesis and everybody reads it. */
public final class SynthesisRoutes {

    private static final String STEP = "/consultations/{consultation}/synthese/{step}";
    private static final String STAFF = "/admin" + STEP;
    private static final String ONE = STAFF + "/contributions/{contribution}";
    private static final String THEME = STAFF + "/idees/{theme}";
    private static final String SENTENCE = STAFF + "/phrases/{sentence}";

    private SynthesisRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar,
            PluginContext context,
            ConsultationRepository consultations,
            ContentType contributionType) {
        RequestedSteps steps = new RequestedSteps(context, consultations, StepKind.SYNTHESIS);
        PublishedSynthesis published = new PublishedSynthesis(context, contributionType);
        SynthesisPages pages = new SynthesisPages(context, steps, published);
        SynthesisFiles files = new SynthesisFiles(context, steps, published);
        registrar
                .get(STEP, ConsultationRights.READ, pages::show)
                .get(STEP + "/synthese.json", ConsultationRights.READ, pages::data)
                .get(STEP + "/synthese.pdf", ConsultationRights.READ, files::pdf)
                .get(STEP + "/synthese.odt", ConsultationRights.READ, files::openDocument)
                .get(STEP + "/versions/{version}", ConsultationRights.READ, pages::version);

        Workbench workbench = new Workbench(context, steps);
        ContributionTexts texts = new ContributionTexts(context);
        SortingPages sorting = new SortingPages(context, workbench, texts);
        ContributionWorkPages work = new ContributionWorkPages(context, workbench, texts);
        SuggestionPages suggestions = new SuggestionPages(context, workbench, texts);
        registrar
                .job(texts.job())
                .get(STAFF + "/contributions", ConsultationRights.PREPARE, sorting::list)
                .post(STAFF + "/ranger", ConsultationRights.PREPARE, sorting::sort)
                .get(STAFF + "/suggestions", ConsultationRights.PREPARE, suggestions::show)
                .get(ONE, ConsultationRights.PREPARE, work::show)
                .post(ONE + "/decouper", ConsultationRights.PREPARE, work::cut)
                .post(ONE + "/mots", ConsultationRights.PREPARE, work::mark)
                .post(ONE + "/mots/retirer", ConsultationRights.PREPARE, work::unmark)
                .post(ONE + "/extraits/{extract}", ConsultationRights.PREPARE, work::put);

        ThemePages themes = new ThemePages(context, workbench);
        SentencePages sentences = new SentencePages(context, workbench);
        registrar
                .get(STAFF, ConsultationRights.PREPARE, themes::tree)
                .post(STAFF + "/idees", ConsultationRights.PREPARE, themes::add)
                .get(THEME, ConsultationRights.PREPARE, themes::show)
                .post(THEME, ConsultationRights.PREPARE, themes::change)
                .post(THEME + "/fusionner", ConsultationRights.PREPARE, themes::merge)
                .post(THEME + "/retirer", ConsultationRights.PREPARE, themes::remove)
                .get(THEME + "/phrase", ConsultationRights.PREPARE, sentences::form)
                .post(THEME + "/phrase", ConsultationRights.PREPARE, sentences::add)
                .get(SENTENCE, ConsultationRights.PREPARE, sentences::changeForm)
                .post(SENTENCE, ConsultationRights.PREPARE, sentences::change)
                .post(SENTENCE + "/monter", ConsultationRights.PREPARE, sentences::raise)
                .post(SENTENCE + "/retirer", ConsultationRights.PREPARE, sentences::remove);

        AnswerPages answers = new AnswerPages(context, workbench);
        PublicationPages publication = new PublicationPages(context, workbench);
        registrar
                .get(STAFF + "/reponse", ConsultationRights.PREPARE, answers::form)
                .post(STAFF + "/reponse", ConsultationRights.PREPARE, answers::answer)
                .post(STAFF + "/reponses/{answer}/suivi", ConsultationRights.PREPARE, answers::follow)
                .get(STAFF + "/publication", ConsultationRights.PREPARE, publication::show)
                .post(STAFF + "/publication", ConsultationRights.PREPARE, publication::publish)
                .post(STAFF + "/relecture", ConsultationRights.PREPARE, publication::review)
                .notification(PublishSynthesis.REVIEW_NEWS)
                .notification(TellContributors.SYNTHESIS_NEWS)
                .notification(TellContributors.ANSWER_NEWS)
                .notification(TellContributors.FOLLOW_UP_NEWS)
                .job(new TellContributors(context, consultations).job());
        PublishSynthesis.LOGGED.forEach(registrar::audits);
        AnswerContributions.LOGGED.forEach(registrar::audits);
    }
}
