package org.territoireouvert.ambassadors.request;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.ledger.Ledger;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.notification.NotificationKind;
import org.territoireouvert.api.web.Actor;

/** The one door through which a request changes: its thread, the register, the search index and the news move with it. */
public final class MoveRequest {

    private final PluginContext context;
    private final RequestRepository requests;
    private final StepRepository steps;
    private final RequestContent content;
    private final RequestNews news;
    private final Ledger ledger;
    private final RequestDelays delays;

    /** Creates it. */
    public MoveRequest(
            PluginContext context,
            RequestRepository requests,
            RequestContent content,
            RequestNews news,
            Ledger ledger,
            RequestDelays delays) {
        this.context = context;
        this.requests = requests;
        this.steps = new StepRepository(context.database());
        this.content = content;
        this.news = news;
        this.ledger = ledger;
        this.delays = delays;
    }

    /**
     * What happened.
     *
     * @param kind of step
     * @param by who did it
     * @param name public name of the ambassador or the administration, empty for the others
     * @param words what was written, possibly empty
     * @param actor for the history
     * @param told kind of news, if anybody is to be told
     */
    public record Happened(
            RequestStep.Kind kind,
            RequestStep.By by,
            String name,
            String words,
            Actor actor,
            Optional<NotificationKind> told) {

        /** Says what somebody did of which nobody is told. */
        public static Happened of(RequestStep.Kind kind, RequestStep.By by, String name, String words, Actor actor) {
            return new Happened(kind, by, name, words, actor, Optional.empty());
        }

        /** Returns this with news of it. */
        public Happened telling(NotificationKind news) {
            return new Happened(kind, by, name, words, actor, Optional.of(news));
        }
    }

    /** Stores a new request with the first step of its thread. */
    public void add(Handle handle, PublicRequest request, String author, String email, Actor actor) {
        requests.add(handle, request, author, email, delays.now().nextLook(request, requests.zone()));
        ledger.moved(handle, Optional.empty(), request);
        Happened arrived = Happened.of(RequestStep.Kind.RECEIVED, RequestStep.By.ASKER, "", "", actor);
        steps.add(handle, step(request, arrived, RequestStep.Audience.PUBLIC, request.receivedAt()));
        if (request.shown()) {
            content.changed(handle, request, actor);
        }
    }

    /** Stores a changed request; tells whether nobody else had changed it meanwhile, otherwise nothing is stored. */
    public boolean move(Handle handle, PublicRequest before, PublicRequest after, Happened happened) {
        boolean current = requests.update(handle, after, delays.now().nextLook(after, requests.zone()));
        if (current) {
            ledger.moved(handle, Optional.of(before), after);
            steps.add(handle, step(after, happened, RequestStep.Audience.PUBLIC, after.updatedAt()));
            if (before.shown() || after.shown()) {
                content.changed(handle, after, happened.actor());
            }
            happened.told().ifPresent(kind -> news.tell(handle, after, kind));
        }
        return current;
    }

    /** Adds a step to a thread without a change of the request. */
    public void step(Handle handle, PublicRequest request, Happened happened) {
        step(handle, request, happened, RequestStep.Audience.PUBLIC);
    }

    /** Adds a step that only some read. */
    public void step(Handle handle, PublicRequest request, Happened happened, RequestStep.Audience audience) {
        steps.add(handle, step(request, happened, audience, context.clock().instant()));
    }

    private RequestStep step(PublicRequest request, Happened happened, RequestStep.Audience audience, Instant at) {
        return new RequestStep(
                context.ids().next(),
                request.id(),
                happened.kind(),
                audience,
                happened.by(),
                happened.name(),
                happened.words(),
                at);
    }
}
