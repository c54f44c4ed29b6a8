package org.territoireouvert.calls.web.desk;

import java.time.LocalDate;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.call.QuestionRepository;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.question.AnswerQuestion;
import org.territoireouvert.calls.call.question.Asked;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.web.CallPages;

/** The questions that wait: each is answered for everybody, or set aside with a reason. Staff does not see who asked. */
final class DeskQuestionPages {

    static final String PATH = CallDraft.PATH + "/questions";

    private static final String WORDS = "question";
    private static final String ANSWER = "reponse";
    private static final String REASON = "raison";
    private static final int LONGEST_QUESTION = 1_000;
    private static final int LONGEST_ANSWER = 4_000;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_ACT = 20;

    private final DeskFrame frame;
    private final QuestionRepository questions;
    private final AnswerQuestion answer;

    DeskQuestionPages(DeskFrame frame, QuestionRepository questions, AnswerQuestion answer) {
        this.frame = frame;
        this.questions = questions;
        this.answer = answer;
    }

    /**
     * A question that waits.
     *
     * @param late days after the promised one, zero when there is time
     */
    public record Row(String path, String words, String call, LocalDate askedOn, LocalDate dueOn, long late) {}

    StaffTask task() {
        return new StaffTask("call-questions", "task.call-questions", PATH, CallRights.PREPARE, questions::waiting);
    }

    Response list(Request request) {
        long days = frame.context().settings().get(CallPages.ANSWER_DAYS);
        LocalDate today = today();
        Slice<Row> rows = questions
                .waiting(Keyset.of(request, 2))
                .map(asked -> new Row(
                        PATH + "/" + asked.id(),
                        asked.words(),
                        asked.callTitle(),
                        asked.askedOn(),
                        asked.dueOn(days),
                        Math.max(0, asked.late(days, today))));
        return frame.deskPage(request, "desk-questions", frame.words(request).say("desk.questions.title"))
                .with("rows", rows)
                .with("days", days)
                .with("path", PATH)
                .with("done", request.query("fait").orElse(""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                frame.context().clock().instant(), frame.context().zone());
    }

    private Asked asked(Request request) {
        String id = request.pathParameter("question");
        return frame.context()
                .database()
                .read(handle -> questions.find(handle, id))
                .filter(asked -> asked.state() == Asked.State.WAITING)
                .orElseThrow(() -> new NotFoundException("No question \"" + id + "\" that waits"));
    }

    Response show(Request request) {
        Asked asked = asked(request);
        return page(request, asked, FormInput.empty().prefill(WORDS, asked.words()));
    }

    private Page page(Request request, Asked asked, FormInput form) {
        return frame.deskPage(request, "desk-question", frame.words(request).say("desk.question.title"))
                .status(form.isValid() ? 200 : 422)
                .crumb(frame.words(request).say("desk.questions.title"), PATH)
                .with("asked", asked)
                .with("callPath", Call.path(asked.callSlug()))
                .with("dueOn", asked.dueOn(frame.context().settings().get(CallPages.ANSWER_DAYS)))
                .with("action", PATH + "/" + asked.id())
                .with("form", form);
    }

    Response receive(Request request) {
        Asked asked = asked(request);
        FormInput form = FormInput.of(request);
        boolean aside = form.optional("acte", LONGEST_ACT).equals("ecarter");
        String words = form.optional(WORDS, LONGEST_QUESTION);
        String said = form.optional(ANSWER, LONGEST_ANSWER);
        String reason = form.optional(REASON, LONGEST_REASON);
        if (aside && reason.isEmpty()) {
            form.error(REASON, "desk.question.reason.missing");
        }
        if (!aside && words.isEmpty()) {
            form.error(WORDS, "desk.question.words.missing");
        }
        if (!aside && said.isEmpty()) {
            form.error(ANSWER, "desk.question.answer.missing");
        }
        if (!form.isValid()) {
            return page(request, asked, form);
        }
        boolean done = aside ? answer.setAside(asked.id(), reason) : answer.answer(asked.id(), words, said);
        return done
                ? new Response.Redirect(PATH + "?fait=" + (aside ? "ecartee" : "publiee"))
                : page(request, asked, form.error("", "desk.question.quicker"));
    }
}
