package org.territoireouvert.participatorybudget.web.examination;

import java.util.Optional;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.examination.Finding;
import org.territoireouvert.participatorybudget.examination.decision.AppealRefusal;
import org.territoireouvert.participatorybudget.examination.decision.DecideIdea;
import org.territoireouvert.participatorybudget.examination.decision.ExamineIdea;
import org.territoireouvert.participatorybudget.examination.decision.FollowIdea;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;

/** Staff examine an idea: take it, note, ask its authors, find, publish, decide, answer an appeal. */
public final class ExaminationPages {

    private static final String ACT = "acte";
    private static final String COLLEAGUE = "colleague";
    private static final int LONGEST = 4_000;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_ACT = 20;

    private final ExaminationSheet sheet;
    private final FollowIdea followIdea;
    private final ExamineIdea examineIdea;
    private final DecideIdea decideIdea;
    private final AppealRefusal appealRefusal;

    /** Creates the pages. */
    public ExaminationPages(
            ExaminationSheet sheet,
            FollowIdea followIdea,
            ExamineIdea examineIdea,
            DecideIdea decideIdea,
            AppealRefusal appealRefusal) {
        this.sheet = sheet;
        this.followIdea = followIdea;
        this.examineIdea = examineIdea;
        this.decideIdea = decideIdea;
        this.appealRefusal = appealRefusal;
    }

    /** Shows an idea with all that was written about it. */
    public Response show(Request request) {
        return sheet.page(request, FormInput.empty(), true);
    }

    /** Takes the idea. */
    public Response take(Request request) {
        return answered(
                request, FormInput.of(request), followIdea.take(agent(request), edition(request), idea(request)));
    }

    /** Gives the idea to a colleague. */
    public Response assign(Request request) {
        FormInput form = FormInput.of(request);
        String colleague = form.required(COLLEAGUE, LONGEST_ID, "examine.colleague.missing");
        return form.isValid()
                ? answered(request, form, followIdea.assign(agent(request), edition(request), idea(request), colleague))
                : sheet.page(request, form, true);
    }

    /** Relieves a colleague of the idea, or gives it back. */
    public Response release(Request request) {
        FormInput form = FormInput.of(request);
        String colleague = form.optional(COLLEAGUE, LONGEST_ID);
        return answered(request, form, followIdea.release(agent(request), edition(request), idea(request), colleague));
    }

    /** Keeps an internal note. */
    public Response note(Request request) {
        FormInput form = FormInput.of(request);
        String note = form.required("note", LONGEST, "examine.note.missing");
        return form.isValid()
                ? answered(request, form, followIdea.note(agent(request), edition(request), idea(request), note))
                : sheet.page(request, form, true);
    }

    /** Writes to the authors. */
    public Response message(Request request) {
        FormInput form = FormInput.of(request);
        String message = form.required("message", LONGEST, "examine.message.missing");
        return form.isValid()
                ? answered(request, form, followIdea.write(agent(request), edition(request), idea(request), message))
                : sheet.page(request, form, true);
    }

    /** Keeps or publishes what was found. */
    public Response find(Request request) {
        FormInput form = FormInput.of(request);
        boolean publish = form.optional(ACT, LONGEST_ACT).equals("publier");
        Optional<Finding> finding = FindingForm.read(form);
        if (finding.isEmpty()) {
            return sheet.page(request, form, false);
        }
        Outcome outcome = examineIdea.keep(
                agent(request), edition(request), idea(request), FindingForm.revision(form), finding.get(), publish);
        return switch (outcome) {
            case Outcome.Done done -> new Response.Redirect(path(request));
            case Outcome.Refused refused -> sheet.page(request, refusedBy(form, refused), false);
        };
    }

    /** Retains or refuses. */
    public Response decide(Request request) {
        FormInput form = FormInput.of(request);
        if (form.optional(ACT, LONGEST_ACT).equals("retenir")) {
            return answered(
                    request,
                    form,
                    decideIdea.retain(agent(request), edition(request), idea(request), sheet.proposer(request)));
        }
        String reason = form.required("refusal", LONGEST, "decide.reason.missing");
        return form.isValid()
                ? answered(request, form, decideIdea.refuse(agent(request), edition(request), idea(request), reason))
                : sheet.page(request, form, true);
    }

    /** Answers an appeal. */
    public Response answerAppeal(Request request) {
        FormInput form = FormInput.of(request);
        String answer = form.required("answer", LONGEST, "appeal.answer.missing");
        boolean reopen = !form.optional("reopen", LONGEST_ACT).isEmpty();
        return form.isValid()
                ? answered(
                        request,
                        form,
                        appealRefusal.answer(agent(request), edition(request), idea(request), answer, reopen))
                : sheet.page(request, form, true);
    }

    private Response answered(Request request, FormInput form, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> new Response.Redirect(path(request));
            case Outcome.Refused refused -> sheet.page(request, refusedBy(form, refused), true);
        };
    }

    private static FormInput refusedBy(FormInput form, Outcome.Refused refused) {
        return form.error("", refused.messageKey(), refused.arguments().toArray());
    }

    static Actor.Agent agent(Request request) {
        if (request.actor() instanceof Actor.Agent agent) {
            return agent;
        }
        throw new IllegalStateException("Only staff examine ideas, not " + request.actor());
    }

    private static String path(Request request) {
        return IdeaPath.examination(edition(request), idea(request));
    }

    static String edition(Request request) {
        return request.pathParameter("edition");
    }

    static String idea(Request request) {
        return request.pathParameter("idea");
    }
}
