package org.territoireouvert.calls.web.sending;

import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.CheckApplication;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;

/** What the pages of sending have in common: who asks, how a page begins, how moments are said. */
final class SendingFrame {

    /** What the name of such a box begins with. */
    static final String MEMBER = "membre-";

    private final SendingStore store;

    SendingFrame(SendingStore store) {
        this.store = store;
    }

    /** A box with which somebody chooses a member for which they act. */
    public record MemberBox(String name, String label) {}

    /** A step on the way to the funder. */
    public record Step(String label, String path, boolean current) {}

    /** Answers about an application that is open in a transaction. */
    @FunctionalInterface
    interface Answer {
        /** Answers. */
        Response to(Handle handle, Actor.Citizen citizen, Opened opened);
    }

    SendingStore store() {
        return store;
    }

    PluginContext context() {
        return store.context();
    }

    String number(Request request) {
        return request.pathParameter("numero");
    }

    /** Shows something of an application to somebody who acts for a member; for all others it is not there. */
    Response show(Request request, Answer answer) {
        return Response.toCitizen(
                request,
                citizen -> context()
                        .database()
                        .read(handle -> answer.to(handle, citizen, store.open(handle, citizen, number(request)))));
    }

    String say(Request request, String key, Object... arguments) {
        return context().messages().format(request.locale(), key, arguments);
    }

    /** Says a moment with the time zone in which it is told. */
    String moment(Request request, Instant moment) {
        return say(
                request, "sending.moment", moment, context().zone().getDisplayName(TextStyle.FULL, request.locale()));
    }

    /** Returns the boxes of the members for which somebody acts. */
    static List<MemberBox> boxes(Opened opened) {
        return opened.acting().stream()
                .map(member -> new MemberBox(MEMBER + member.id(), member.name()))
                .toList();
    }

    /** Begins a page about an application. */
    Page page(Request request, Opened opened, String template, String key) {
        Application application = opened.application();
        String title = SendingStore.title(application);
        return Page.of(template, say(request, key))
                .crumb(say(request, "menu.calls"), Call.PATH)
                .crumb(opened.call().title(), opened.call().path())
                .crumb(title, application.path())
                .with("applicationTitle", title)
                .with("number", application.number())
                .with("path", application.path())
                .with("steps", steps(request, opened));
    }

    private List<Step> steps(Request request, Opened opened) {
        List<Step> steps = new ArrayList<>();
        String path = opened.application().path();
        if (CheckApplication.hasBudget(opened.sheet().form())) {
            steps.add(step(request, "sending.step.budget", path + "/budget"));
        }
        steps.add(step(request, "sending.step.check", path + "/verifier"));
        steps.add(step(request, "sending.step.sign", path + "/signer"));
        steps.add(step(request, "sending.step.receipt", path + "/recepisse"));
        return steps;
    }

    private Step step(Request request, String key, String path) {
        String here = request.path();
        return new Step(say(request, key), path, here.equals(path) || here.startsWith(path + "/"));
    }

    /** Returns the language in which texts of the call and of applications are written. */
    static Locale french() {
        return Locale.FRENCH;
    }
}
