package org.territoireouvert.consultation.web.questionnaire;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.file.FileAccess;
import org.territoireouvert.consultation.ConsultationRights;
import org.territoireouvert.consultation.answering.AnswerData;
import org.territoireouvert.consultation.answering.ForgetDrafts;
import org.territoireouvert.consultation.answering.HandOutCodes;
import org.territoireouvert.consultation.answering.file.AcceptFile;
import org.territoireouvert.consultation.answering.file.AnswerFiles;
import org.territoireouvert.consultation.answering.file.PublicAnswerFiles;
import org.territoireouvert.consultation.answering.file.ReadFiles;
import org.territoireouvert.consultation.answering.file.SweepAnswerFiles;
import org.territoireouvert.consultation.answering.result.HideText;
import org.territoireouvert.consultation.asking.PrepareQuestionnaire;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.store.ConsultationRepository;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.questionnaire.result.FilePages;
import org.territoireouvert.consultation.web.questionnaire.result.ResultPages;

/** The addresses under which people answer questionnaires, read results, and staff write questions. */
public final class QuestionnaireRoutes {

    private static final String STEP = "/consultations/{consultation}/questionnaire/{step}";
    private static final String STAFF = "/admin" + STEP;
    private static final String QUESTION = STAFF + "/questions/{question}";
    private static final String SHEET = STAFF + "/papier/{sheet}";
    private static final String FILE = STAFF + "/fichiers/{file}";
    private static final String TEXT = STAFF + "/textes/{question}/{answer}";

    private QuestionnaireRoutes() {}

    /** Declares them. */
    public static void declare(Registrar registrar, PluginContext context, ConsultationRepository consultations) {
        RequestedSteps steps = new RequestedSteps(context, consultations, StepKind.QUESTIONNAIRE);
        AnswerPages answers = new AnswerPages(context, steps);
        registrar
                .get(STEP, ConsultationRights.READ, answers::show)
                .post(STEP, ConsultationRights.TAKE_PART, answers::take)
                .post(STEP + "/retirer-fichier", ConsultationRights.TAKE_PART, answers::leave)
                .get(STEP + "/verifier", ConsultationRights.TAKE_PART, answers::review)
                .post(STEP + "/envoyer", ConsultationRights.TAKE_PART, answers::send)
                .get(STEP + "/merci", ConsultationRights.READ, answers::thanks);

        declareResults(registrar, context, steps);
        QuestionPages questions = new QuestionPages(context, steps);
        EditPages one = new EditPages(context, steps);
        registrar
                .get(STAFF, ConsultationRights.PREPARE, questions::show)
                .post(STAFF + "/regles", ConsultationRights.PREPARE, questions::agree)
                .post(STAFF + "/publier", ConsultationRights.PREPARE, questions::publish)
                .post(STAFF + "/codes", ConsultationRights.PREPARE, questions::makeCodes)
                .get(STAFF + "/nouvelle-question", ConsultationRights.PREPARE, one::begin)
                .post(STAFF + "/nouvelle-question", ConsultationRights.PREPARE, one::add)
                .get(QUESTION, ConsultationRights.PREPARE, one::edit)
                .post(QUESTION, ConsultationRights.PREPARE, one::change)
                .post(QUESTION + "/monter", ConsultationRights.PREPARE, questions::raise)
                .post(QUESTION + "/retirer", ConsultationRights.PREPARE, questions::remove);

        declareFiles(registrar, context, consultations, steps);
        PaperPages paper = new PaperPages(context, steps);
        registrar
                .get(STAFF + "/papier", ConsultationRights.PREPARE, paper::begin)
                .get(SHEET, ConsultationRights.PREPARE, paper::show)
                .post(SHEET, ConsultationRights.PREPARE, paper::take)
                .post(SHEET + "/retirer-fichier", ConsultationRights.PREPARE, paper::leave)
                .get(SHEET + "/verifier", ConsultationRights.PREPARE, paper::review)
                .post(SHEET + "/envoyer", ConsultationRights.PREPARE, paper::send)
                .personalData(new AnswerData(context, consultations))
                .job(new ForgetDrafts(context).job())
                .audits(PrepareQuestionnaire.PUBLISHED)
                .audits(HandOutCodes.MADE)
                .audits(HideText.HIDDEN)
                .audits(HideText.RESTORED);
    }

    private static void declareResults(Registrar registrar, PluginContext context, RequestedSteps steps) {
        ResultPages results = new ResultPages(context, steps);
        registrar
                .get(STEP + "/resultats", ConsultationRights.READ, results::show)
                .get(STEP + "/resultats/textes/{question}", ConsultationRights.READ, results::texts)
                .get(STEP + "/resultats/fichiers/{question}", ConsultationRights.READ, results::files)
                .get(STEP + "/donnees.csv", ConsultationRights.READ, results::answers)
                .post(TEXT + "/retirer", ConsultationRights.PREPARE, results::hide)
                .post(TEXT + "/remettre", ConsultationRights.PREPARE, results::restore);
    }

    private static void declareFiles(
            Registrar registrar, PluginContext context, ConsultationRepository consultations, RequestedSteps steps) {
        FilePages files = new FilePages(context, steps);
        registrar
                .get(STAFF + "/fichiers", ConsultationRights.READ_FILES, files::show)
                .get(STAFF + "/fichiers.zip", ConsultationRights.READ_FILES, files::archive)
                .get(FILE, ConsultationRights.READ_FILES, files::download)
                .post(FILE + "/publier", ConsultationRights.READ_FILES, files::publish)
                .post(FILE + "/depublier", ConsultationRights.READ_FILES, files::withdraw)
                .fileAccess(new FileAccess(AnswerFiles.KIND, new PublicAnswerFiles(context, consultations)))
                .job(new SweepAnswerFiles(context).job())
                .audits(ReadFiles.READ)
                .audits(ReadFiles.EXPORTED)
                .audits(AcceptFile.PUBLISHED)
                .audits(AcceptFile.WITHDRAWN);
    }
}
