package org.territoireouvert.calls.web.examination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.KeepScores;
import org.territoireouvert.calls.examination.OpenAssessment;
import org.territoireouvert.calls.examination.OpenAssessment.Opened;
import org.territoireouvert.calls.examination.OpenSearch;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.Reason;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Mark;

/** What assessors and applicants have to assess, and one assessment. */
final class EvaluationPages {

    private static final String CALL = "appel";
    private static final String STATE = "etat";
    private static final String DONE = "fait";
    private static final List<State> OPEN = List.of(State.ASKED, State.ACCEPTED, State.FINAL);

    private final ExaminationFrame frame;
    private final OpenAssessment opening;
    private final KeepScores scores;

    EvaluationPages(ExaminationFrame frame, OpenAssessment opening, KeepScores scores) {
        this.frame = frame;
        this.opening = opening;
        this.scores = scores;
    }

    /**
     * An assessment in the list.
     *
     * @param collective for which it is done, empty for a member of staff
     */
    public record Row(
            String path, String number, String title, String call, String collective, String state, boolean done) {}

    /** A decision that can be read. */
    public record Letter(String path, String number, String title) {}

    Response list(Request request) {
        return frame.room().context().database().read(handle -> list(handle, request));
    }

    private Page list(Handle handle, Request request) {
        Room room = frame.room();
        Actor actor = request.actor();
        List<Collective> collectives = actor instanceof Actor.Citizen citizen ? collectives(citizen) : List.of();
        Kind kind = actor instanceof Actor.Agent ? Kind.ASSESSOR : Kind.PEER;
        List<String> assessors = actor instanceof Actor.Agent agent
                ? List.of(agent.personId())
                : collectives.stream().map(Collective::id).toList();
        List<Call> calls = room.assessments().calls(handle, kind, assessors).stream()
                .flatMap(slug -> room.calls().find(handle, slug).stream())
                .toList();
        ListQuery chosen = ListQuery.read(
                request,
                ExaminationFrame.EVALUATIONS,
                ListFilter.of(CALL, calls.stream().map(Call::slug).toList()),
                ListFilter.of(STATE, OPEN.stream().map(State::code).toList()));
        OpenSearch search = new OpenSearch(
                kind,
                assessors,
                chosen.value(CALL),
                OPEN.stream()
                        .filter(state -> state.code().equals(chosen.value(STATE)))
                        .findFirst(),
                chosen.words(),
                calls.stream()
                        .filter(call -> !call.sheet().selection().anonymous())
                        .map(Call::slug)
                        .toList(),
                room.collectivesTiedTo(handle, OpenAssessment.personOf(actor)));
        Slice<Assessment> part = room.assessments().open(handle, search, Keyset.of(request, 2));
        List<Row> rows = opening.openAll(handle, actor, part.items()).stream()
                .map(opened -> row(request, opened, collectives))
                .toList();
        ListPage<Row> page = ListPage.of(
                chosen,
                new Slice<>(rows, part.previous(), part.next()),
                room.assessments().found(handle, search));
        return Page.of("assessment-list", frame.say(request, "examination.evaluations.title"))
                .crumb(frame.say(request, "menu.calls"), Call.PATH)
                .with("list", filters(request, chosen, page, calls))
                .with("empty", calls.isEmpty())
                .with(
                        "letters",
                        collectives.stream()
                                .flatMap(collective -> letters(handle, collective).stream())
                                .toList())
                .with("declined", request.query(DONE).isPresent());
    }

    private ListPage<Row> filters(Request request, ListQuery chosen, ListPage<Row> page, List<Call> calls) {
        ListPage<Row> filtered = page.filter(
                STATE,
                frame.say(request, "examination.filter.state"),
                frame.say(request, "examination.filter.all"),
                chosen.choices(
                        STATE,
                        OPEN.stream().map(State::code).toList(),
                        code -> frame.say(request, "examination.assessment." + code)));
        return calls.size() < 2
                ? filtered
                : filtered.filter(
                        CALL,
                        frame.say(request, "award.call"),
                        frame.say(request, "award.all-calls"),
                        calls.stream()
                                .map(call -> new Choice(
                                        call.slug(), call.title(), call.slug().equals(chosen.value(CALL))))
                                .toList());
    }

    private List<Collective> collectives(Actor.Citizen citizen) {
        return frame.room()
                .collectives()
                .ofPerson(
                        citizen.personId(),
                        frame.room().context().service(Organisations.class).ofPerson(citizen.personId()).stream()
                                .filter(one -> one.role() == Membership.Role.REPRESENTATIVE)
                                .map(Membership::organisationId)
                                .toList());
    }

    private List<Letter> letters(Handle handle, Collective collective) {
        List<Letter> letters = new ArrayList<>();
        for (Application one : frame.room().applications().ofCollective(collective.id())) {
            handle.createQuery("select 1 from cal_outcome where application_id = :id")
                    .bind("id", one.id())
                    .mapTo(Integer.class)
                    .findOne()
                    .ifPresent(there -> letters.add(new Letter(
                            ExaminationFrame.EVALUATIONS + "/decision/" + one.number(), one.number(), one.title())));
        }
        return letters;
    }

