package org.territoireouvert.calls.web.examination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.ranking.DecideCall;
import org.territoireouvert.calls.examination.ranking.Decision;
import org.territoireouvert.calls.examination.ranking.DecisionRepository;
import org.territoireouvert.calls.examination.ranking.PanelChange;
import org.territoireouvert.calls.examination.ranking.ProposeRanking;
import org.territoireouvert.calls.examination.ranking.Proposition;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.examination.Envelope;
import org.territoireouvert.calls.model.examination.FunderShares;
import org.territoireouvert.calls.model.examination.Outcome;
import org.territoireouvert.calls.model.examination.Ranking;

/** The ranking of a call, or of one of its batches: proposition, changes, decision, publication. */
final class RankingPages {

    private static final String BATCH = "lot";

    private final ExaminationFrame frame;
    private final ProposeRanking propose;
    private final DecideCall decide;
    private final DecisionRepository decisions;

    RankingPages(ExaminationFrame frame, ProposeRanking propose, DecideCall decide, DecisionRepository decisions) {
        this.frame = frame;
        this.propose = propose;
        this.decide = decide;
        this.decisions = decisions;
    }

    /** A place in the ranking. */
    public record Row(
            int rank,
            String number,
            String title,
            String path,
            String change,
            String score,
            String tie,
            Money requested,
            Badge badge,
            Money granted,
            boolean partial,
            String reason,
            List<FunderShares.Part> shares) {}

    Response show(Request request) {
        Call call = frame.call(request);
        return page(request, call, batch(request, call), Optional.empty());
    }

    /** Returns which batch is looked at: empty for a call that has none. */
    private String batch(Request request, Call call) {
        if (call.calendar().batches().isEmpty()) {
            return "";
        }
        List<String> known =
                call.calendar().batches().stream().map(Object::toString).toList();
        String chosen = request.query(BATCH).or(() -> request.form(BATCH)).orElse(known.getFirst());
        if (!known.contains(chosen)) {
            throw new NotFoundException("No batch \"" + chosen + "\"");
        }
        return chosen;
    }

    private String path(Call call, String batch) {
        return ExaminationFrame.DESK + "/" + call.slug() + "/classement"
                + (batch.isEmpty() ? "" : "?" + BATCH + "=" + batch);
    }

