package org.territoireouvert.calls.web.examination;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.examination.DeskAccess;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.Saved;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;

/** What pages of the examination share. */
final class ExaminationFrame {

    /** Where the desk of staff stands. */
    static final String DESK = Call.PATH + "/instruire";

    /** Where assessors and applicants assess. */
    static final String EVALUATIONS = Call.PATH + "/evaluations";

    /** Longest line. */
    static final int LINE = 200;

    /** Longest text. */
    static final int TEXT = 5_000;

    private static final int WRONG = 422;

    private final Room room;
    private final DeskAccess access = new DeskAccess();

    ExaminationFrame(Room room) {
        this.room = room;
    }

    Room room() {
        return room;
    }

    DeskAccess access() {
        return access;
    }

    String say(Request request, String key, Object... arguments) {
        return say(request.locale(), key, arguments);
    }

    String say(Locale locale, String key, Object... arguments) {
        return room.context().messages().format(locale, key, arguments);
    }

    /** Returns who asks; the routes of staff let nobody else in. */
    static Actor.Agent agent(Request request) {
        if (request.actor() instanceof Actor.Agent agent) {
            return agent;
        }
        throw new NotFoundException("A page of staff");
    }

    /** Starts a page of the desk of a call. */
    Page desk(Request request, String template, Call call, String title) {
        return Page.of(template, title)
                .crumb(say(request, "examination.desk.all"), DESK)
                .crumb(call.title(), DESK + "/" + call.slug())
                .with("call", call)
                .with("base", DESK + "/" + call.slug())
                .with("done", request.query("ok").isPresent());
    }

    Call call(Request request) {
        String slug = request.pathParameter("slug");
        return room.context().database().read(handle -> room.call(handle, slug));
    }

    /** Returns an application that an agent may read on the desk: not one with which they have a conflict of interest. */
    Application application(Request request, Call call) {
        String number = request.pathParameter("numero");
        return room.context().database().read(handle -> {
            Application one = room.application(handle, call.slug(), number);
            if (access.hasConflict(handle, agent(request).personId(), one.id())) {
                throw new NotFoundException("They have a conflict of interest with " + number);
            }
            return one;
        });
    }

    /** Tells whether names are hidden from an agent on the desk: who still assesses an anonymous call learns none. */
    boolean masked(Request request, Call call) {
        String person = agent(request).personId();
        return room.context().database().read(handle -> access.isMasked(handle, person, call));
    }

    /** Leads on when something is done, or shows the form again with what is wrong. */
    static Response answer(Saved saved, FormInput form, String next, Function<FormInput, Page> again) {
        return switch (saved) {
            case Saved.Done done -> new Response.Redirect(next + (next.contains("?") ? "&ok=1" : "?ok=1"));
            case Saved.Refused refused -> {
                form.error(
                        refused.field(),
                        refused.messageKey(),
                        refused.arguments().toArray());
                yield again.apply(form).status(WRONG);
            }
        };
    }

    /** Shows a form again. */
    static Page wrong(Page page) {
        return page.status(WRONG);
    }

    /** Returns names of assessors by their identifiers; one whose account is gone is called by a number. */
    Map<String, String> assessors(Collection<String> ids, Locale locale) {
        Map<String, String> names = names(ids);
        int number = 0;
        for (String id : ids.stream().distinct().sorted().toList()) {
            number++;
            names.putIfAbsent(id, say(locale, "examination.assessor.unnamed", number));
        }
        return names;
    }

    /** Returns names of people by their identifiers: of colleagues the name they go by at work. */
    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new java.util.HashMap<>();
        List<String> known =
                ids.stream().filter(id -> !id.isEmpty()).distinct().limit(500).toList();
        for (Map.Entry<String, Person> one :
                room.context().service(People.class).findAll(known).entrySet()) {
            names.put(one.getKey(), one.getValue().displayName());
        }
        room.context()
                .service(People.class)
                .colleaguesWho(org.territoireouvert.calls.CallRights.ASSESS, "")
                .forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /** Returns the name of a territory, its code when it is not known. */
    String territory(String code) {
        return code.isEmpty()
                ? ""
                : room.context()
                        .service(Territories.class)
                        .find(code)
                        .map(Territory::name)
                        .orElse(code);
    }
}
