package org.territoireouvert.calls.web.desk;

import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.call.alert.AlertData;
import org.territoireouvert.calls.call.alert.AlertRepository;
import org.territoireouvert.calls.call.alert.TellAlerts;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.CallDraftRepository;
import org.territoireouvert.calls.call.draft.DraftData;
import org.territoireouvert.calls.call.draft.DraftDocuments;
import org.territoireouvert.calls.call.draft.PublishDraft;
import org.territoireouvert.calls.call.draft.SaveDraft;
import org.territoireouvert.calls.call.question.AnswerQuestion;
import org.territoireouvert.calls.call.question.QuestionData;
import org.territoireouvert.calls.collective.ActingPeople;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.contribution.CallContent;
import org.territoireouvert.calls.contribution.PublishCall;
import org.territoireouvert.calls.contribution.TellApplicants;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallPart;
import org.territoireouvert.calls.web.AlertPages;
import org.territoireouvert.calls.web.CallActions;
import org.territoireouvert.calls.web.QuestionPages;
import org.territoireouvert.calls.web.VersionPages;

/** The addresses under which calls are prepared and published, questions are asked and answered, alerts are kept. */
public final class DeskRoutes {

    private static final Permission STAFF = CallRights.PREPARE;
    private static final Permission READER = CallRights.READ;
    private static final Permission SIGNED_IN = CallRights.TAKE_PART;
    private static final String DESK = CallDraft.PATH;
    private static final String DRAFT = DESK + "/brouillons/{id}";
    private static final String CALL = Call.PATH + "/{slug}";

    private final PluginContext context;
    private final CallRepository calls;
    private final QuestionRepository questions;
    private final CallDraftRepository drafts;
    private final PublishCall publish;

    /** Works on the shared repositories. */
    public DeskRoutes(
            PluginContext context,
            CallRepository calls,
            QuestionRepository questions,
            CallDraftRepository drafts,
            PublishCall publish) {
        this.context = context;
        this.calls = calls;
        this.questions = questions;
        this.drafts = drafts;
        this.publish = publish;
    }

    /** Declares them. */
    public void declare(Registrar registrar, CallContent content, CallActions actions) {
        DeskFrame frame = new DeskFrame(context, calls, drafts);
        DraftDocuments documents = new DraftDocuments(context, content.type());
        PublishDraft publishDraft = new PublishDraft(context, calls, drafts, documents, publish);
        desk(registrar, frame, publishDraft, documents);
        steps(registrar, frame);
        readers(registrar);
        AnswerQuestion answer = new AnswerQuestion(context, questions, content.type());
        DeskQuestionPages waiting = new DeskQuestionPages(frame, questions, answer);
        registrar
                .get(DeskQuestionPages.PATH, STAFF, waiting::list)
                .get(DeskQuestionPages.PATH + "/{question}", STAFF, waiting::show)
                .post(DeskQuestionPages.PATH + "/{question}", STAFF, waiting::receive)
                .task(waiting.task());
        news(registrar);
        publish.tell(new TellApplicants(
                context,
                new ActingPeople(new MemberRepository(context.database()), context.service(Organisations.class))));
        actions.add((call, actor, locale) -> context.service(People.class).allows(actor, STAFF, "")
                        && call.withdrawnOn().isEmpty()
                ? List.of(new CallActions.Action(
                        context.messages().format(locale, "desk.action"), DESK + "#appels", false))
                : List.of());
    }

    private void desk(Registrar registrar, DeskFrame frame, PublishDraft publishDraft, DraftDocuments documents) {
        DeskPages desk = new DeskPages(frame, publishDraft, documents, questions);
        DraftPages pages = new DraftPages(frame, publishDraft, documents);
        DocumentPages joined = new DocumentPages(frame, documents);
        registrar
                .fileAccess(documents.access())
                .get(DRAFT + "/documents", STAFF, joined::show)
                .post(DRAFT + "/documents", STAFF, joined::receive)
                .get(DESK, STAFF, desk::show)
                .get(DESK + "/nouvel-appel", STAFF, desk::askStart)
                .post(DESK + "/nouvel-appel", STAFF, desk::start)
                .post(DESK + "/modifier", STAFF, desk::revise)
                .get(DESK + "/retirer/{slug}", STAFF, desk::askWithdrawal)
                .post(DESK + "/retirer/{slug}", STAFF, desk::withdraw)
                .get(DRAFT, STAFF, pages::show)
                .get(DRAFT + "/apercu", STAFF, pages::preview)
                .post(DRAFT + "/publier", STAFF, pages::publish)
                .get(DRAFT + "/supprimer", STAFF, desk::askDeletion)
                .post(DRAFT + "/supprimer", STAFF, desk::delete);
    }

    private void steps(Registrar registrar, DeskFrame frame) {
        SaveDraft save = new SaveDraft(context, drafts);
        StepPages steps = new StepPages(frame, save);
        FormPages form = new FormPages(frame, save);
        FieldPages fields = new FieldPages(frame, save);
        RulePages rules = new RulePages(frame, save);
        String formPath = DRAFT + "/" + CallPart.FORM.word();
        String rulePath = DRAFT + "/" + CallPart.RULES.word();
        registrar
                .get(formPath, STAFF, form::show)
                .post(formPath, STAFF, form::act)
                .get(formPath + "/{section}", STAFF, form::showSection)
                .post(formPath + "/{section}", STAFF, form::receiveSection)
                .get(formPath + "/{section}/{field}", STAFF, fields::show)
                .post(formPath + "/{section}/{field}", STAFF, fields::receive)
                .get(rulePath, STAFF, rules::show)
                .post(rulePath, STAFF, rules::act)
                .get(rulePath + "/{rule}", STAFF, rules::showRule)
                .post(rulePath + "/{rule}", STAFF, rules::receiveRule)
                .get(DRAFT + "/{part}", STAFF, steps::show)
                .post(DRAFT + "/{part}", STAFF, steps::receive);
    }

    private void readers(Registrar registrar) {
        VersionPages versions = new VersionPages(context, calls);
        QuestionPages ask = new QuestionPages(context, calls, questions);
        AlertRepository kept = new AlertRepository(context.database());
        AlertPages alerts = new AlertPages(context, kept);
        registrar
                .get(CALL + "/versions", READER, versions::list)
                .get(CALL + "/versions/comparer", READER, versions::compare)
                .get(CALL + "/question", SIGNED_IN, ask::show)
                .post(CALL + "/question", SIGNED_IN, ask::receive)
                .get(AlertPages.PATH, SIGNED_IN, alerts::list)
                .post(AlertPages.PATH, SIGNED_IN, alerts::remove)
                .get(AlertPages.PATH + "/nouvelle", SIGNED_IN, alerts::ask)
                .post(AlertPages.PATH + "/nouvelle", SIGNED_IN, alerts::add)
                .notification(TellAlerts.NEW_CALL)
                .job(new TellAlerts(context, calls, kept).job())
                .personalData(new QuestionData(context, questions))
                .personalData(new AlertData(context, kept))
                .personalData(new DraftData(context, drafts));
    }

    private static void news(Registrar registrar) {
        AnswerQuestion.KINDS.forEach(registrar::notification);
        registrar
                .notification(PublishCall.CHANGED)
                .notification(PublishCall.WITHDRAWN)
                .notification(TellApplicants.CHANGED)
                .audits(PublishCall.CALL_PUBLISHED)
                .audits(PublishCall.CALL_CHANGED)
                .audits(PublishCall.CALL_WITHDRAWN);
    }
}
