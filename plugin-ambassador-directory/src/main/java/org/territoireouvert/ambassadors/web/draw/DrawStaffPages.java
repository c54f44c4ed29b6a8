package org.territoireouvert.ambassadors.web.draw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.ambassadors.draw.Criterion;
import org.territoireouvert.ambassadors.draw.Outcome;
import org.territoireouvert.ambassadors.draw.Ticket;
import org.territoireouvert.ambassadors.draw.call.Call;
import org.territoireouvert.ambassadors.draw.call.CallRepository;
import org.territoireouvert.ambassadors.draw.call.DrawState;
import org.territoireouvert.ambassadors.draw.call.HoldDraw;
import org.territoireouvert.ambassadors.draw.call.VolunteerRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.web.staff.Choices;
import org.territoireouvert.ambassadors.web.staff.StaffForm;
import org.territoireouvert.ambassadors.web.staff.StaffForm.Field;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Administration of draws: open a call, freeze its pool, type the seed, take note of who gives up. */
public final class DrawStaffPages {

    static final String PATH = "/admin/ambassadeurs/tirages";

    private static final int LINE = 200;

    private final PluginContext context;
    private final CallRepository calls;
    private final VolunteerRepository volunteers;
    private final PostRepository posts;
    private final HoldDraw hold;
    private final DrawForm drawForm;

    /** Creates the pages. */
    public DrawStaffPages(
            PluginContext context, CallRepository calls, VolunteerRepository volunteers, PostRepository posts) {
        this.context = context;
        this.calls = calls;
        this.volunteers = volunteers;
        this.posts = posts;
        this.hold = new HoldDraw(context, posts, calls, volunteers);
        this.drawForm = new DrawForm(context);
    }

    /** Shows the calls. */
    public Response list(Request request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        Instant now = context.clock().instant();
        return page(request, "staff-draws", "draws.staff.title")
                .with(
                        "list",
                        ListPage.of(
                                new ListQuery(PATH, List.of(), Map.of()),
                                calls.list(Keyset.of(request, 2))
                                        .map(call -> DrawViews.Row.of(call, now, context.zone())),
                                calls.found()));
    }

    /** Shows an empty form. */
    public Response begin(Request request) {
        FormInput form = FormInput.empty()
                .prefill("post", request.query("poste").orElse(""))
                .prefill("seats", "1")
                .prefill("substitutes", "3");
        return form("draw.new", PATH + "/nouveau", false).page(request, form);
    }

    /** Opens a call. */
    public Response open(Request request) {
        FormInput form = FormInput.of(request);
        StaffForm page = form("draw.new", PATH + "/nouveau", false);
        Optional<Call> call = drawForm.read(form, Optional.empty());
        return call.isEmpty()
                ? page.wrong(request, form)
                : page.answer(
                        request,
                        form,
                        hold.open(call.get()),
                        PATH + "/" + call.get().id(),
                        form);
    }

    /** Shows the form of an open call. */
    public Response edit(Request request) {
        Call call = find(request);
        return form("draw.edit", PATH + "/" + call.id() + "/modifier", true).page(request, drawForm.filled(call));
    }

    /** Changes an open call. */
    public Response change(Request request) {
        Call before = find(request);
        FormInput form = FormInput.of(request);
        StaffForm page = form("draw.edit", PATH + "/" + before.id() + "/modifier", true);
        Instant revision = StaffForm.revision(form);
        Optional<Call> call = drawForm.read(form, Optional.of(before));
        return call.isEmpty()
                ? page.wrong(request, form)
                : page.answer(
                        request,
                        form,
                        hold.change(call.get(), revision),
                        PATH + "/" + before.id(),
                        drawForm.filled(find(request)));
    }

    /** Shows what is to be done next. */
    public Response show(Request request) {
        return show(request, FormInput.empty());
    }

    /** Freezes the pool. */
    public Response freeze(Request request) {
        Call call = find(request);
        return next(request, call, FormInput.of(request), hold.freeze(call.id(), request.actor()));
    }

    /** Draws. */
    public Response draw(Request request) {
        Call call = find(request);
        FormInput form = FormInput.of(request);
        String seed = form.required("seed", LINE, "draw.seed.missing");
        return form.isValid()
                ? next(request, call, form, hold.draw(call.id(), seed, request.actor()))
                : show(request, form).status(422);
    }

    /** Takes note that a ticket was given up. */
    public Response decline(Request request) {
        Call call = find(request);
        FormInput form = FormInput.of(request);
        String ticket = form.required("ticket", LINE, "draw.ticket.missing");
        return form.isValid()
                ? next(request, call, form, hold.decline(call.id(), ticket))
                : show(request, form).status(422);
    }

