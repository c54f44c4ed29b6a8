package org.territoireouvert.calls.web.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.writing.StartApplication;
import org.territoireouvert.calls.application.writing.StartApplication.Starting;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.collective.Collective;

/** Begins an application: for which collective, under which title. */
final class StartPages {

    private static final String COLLECTIVE = "collectif";
    private static final String TITLE = "titre";

    private final WritingFrame frame;
    private final StartApplication start;

    StartPages(WritingFrame frame) {
        this.frame = frame;
        this.start = new StartApplication(frame.store());
    }

    Response ask(Request request) {
        return page(request, call(request), FormInput.empty());
    }

    private Call call(Request request) {
        String slug = request.pathParameter("slug");
        return frame.store()
                .calls()
                .find(slug)
                .filter(Call::takesApplications)
                .orElseThrow(() -> new NotFoundException("No call \"" + slug + "\" that takes applications"));
    }

    private Page page(Request request, Call call, FormInput form) {
        List<Choice> free = new ArrayList<>();
        List<Link> begun = new ArrayList<>();
        for (Collective collective : frame.store().collectivesOf(request.actor())) {
            Optional<Application> there = frame.store()
                    .context()
                    .database()
                    .read(handle -> frame.store().applications().ofCollective(handle, call.slug(), collective.id()));
            if (there.isPresent()) {
                begun.add(new Link(
                        frame.say(
                                request.locale(),
                                "writing.start.there",
                                collective.name(),
                                there.get().title(),
                                there.get().number()),
                        there.get().path()));
            } else {
                free.add(new Choice(collective.id(), collective.name()));
            }
        }
        if (free.size() == 1 && form.value(COLLECTIVE).isEmpty()) {
            form.prefill(COLLECTIVE, free.getFirst().value());
        }
        return Page.of("writing-start", frame.say(request.locale(), "writing.start.title"))
                .status(form.isValid() ? 200 : 422)
                .crumb(frame.say(request.locale(), "menu.calls"), Call.PATH)
                .crumb(call.title(), call.path())
                .with("call", call)
                .with("form", form)
                .with("open", start.isOpen(call))
                .with("until", call.calendar().closing(frame.store().context().zone()))
                .with("collectives", free)
                .with("begun", begun);
    }

    Response begin(Request request) {
        Call call = call(request);
        FormInput form = FormInput.of(request);
        String collective = form.required(COLLECTIVE, 100, "writing.start.collective.missing");
        String title = form.required(TITLE, StartApplication.LONGEST_TITLE, "writing.start.name.missing");
        boolean theirs = frame.store().collectivesOf(request.actor()).stream()
                .anyMatch(one -> one.id().equals(collective));
        if (!collective.isEmpty() && !theirs) {
            form.error(COLLECTIVE, "writing.start.collective.missing");
        }
        if (!form.isValid()) {
            return page(request, call, form);
        }
        return switch (start.start(request.actor(), call.slug(), collective, title)) {
            case Starting.Started begun ->
                new Response.Redirect(begun.application().path() + "?nouveau=1");
            case Starting.There there ->
                new Response.Redirect(there.application().path() + "?deja=1");
            case Starting.NotOpen closed -> page(request, call, form.error("", "writing.start.closed"));
        };
    }
}
