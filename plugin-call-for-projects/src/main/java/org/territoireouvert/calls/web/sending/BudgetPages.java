package org.territoireouvert.calls.web.sending;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.CheckApplication;
import org.territoireouvert.calls.application.sending.SaveBudget;
import org.territoireouvert.calls.application.sending.TakeOverBudget;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;
import org.territoireouvert.calls.model.budget.BudgetLine.Source;
import org.territoireouvert.calls.model.budget.BudgetSums;
import org.territoireouvert.calls.model.budget.CheckBudget;
import org.territoireouvert.calls.model.collective.Member;

/** The budget of an application: all parts to read, one's own to write. */
public final class BudgetPages {

    private static final String REVISION = "revision";
    private static final String SUM_UP = "calculer";
    private static final int LONGEST_ACT = 40;

    private final SendingFrame frame;
    private final SaveBudget saveBudget;
    private final TakeOverBudget takeOver;

    BudgetPages(SendingFrame frame) {
        this.frame = frame;
        this.saveBudget = new SaveBudget(frame.store());
        this.takeOver = new TakeOverBudget(frame.store());
    }

    /** Shows the parts of all partners. */
    public Response show(Request request) {
        return show(request, FormInput.empty());
    }

    private Response show(Request request, FormInput form) {
        return frame.show(request, (handle, citizen, opened) -> {
            requireBudget(opened);
            Budget budget = frame.store().compose().budget(handle, opened);
            AidRules rules = opened.sheet().funding().rules();
            return frame.page(request, opened, "calls-budget", "sending.budget")
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("writable", opened.application().state().isWritable())
                    .with(
                            "takers",
                            opened.acting().stream()
                                    .map(member -> new Choice(member.id(), member.name()))
                                    .toList())
                    .with(
                            "budget",
                            BudgetView.of(
                                    frame.context(),
                                    request.locale(),
                                    opened,
                                    frame.store()
                                            .budgets()
                                            .of(handle, opened.application().id()),
                                    CheckBudget.problems(budget, rules, names(opened)),
                                    saveBudget.changed(
                                            handle, opened.application().id()),
                                    left(handle, opened)))
                    .with("sums", BudgetSums.of(budget, rules))
                    .with("rules", rules)
                    .with("saved", request.query("garde").isPresent());
        });
    }

    private List<Member> left(Handle handle, Opened opened) {
        return takeOver.left(handle, opened).stream()
                .flatMap(id -> frame.store().members().find(handle, id).stream())
                .toList();
    }

    /** Takes the part of a member that is gone over into one's own. */
    public Response takeOver(Request request) {
        return Response.toCitizen(request, citizen -> {
            FormInput form = FormInput.of(request);
            TakeOverBudget.Result result = takeOver.take(
                    citizen,
                    frame.number(request),
                    form.optional("partant", LONGEST_ACT),
                    form.optional("repreneur", LONGEST_ACT));
            if (result == TakeOverBudget.Result.TAKEN) {
                return new Response.Redirect(Application.PATH + "/" + frame.number(request) + "/budget?garde=1");
            }
            form.error(
                    "",
                    switch (result) {
                        case TOO_LONG -> "sending.budget.left.too-long";
                        case FIXED -> "sending.fixed";
                        case GONE, TAKEN -> "sending.budget.left.gone";
                    });
            return show(request, form);
        });
    }

    private static void requireBudget(Opened opened) {
        if (!CheckApplication.hasBudget(opened.sheet().form())) {
            throw new NotFoundException("The call asks for no budget");
        }
    }

    private static Map<String, String> names(Opened opened) {
        Map<String, String> names = new LinkedHashMap<>();
        opened.members().forEach(member -> names.put(member.id(), member.name()));
        return names;
    }

    private static Member own(Request request, Opened opened) {
        String id = request.pathParameter("membre");
        return opened.acting().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Member " + id + " is not theirs"));
    }