    private Response next(Request request, Call call, FormInput form, Saved saved) {
        return switch (saved) {
            case Saved.Done done -> new Response.Redirect(PATH + "/" + call.id() + "?ok=1");
            case Saved.Refused refused -> {
                refused.problems()
                        .forEach(one -> form.error(
                                one.field(), one.messageKey(), one.arguments().toArray()));
                yield show(request, form).status(422);
            }
            case Saved.Overtaken overtaken -> {
                form.error("", "draw.overtaken");
                yield show(request, form).status(409);
            }
        };
    }

    private Page show(Request request, FormInput form) {
        Call call = find(request);
        Instant now = context.clock().instant();
        List<Ticket> tickets = volunteers.tickets(call.id());
        Optional<Outcome> outcome =
                call.state() == DrawState.DRAWN ? call.document(tickets).outcome() : Optional.empty();
        return page(request, "staff-draw", call.title())
                .with("call", call)
                .with("action", PATH + "/" + call.id())
                .with("state", DrawViews.state(call, now))
                .with("open", call.state() == DrawState.OPEN)
                .with("running", call.isOpen(now))
                .with(
                        "check",
                        call.state() == DrawState.OPEN
                                ? Optional.of(QuotaCheck.of(call, tickets, context.messages(), request.locale()))
                                : Optional.empty())
                .with("frozen", call.state() == DrawState.FROZEN)
                .with("drawnNow", outcome.isPresent())
                .with("closesOn", LocalDate.ofInstant(call.closesAt(), context.zone()))
                .with("count", tickets.size())
                .with(
                        "quotas",
                        DrawViews.quotas(
                                call, tickets, outcome.map(Outcome::drawn).orElse(List.of())))
                .with("seats", outcome.map(one -> seats(call, one)).orElse(List.of()))
                .with(
                        "free",
                        outcome.map(one -> call.seats() - one.drawn().size()).orElse(0))
                .with("form", form);
    }

    /** The account behind a drawn ticket is shown by its public name; nobody else’s is. */
    private List<DrawViews.Seat> seats(Call call, Outcome outcome) {
        List<DrawViews.Seat> seats = new ArrayList<>();
        outcome.drawn().forEach(code -> seat(call, code, false).ifPresent(seats::add));
        outcome.substitutes().forEach(code -> seat(call, code, true).ifPresent(seats::add));
        return seats;
    }

    private Optional<DrawViews.Seat> seat(Call call, String code, boolean substitute) {
        return volunteers
                .find(call.id(), code)
                .map(one -> new DrawViews.Seat(
                        code,
                        String.join(", ", one.ticket().answers()),
                        context.service(People.class).find(one.account()).map(Person::displayName),
                        substitute));
    }

    private StaffForm form(String title, String action, boolean known) {
        List<Field> fields = new ArrayList<>();
        if (!known) {
            fields.add(Field.select("post", "mandate.post", Choices.posts(context, posts)));
        }
        fields.add(Field.plain("text", "title", "draw.field.title"));
        fields.add(Field.of("area", "rules", "draw.field.rules"));
        fields.add(Field.of("optional", "age", "draw.field.age"));
        fields.add(Field.of("optional", "communes", "draw.field.communes"));
        fields.add(Field.of("date", "closes", "draw.field.closes"));
        fields.add(Field.plain("text", "seats", "draw.field.seats"));
        fields.add(Field.of("text", "substitutes", "draw.field.substitutes"));
        for (int number = 1; number <= Criterion.MOST; number++) {
            fields.add(new Field("optional", "criterion" + number, "draw.field.criterion" + number, "", List.of()));
            fields.add(new Field(
                    "area", "answers" + number, "draw.field.answers" + number, "draw.field.answers.hint", List.of()));
        }
        fields.add(Field.of("text", "source", "draw.field.source"));
        fields.add(Field.of("date", "seedOn", "draw.field.seed-on"));
        fields.add(Field.of("date", "erase", "draw.field.erase"));
        return new StaffForm(context, title, action, fields);
    }

    private Page page(Request request, String template, String title) {
        boolean isKey = title.startsWith("draws.");
        return Page.of(template, isKey ? context.messages().format(request.locale(), title) : title)
                .crumb(context.messages().format(request.locale(), "desk.title"), "/admin/ambassadeurs/annuaire")
                .crumb(context.messages().format(request.locale(), "draws.staff.title"), PATH);
    }

    private Call find(Request request) {
        String id = request.pathParameter("id");
        return calls.find(id).orElseThrow(() -> new NotFoundException("No draw \"" + id + "\""));
    }
}
