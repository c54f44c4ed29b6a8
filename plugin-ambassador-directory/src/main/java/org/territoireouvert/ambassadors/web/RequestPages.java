package org.territoireouvert.ambassadors.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.ambassadors.contribution.QuestionContent;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.event.EventType;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.notification.Notifications;
import org.territoireouvert.api.people.Look;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Administration: the questions that wait, and the form that answers and publishes one. */
public final class RequestPages {

    /** A question was published with its answer. */
    public static final EventType ANSWERED =
            new EventType("ambassador-directory.request-answered", Set.of("request", "ambassador", "path"));

    /** Written to the audit log with it: ambassador by name. */
    public static final AuditType ANSWER_LOGGED =
            new AuditType("ambassador-directory.answer-published", Visibility.PUBLIC);

    /** A question of the person was answered. */
    public static final NotificationKind ANSWERED_NEWS = new NotificationKind("question-answered", Frequency.IMMEDIATE);

    private static final String PATH = "/admin/ambassadeurs";
    private static final int ANSWER_LENGTH = 4_000;
    private static final int SHOWN = 50;

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final RequestRepository requests;
    private final QuestionContent questions;
    private final People people;

    /** Creates the pages. */
    public RequestPages(
            PluginContext context,
            AmbassadorRepository ambassadors,
            RequestRepository requests,
            QuestionContent questions) {
        this.questions = questions;
        this.context = context;
        this.ambassadors = ambassadors;
        this.requests = requests;
        this.people = context.service(People.class);
    }

    /** Shows the questions that wait, the oldest first, at most 50. */
    public Response waiting(Request request) {
        List<AmbassadorView.RequestView> waiting =
                requests.waiting(SHOWN).stream().map(this::view).toList();
        return Page.of("admin-requests", context.messages().format(request.locale(), "admin.title"))
                .with("requests", waiting);
    }

    /** Shows a question with the form of its answer. */
    public Response edit(Request request) {
        return page(request, find(request), FormInput.empty());
    }

    /** Publishes a question with its answer. */
    public Response publish(Request request) {
        PublicRequest asked = find(request);
        FormInput form = FormInput.of(request);
        String answer = form.required("answer", ANSWER_LENGTH, "admin.answer.missing");
        if (!form.isValid()) {
            return page(request, asked, form).status(422);
        }
        Instant now = context.clock().instant();
        context.database().write(handle -> {
            boolean published = requests.publish(handle, asked.id(), answer, now);
            if (published) {
                questions.published(handle, asked.answered(answer, now), request.actor());
                context.events()
                        .publish(
                                handle,
                                ANSWERED,
                                Map.of(
                                        "request", asked.id(),
                                        "ambassador", asked.ambassador(),
                                        "path", "/ambassadeurs/" + asked.ambassador()));
                String asker = requests.askerOf(asked.id()).account();
                if (!asker.isEmpty()) {
                    context.service(Notifications.class)
                            .tell(
                                    handle,
                                    asker,
                                    Notice.of(ANSWERED_NEWS, "/ambassadeurs/" + asked.ambassador(), nameOf(asked)));
                }
                context.service(AuditTrail.class)
                        .record(
                                handle,
                                AuditEntry.of(ANSWER_LOGGED, request.actor(), "/ambassadeurs/" + asked.ambassador())
                                        .with("ambassador", nameOf(asked)));
            }
            return published;
        });
        return new Response.Redirect(PATH + "?ok=1");
    }

    /** Shows the address to reply to; whose question it is will read that it was seen. */
    public Response showAddress(Request request) {
        PublicRequest asked = find(request);
        RequestRepository.Asker asker = requests.askerOf(asked.id());
        if (!asker.account().isEmpty() && request.actor() instanceof Actor.Agent agent) {
            Look look = new Look("look.reply-address", context.messages().format(request.locale(), "look.to-reply"));
            context.database().write(handle -> {
                people.recordLook(handle, agent, asker.account(), look);
                return true;
            });
        }
        return page(request, asked, FormInput.empty()).with("replyAddress", asker.email());
    }

    private Page page(Request request, PublicRequest asked, FormInput form) {
        return Page.of("admin-request", context.messages().format(request.locale(), "admin.request.title"))
                .crumb(context.messages().format(request.locale(), "admin.title"), PATH)
                .with("asked", view(asked))
                .with("replyAddress", "")
                .with("hasAddress", !requests.askerOf(asked.id()).email().isEmpty())
                .with("form", form);
    }

    private AmbassadorView.RequestView view(PublicRequest asked) {
        String name = nameOf(asked);
        long promised = context.settings().get(AmbassadorPages.ANSWER_DAYS);
        return AmbassadorView.RequestView.of(asked, name, context.clock().instant(), promised, context.zone());
    }

    private String nameOf(PublicRequest asked) {
        return ambassadors.find(asked.ambassador()).map(Ambassador::name).orElse(asked.ambassador());
    }

    private PublicRequest find(Request request) {
        String id = request.pathParameter("id");
        return requests.find(id)
                .filter(asked -> asked.answer().isEmpty())
                .orElseThrow(() -> new NotFoundException("No waiting request \"" + id + "\""));
    }
}