    private Page page(Request request, Call call, String batch, Optional<FormInput> typed) {
        Proposition proposition = frame.room().context().database().read(handle -> propose.of(handle, call, batch));
        boolean frozen = proposition.settings().frozenAt().isPresent();
        List<Row> rows = frozen ? decided(request, call, batch) : proposed(request, call, proposition);
        FormInput form = typed.orElseGet(() -> FormInput.empty()
                .prefill("partial", proposition.settings().partial() ? "1" : "")
                .prefill("reserve", Integer.toString(proposition.settings().reserve()))
                .prefill("seed", proposition.settings().seed())
                .prefill("source", proposition.settings().seedSource()));
        Money granted = rows.stream().map(Row::granted).reduce(Money.ZERO, Money::plus);
        return frame.desk(request, "examination-ranking", call, frame.say(request, "examination.ranking.title"))
                .with("form", form)
                .with("batch", batch)
                .with(
                        "batches",
                        call.calendar().batches().stream()
                                .map(day -> new Choice(
                                        day.toString(),
                                        day.toString(),
                                        day.toString().equals(batch)))
                                .toList())
                .with("rows", rows)
                .with("frozen", frozen)
                .with("frozenAt", proposition.settings().frozenAt())
                .with("publishedAt", proposition.settings().publishedAt())
                .with("amount", frozen ? proposition.amount().plus(granted) : proposition.amount())
                .with("granted", granted)
                .with(
                        "left",
                        frozen ? proposition.amount() : proposition.envelope().left())
                .with(
                        "tieRule",
                        "examination.tie."
                                + call.sheet()
                                        .selection()
                                        .tieRule()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                .with("funders", call.sheet().funding().funders().size())
                .with(
                        "obstacles",
                        frozen
                                ? List.of()
                                : decide.obstacles(call, proposition).stream()
                                        .map(one -> frame.say(
                                                request,
                                                one.messageKey(),
                                                one.arguments().toArray()))
                                        .toList());
    }

    private List<Row> proposed(Request request, Call call, Proposition proposition) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < proposition.ranking().lines().size(); index++) {
            Ranking.Line line = proposition.ranking().lines().get(index);
            Envelope.Line granted = proposition.envelope().lines().get(index);
            Application one = Objects.requireNonNull(proposition.applications().get(granted.number()));
            PanelChange change = proposition.changes().get(granted.number());
            rows.add(new Row(
                    line.rank(),
                    one.number(),
                    one.title(),
                    ExaminedPages.path(call, one),
                    ExaminationFrame.DESK + "/" + call.slug() + "/classement/" + one.number(),
                    Scores.said(line.candidate().score(), request.locale()),
                    tie(line.reason()),
                    one.requested(),
                    badge(request, granted.outcome()),
                    granted.granted(),
                    granted.partial(),
                    change == null ? "" : change.reason(),
                    granted.granted().cents() == 0
                            ? List.of()
                            : FunderShares.of(call.sheet().funding(), granted.granted())));
        }
        return rows;
    }

    private List<Row> decided(Request request, Call call, String batch) {
        return frame.room().context().database().read(handle -> {
            List<Row> rows = new ArrayList<>();
            for (Decision decision : decisions.of(handle, call.slug())) {
                if (!decision.batch().equals(batch)) {
                    continue;
                }
                Application one = frame.room()
                        .applications()
                        .find(handle, decision.applicationId())
                        .orElseThrow();
                rows.add(new Row(
                        decision.place(),
                        one.number(),
                        one.title(),
                        ExaminedPages.path(call, one),
                        "",
                        Scores.said(decision.score(), request.locale()),
                        tie(decision.tie()),
                        one.requested(),
                        badge(request, decision.outcome()),
                        decision.granted(),
                        decision.partial(),
                        decision.reasons(),
                        decision.shares()));
            }
            return rows;
        });
    }

    static String tie(Ranking.Reason reason) {
        return reason == Ranking.Reason.SCORE
                ? ""
                : "examination.equal." + reason.name().toLowerCase(Locale.ROOT);
    }

    private Badge badge(Request request, Outcome outcome) {
        return Badges.of(outcome, frame.say(request, "examination.outcome." + outcome.code()));
    }

    Response choose(Request request) {
        Call call = frame.call(request);
        String batch = batch(request, call);
        FormInput form = FormInput.of(request);
        boolean partial = !form.optional("partial", 1).isEmpty();
        Optional<Integer> reserve = AssessorPages.number(form, "reserve");
        String seed = form.optional("seed", ExaminationFrame.LINE);
        String source = form.optional("source", ExaminationFrame.LINE);
        if (reserve.isEmpty()) {
            form.error("reserve", "examination.reserve.wrong", DecideCall.LONGEST_RESERVE);
        }
        if (!form.isValid()) {
            return ExaminationFrame.wrong(page(request, call, batch, Optional.of(form)));
        }
        return ExaminationFrame.answer(
                decide.choose(call.slug(), batch, partial, reserve.orElseThrow(), seed, source),
                form,
                path(call, batch),
                again -> page(request, call, batch, Optional.of(again)));
    }

    /** Shows the form by which the panel departs from the order for one application. */
    Response edit(Request request) {
        Call call = frame.call(request);
        return edit(request, call, FormInput.empty());
    }

    private Page edit(Request request, Call call, FormInput form) {
        Application one = frame.application(request, call);
        return frame.desk(request, "examination-change", call, frame.say(request, "examination.change.title"))
                .crumb(
                        frame.say(request, "examination.ranking.title"),
                        ExaminationFrame.DESK + "/" + call.slug() + "/classement")
                .with("form", form)
                .with("application", one)
                .with("action", ExaminationFrame.DESK + "/" + call.slug() + "/classement/" + one.number())
                .with(
                        "outcomes",
                        Arrays.stream(Outcome.values())
                                .map(outcome -> new Choice(
                                        outcome.code(), frame.say(request, "examination.outcome." + outcome.code())))
                                .toList());
    }

    Response change(Request request) {
        Call call = frame.call(request);
        Application one = frame.application(request, call);
        FormInput form = FormInput.of(request);
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(found -> found.code().equals(form.optional("outcome", ExaminationFrame.LINE)))
                .findFirst();
        if (outcome.isEmpty()) {
            form.error("outcome", "examination.change.outcome.missing");
        }
        Optional<Money> amount = form.money("amount", "examination.change.amount.wrong");
        String reason = form.required("reason", ExaminationFrame.TEXT, "examination.change.reason.missing");
        if (!form.isValid()) {
            return ExaminationFrame.wrong(edit(request, call, form));
        }
        return ExaminationFrame.answer(
                decide.change(
                        call.slug(),
                        one.number(),
                        outcome.orElseThrow(),
                        amount,
                        reason,
                        ExaminationFrame.agent(request).personId()),
                form,
                back(call, one),
                again -> edit(request, call, again));
    }

    Response undo(Request request) {
        Call call = frame.call(request);
        Application one = frame.application(request, call);
        return ExaminationFrame.answer(
                decide.undo(call.slug(), one.number()),
                FormInput.of(request),
                back(call, one),
                again -> edit(request, call, again));
    }

    private String back(Call call, Application one) {
        return path(
                call,
                call.calendar().batches().isEmpty()
                        ? ""
                        : one.batchOn().map(Object::toString).orElse(""));
    }

    Response freeze(Request request) {
        Call call = frame.call(request);
        String batch = batch(request, call);
        return ExaminationFrame.answer(
                decide.freeze(ExaminationFrame.agent(request), call.slug(), batch),
                FormInput.of(request),
                path(call, batch),
                again -> page(request, call, batch, Optional.of(again)));
    }

    Response publish(Request request) {
        Call call = frame.call(request);
        String batch = batch(request, call);
        return ExaminationFrame.answer(
                decide.publish(call.slug(), batch),
                FormInput.of(request),
                path(call, batch),
                again -> page(request, call, batch, Optional.of(again)));
    }
}
