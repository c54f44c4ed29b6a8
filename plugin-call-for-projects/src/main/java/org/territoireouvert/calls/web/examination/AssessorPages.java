package org.territoireouvert.calls.web.examination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.AssignAssessors;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Assessor;
import org.territoireouvert.calls.model.examination.Pairing;

/** Who assesses the applications of a call, how many at most, and who has how many. */
final class AssessorPages {

    private static final int USUAL_LIMIT = 20;

    private final ExaminationFrame frame;
    private final AssignAssessors assign;

    AssessorPages(ExaminationFrame frame, AssignAssessors assign) {
        this.frame = frame;
        this.assign = assign;
    }

    /** An assessor in the list. */
    public record Row(String id, String name, int most, long open, long done, long declined) {}

    Response show(Request request) {
        Call call = frame.call(request);
        return page(request, call, FormInput.empty().prefill("most", Integer.toString(USUAL_LIMIT)));
    }

    private Page page(Request request, Call call, FormInput form) {
        List<Row> rows = rows(request, call);
        List<Choice> candidates = assign.candidates().stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
        return frame.desk(request, "examination-assessors", call, frame.say(request, "examination.assessors.title"))
                .with("form", form)
                .with("rows", rows)
                .with("candidates", candidates)
                .with("wanted", call.sheet().selection().assessors())
                .with(
                        "added",
                        request.query("fait")
                                .filter(one -> one.matches("[0-9]{1,6}-[0-9]{1,6}"))
                                .map(one -> frame.say(
                                        request,
                                        "examination.distributed",
                                        Integer.valueOf(one.split("-")[0]),
                                        Integer.valueOf(one.split("-")[1])))
                                .orElse(""));
    }

    private List<Row> rows(Request request, Call call) {
        return frame.room().context().database().read(handle -> {
            List<Assessor> assessors = frame.room().assessors().of(handle, call.slug());
            Map<String, String> names =
                    frame.assessors(assessors.stream().map(Assessor::personId).toList(), request.locale());
            Map<String, Long> open = counts(frame.room()
                    .assessments()
                    .pairings(handle, call.slug(), Kind.ASSESSOR, List.of(State.ASKED, State.ACCEPTED)));
            Map<String, Long> done = counts(
                    frame.room().assessments().pairings(handle, call.slug(), Kind.ASSESSOR, List.of(State.FINAL)));
            Map<String, Long> declined = counts(frame.room()
                    .assessments()
                    .pairings(handle, call.slug(), Kind.ASSESSOR, List.of(State.DECLINED, State.CONFLICT)));
            return assessors.stream()
                    .map(one -> new Row(
                            one.personId(),
                            names.getOrDefault(one.personId(), one.personId()),
                            one.most(),
                            open.getOrDefault(one.personId(), 0L),
                            done.getOrDefault(one.personId(), 0L),
                            declined.getOrDefault(one.personId(), 0L)))
                    .toList();
        });
    }

    private static Map<String, Long> counts(List<Pairing> pairings) {
        return pairings.stream().collect(Collectors.groupingBy(Pairing::assessor, Collectors.counting()));
    }

    Response keep(Request request) {
        Call call = frame.call(request);
        FormInput form = FormInput.of(request);
        String person = form.required("assessor", ExaminationFrame.LINE, "examination.assessor.missing");
        Optional<Integer> most = number(form, "most");
        if (most.isEmpty()) {
            form.error("most", "examination.assessor.most.wrong", Assessor.HIGHEST_LIMIT);
        }
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, call, form));
        }
        return ExaminationFrame.answer(
                assign.keep(call.slug(), person, most.orElseThrow()),
                form,
                ExaminationFrame.DESK + "/" + call.slug() + "/evaluateurs",
                again -> page(request, call, again));
    }

    /** Reads a whole number of at most four digits. */
    static Optional<Integer> number(FormInput form, String field) {
        String typed = form.optional(field, ExaminationFrame.LINE);
        return typed.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    Response remove(Request request) {
        Call call = frame.call(request);
        request.form("assessor")
                .ifPresent(person -> assign.remove(
                        call.slug(), person, ExaminationFrame.agent(request).personId()));
        return new Response.Redirect(ExaminationFrame.DESK + "/" + call.slug() + "/evaluateurs?ok=1");
    }

    Response distribute(Request request) {
        Call call = frame.call(request);
        AssignAssessors.Distributed done =
                assign.distribute(call.slug(), ExaminationFrame.agent(request).personId());
        return new Response.Redirect(
                ExaminationFrame.DESK + "/" + call.slug() + "/evaluateurs?fait=" + done.added() + "-" + done.lacking());
    }
}