    /** Shows the form of one's own part. */
    public Response edit(Request request) {
        return frame.show(request, (handle, citizen, opened) -> {
            requireBudget(opened);
            Member member = own(request, opened);
            if (!opened.application().state().isWritable()) {
                return new Response.Redirect(opened.application().path() + "/budget");
            }
            SaveBudget.Part part = saveBudget.part(handle, opened.application().id(), member.id());
            return form(request, opened, member, BudgetForm.of(part.lines()), part.revision(), part.lines());
        });
    }

    /** Adds or removes a row, sums up, or keeps the part. */
    public Response save(Request request) {
        return Response.toCitizen(request, citizen -> save(request, citizen));
    }

    private Response save(Request request, Actor.Citizen citizen) {
        Opened opened =
                frame.context().database().read(handle -> frame.store().open(handle, citizen, frame.number(request)));
        requireBudget(opened);
        Member member = own(request, opened);
        BudgetForm typed = BudgetForm.of(request);
        String act = typed.form().optional(BudgetForm.ACT, LONGEST_ACT);
        boolean sumsUp = request.form(SUM_UP).isPresent();
        int revision = revision(typed.form().optional(REVISION, LONGEST_ACT));
        boolean changes = typed.change(act);
        List<BudgetLine> lines =
                typed.read(member.id(), opened.sheet().funding().rules());
        if (changes || sumsUp) {
            typed.fill();
            return form(request, opened, member, typed, revision, lines);
        }
        if (!typed.form().isValid()) {
            return form(request, opened, member, typed, revision, lines);
        }
        SaveBudget.Result result = saveBudget.save(citizen, frame.number(request), member.id(), lines, revision);
        return switch (result) {
            case SaveBudget.Kept kept ->
                new Response.Redirect(opened.application().path() + "/budget?garde=1");
            case SaveBudget.Changed changed -> conflict(request, opened, member, typed, lines, changed);
            case SaveBudget.Fixed fixed -> {
                typed.form().error("", "sending.fixed");
                yield form(request, opened, member, typed, revision, lines);
            }
        };
    }

    private static int revision(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** Shows what somebody else saved beside what was typed; whoever sends the form again has seen both. */
    private Page conflict(
            Request request,
            Opened opened,
            Member member,
            BudgetForm typed,
            List<BudgetLine> lines,
            SaveBudget.Changed changed) {
        typed.form().error("", "sending.budget.conflict");
        List<String> stored = written(request, opened, changed.stored());
        List<String> mine = written(request, opened, lines);
        return form(request, opened, member, typed, changed.revision(), lines)
                .with("stored", stored)
                .with("runs", frame.context().service(TextDiff.class).items(stored, mine));
    }

    private List<String> written(Request request, Opened opened, List<BudgetLine> lines) {
        return lines.stream()
                .map(line -> frame.say(
                        request,
                        "sending.budget.line",
                        DocumentWords.category(frame.context(), request.locale(), opened.sheet(), line),
                        line.label(),
                        line.amount()))
                .toList();
    }

    private Page form(
            Request request, Opened opened, Member member, BudgetForm typed, int revision, List<BudgetLine> lines) {
        AidRules rules = opened.sheet().funding().rules();
        return frame.page(request, opened, "calls-budget-edit", "sending.budget.edit")
                .status(typed.form().isValid() ? 200 : 422)
                .crumb(
                        frame.say(request, "sending.budget"),
                        opened.application().path() + "/budget")
                .with("form", typed.form())
                .with("action", opened.application().path() + "/budget/" + member.id())
                .with("member", member)
                .with(REVISION, revision)
                .with("costs", typed.rows(Side.COST))
                .with("resources", typed.rows(Side.RESOURCE))
                .with(
                        "categories",
                        rules.categories().stream()
                                .map(category -> new Choice(
                                        category.code(),
                                        category.eligible()
                                                ? category.label()
                                                : frame.say(request, "sending.budget.not-paid", category.label())))
                                .toList())
                .with(
                        "sources",
                        Arrays.stream(Source.values())
                                .map(source -> new Choice(source.name(), frame.say(request, SourceWords.key(source))))
                                .toList())
                .with("sums", BudgetSums.of(new Budget(lines), rules))
                .with("stored", List.of())
                .with("runs", List.of());
    }
}
