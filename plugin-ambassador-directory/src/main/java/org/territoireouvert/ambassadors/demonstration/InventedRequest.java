package org.territoireouvert.ambassadors.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.RequestParts;
import org.territoireouvert.ambassadors.request.StepRepository;
import org.territoireouvert.ambassadors.request.model.Handling;
import org.territoireouvert.ambassadors.request.model.OpenedThing;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.PublicRequest.Words;
import org.territoireouvert.ambassadors.request.model.RequestChange;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.RequestState;
import org.territoireouvert.ambassadors.request.model.RequestStep.By;
import org.territoireouvert.ambassadors.request.model.RequestStep.Kind;
import org.territoireouvert.ambassadors.request.model.Satisfaction;
import org.territoireouvert.api.web.Actor;

/** An invented request that is moved along its way, day by day in the past. Not thread-safe. */
final class InventedRequest {

    private final RequestParts parts;
    private final Handle handle;
    private final Actor actor;
    private PublicRequest now;
    private String ambassadorName = "";

    private InventedRequest(RequestParts parts, Handle handle, PublicRequest now, Actor actor) {
        this.parts = parts;
        this.handle = handle;
        this.now = now;
        this.actor = actor;
    }

    /** Has a request arrive so many days ago. */
    static InventedRequest received(RequestParts parts, Handle handle, int daysAgo, RequestKind kind, Words words) {
        Instant at = parts.context().clock().instant().minus(Duration.ofDays(daysAgo));
        int year = LocalDate.ofInstant(at, parts.context().zone()).getYear();
        PublicRequest request = PublicRequest.received(
                parts.context().ids().next(), parts.requests().nextNumber(handle, year), kind, words, "", at);
        Actor actor = new Actor.PluginActor(parts.context().id());
        parts.move().add(handle, request, "", "", actor);
        return new InventedRequest(parts, handle, request, actor);
    }

    PublicRequest request() {
        return now;
    }

    private LocalDate day(int after) {
        return LocalDate.ofInstant(at(after), parts.context().zone());
    }

    private Instant at(int after) {
        return now.receivedAt().plus(Duration.ofDays(after));
    }

    private InventedRequest move(int after, RequestChange change, Kind kind, By by, String name, String words) {
        PublicRequest next = change.at(at(after));
        parts.move().move(handle, now, next, Happened.of(kind, by, name, words, actor));
        now = parts.requests().find(handle, now.id()).orElseThrow();
        return this;
    }

    /** An ambassador reads it, so many days after it came. */
    InventedRequest qualified(int after, String body, String ambassador, String name) {
        ambassadorName = name;
        RequestChange change = now.change()
                .directed(now.kind(), now.words().title(), body)
                .ambassador(ambassador)
                .state(RequestState.QUALIFIED)
                .shown(true)
                .handling(now.handling().qualified(day(after)));
        return move(after, change, Kind.QUALIFIED, By.AMBASSADOR, name, "");
    }

    /** It goes to the administration. */
    InventedRequest relayed(int after) {
        RequestChange change = now.change()
                .state(RequestState.RELAYED)
                .handling(parts.delays().now().relayed(now, day(after)));
        return move(
                after,
                change,
                Kind.RELAYED,
                By.AMBASSADOR,
                ambassadorName,
                "Madame, Monsieur, nous vous transmettons cette demande et restons disponibles pour en parler.");
    }

    /** The administration is reminded. */
    InventedRequest reminded(int after) {
        RequestChange change = now.change()
                .state(RequestState.REMINDED)
                .handling(now.handling().reminded(day(after)));
        return move(after, change, Kind.REMINDED, By.SITE, "", "");
    }

    /** It goes to the body above. */
    InventedRequest escalated(int after, String body, String name) {
        Handling days = now.handling().escalated(day(after), body);
        return move(
                after, now.change().state(RequestState.ESCALATED).handling(days), Kind.ESCALATED, By.SITE, "", name);
    }

    /** The silence becomes a refusal. */
    InventedRequest silent(int after) {
        return move(after, now.change().handling(now.handling().silent(day(after))), Kind.SILENT, By.SITE, "", "");
    }

    /** The administration answers. */
    InventedRequest answered(int after, String by, Outcome outcome, String text, OpenedThing... opened) {
        RequestChange change =
                now.change().state(RequestState.ANSWERED).answer(new PublicRequest.Answer(outcome, text, at(after)));
        move(after, change, Kind.ANSWERED, By.ADMINISTRATION, by, text);
        new StepRepository(parts.context().database()).open(handle, now.id(), List.of(opened));
        return this;
    }

    /** The person who asked judges the answer. */
    InventedRequest judged(int after, Satisfaction satisfaction, String sentence) {
        RequestChange change = now.change()
                .state(RequestState.CLOSED)
                .judgement(new PublicRequest.Judgement(satisfaction, sentence, at(after)));
        return move(after, change, Kind.JUDGED, By.ASKER, satisfaction.name(), sentence);
    }

    /** The person who asked has it reopened. */
    InventedRequest reopened(int after, String sentence) {
        RequestChange change = now.change().reopened().state(RequestState.QUALIFIED);
        return move(after, change, Kind.REOPENED, By.ASKER, Satisfaction.NO.name(), sentence);
    }

    /** It goes no further. */
    InventedRequest declined(int after, String name, String reason) {
        RequestChange change = now.change().state(RequestState.DECLINED).shown(true);
        return move(after, change, Kind.DECLINED, By.AMBASSADOR, name, reason);
    }

    /** Another request carries it on. */
    InventedRequest grouped(int after, PublicRequest into, String name) {
        RequestChange change =
                now.change().state(RequestState.GROUPED).shown(true).groupedInto(into.id());
        move(after, change, Kind.GROUPED, By.AMBASSADOR, name, into.number());
        parts.content().grouped(handle, now.id(), into.id(), true);
        return this;
    }

    /** So many invented people joined it. */
    InventedRequest joined(int people) {
        handle.execute("update amb_request set supports = ? where id = ?", people, now.id());
        now = parts.requests().find(handle, now.id()).orElseThrow();
        return this;
    }

    /** So many joined that a public answer is owed. */
    InventedRequest owed(int after, int people) {
        parts.move().step(handle, now, Happened.of(Kind.OWED, By.SITE, "", Integer.toString(people), actor));
        handle.execute(
                "update amb_request set duty_until = ? where id = ?",
                day(after).plusDays(parts.delays().now().owed()).toString(),
                now.id());
        now = parts.requests().find(handle, now.id()).orElseThrow();
        return this;
    }

    /** Returns words without the administration that the person named. */
    static Words words(String title, String text, String purpose) {
        return new Words(title, text, purpose, "");
    }

    /** Returns an opened data set. */
    static OpenedThing dataset(String label, String address) {
        return new OpenedThing(OpenedThing.Kind.DATASET, label, address);
    }

    /** Tells whether there are requests already. */
    static boolean areThere(RequestParts parts) {
        Optional<Integer> one = parts.context()
                .database()
                .read(handle -> handle.createQuery("select 1 from amb_request limit 1")
                        .mapTo(Integer.class)
                        .findOne());
        return one.isPresent();
    }
}