    private Row row(Request request, Opened opened, List<Collective> collectives) {
        Assessment one = opened.assessment();
        Mask mask = opened.anonymous() ? Mask.of(opened.sent(), frame.say(request, "examination.masked")) : Mask.none();
        return new Row(
                one.path(),
                opened.application().number(),
                mask.of(opened.sent().title()),
                opened.call().title(),
                collectives.stream()
                        .filter(collective -> collective.id().equals(one.assessorId()))
                        .map(Collective::name)
                        .findFirst()
                        .orElse(""),
                "examination.assessment." + one.state().code(),
                one.state() == State.FINAL);
    }

    Response show(Request request) {
        return page(request, Optional.empty());
    }

    private Page page(Request request, Optional<FormInput> typed) {
        Room room = frame.room();
        return room.context().database().read(handle -> {
            Opened opened = opening.open(handle, request.actor(), request.pathParameter("id"));
            Assessment one = opened.assessment();
            ScoreForm grid =
                    new ScoreForm(frame, opened.call().sheet().selection().criteria());
            List<Mark> marks = room.assessments().marks(handle, one.id());
            FormInput form = typed.orElseGet(() -> grid.filled(marks, one.comment()));
            SentView sent = new SentReading(frame)
                    .of(handle, opened.sent(), opened.anonymous(), one.path() + "/fichiers", request.locale());
            return Page.of("assessment", sent.title())
                    .crumb(frame.say(request, "examination.evaluations.title"), ExaminationFrame.EVALUATIONS)
                    .with("form", form)
                    .with("path", one.path())
                    .with("sent", sent)
                    .with("call", opened.call())
                    .with("asked", one.state() == State.ASKED)
                    .with("writable", opened.writable())
                    .with("peer", one.kind() == Kind.PEER)
                    .with("revision", one.revision())
                    .with("changedAt", one.changedAt())
                    .with("correctedAt", AssessmentView.correctedAt(handle, room, one, marks))
                    .with("rows", grid.rows(form, request.locale()))
                    .with(
                            "marks",
                            AssessmentView.marks(
                                    opened.call().sheet().selection().criteria(), marks))
                    .with("comment", one.comment())
                    .with(
                            "total",
                            Mark.total(opened.call().sheet().selection().criteria(), marks)
                                    .map(total -> Scores.said(total, request.locale()))
                                    .orElse(""))
                    .with(
                            "reasons",
                            Arrays.stream(Reason.values())
                                    .map(reason -> new Choice(
                                            reason.code(), frame.say(request, "examination.reason." + reason.code())))
                                    .toList())
                    .with("done", request.query("ok").isPresent());
        });
    }

    Response file(Request request) {
        return frame.room().context().database().read(handle -> {
            Opened opened = opening.open(handle, request.actor(), request.pathParameter("id"));
            return new SentFiles(frame)
                    .serve(
                            opened.sent(),
                            frame.room()
                                    .calls()
                                    .version(
                                            handle,
                                            opened.sent().callSlug(),
                                            opened.sent().callVersion())
                                    .orElseThrow(),
                            request.pathParameter("place"),
                            opened.anonymous());
        });
    }

    Response accept(Request request) {
        String id = request.pathParameter("id");
        return ExaminationFrame.answer(
                scores.accept(request.actor(), id),
                FormInput.of(request),
                ExaminationFrame.EVALUATIONS + "/" + id,
                again -> page(request, Optional.of(again)));
    }

    Response decline(Request request) {
        String id = request.pathParameter("id");
        FormInput form = FormInput.of(request);
        Optional<Reason> reason = Arrays.stream(Reason.values())
                .filter(one -> one.code().equals(form.optional("why", ExaminationFrame.LINE)))
                .findFirst();
        String words = form.optional("words", ExaminationFrame.TEXT);
        if (reason.isEmpty()) {
            form.error("why", "examination.reason.missing");
        }
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, Optional.of(form)));
        }
        return ExaminationFrame.answer(
                scores.decline(request.actor(), id, reason.orElseThrow(), words),
                form,
                ExaminationFrame.EVALUATIONS + "?fait=1",
                again -> page(request, Optional.of(again)));
    }

    Response keep(Request request) {
        String id = request.pathParameter("id");
        FormInput form = FormInput.of(request);
        Opened opened = frame.room().context().database().read(handle -> opening.open(handle, request.actor(), id));
        boolean finish = !form.optional("finish", 1).isEmpty();
        String revision = form.optional("revision", ExaminationFrame.LINE);
        List<Mark> marks =
                new ScoreForm(frame, opened.call().sheet().selection().criteria()).read(form, finish);
        String comment = form.optional("comment", ExaminationFrame.TEXT);
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, Optional.of(form)));
        }
        return ExaminationFrame.answer(
                scores.keep(
                        request.actor(),
                        id,
                        revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1,
                        marks,
                        comment,
                        finish),
                form,
                ExaminationFrame.EVALUATIONS + "/" + id,
                again -> page(request, Optional.of(again)));
    }
}
