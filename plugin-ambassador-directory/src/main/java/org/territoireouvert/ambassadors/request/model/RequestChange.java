package org.territoireouvert.ambassadors.request.model;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.ambassadors.request.model.PublicRequest.Answer;
import org.territoireouvert.ambassadors.request.model.PublicRequest.Judgement;
import org.territoireouvert.ambassadors.request.model.PublicRequest.Words;

/** A changed copy of a request in the making. Not thread-safe. */
public final class RequestChange {

    private final PublicRequest before;
    private RequestKind kind;
    private Words words;
    private String body;
    private String ambassador;
    private RequestState state;
    private boolean shown;
    private Handling handling;
    private Optional<Answer> answer;
    private Optional<Judgement> judgement;
    private boolean reopened;
    private String groupedInto;

    RequestChange(PublicRequest before) {
        this.before = before;
        this.kind = before.kind();
        this.words = before.words();
        this.body = before.body();
        this.ambassador = before.ambassador();
        this.state = before.state();
        this.shown = before.shown();
        this.handling = before.handling();
        this.answer = before.answer();
        this.judgement = before.judgement();
        this.reopened = before.reopened();
        this.groupedInto = before.groupedInto();
    }

    /** Gives it another state. */
    public RequestChange state(RequestState next) {
        state = next;
        return this;
    }

    /** Shows it to everybody, or no more. */
    public RequestChange shown(boolean visible) {
        shown = visible;
        return this;
    }

    /** Says what it is and where it goes. */
    public RequestChange directed(RequestKind newKind, String title, String newBody) {
        kind = newKind;
        words = words.titled(title);
        body = newBody;
        return this;
    }

    /** Gives it to an ambassador. */
    public RequestChange ambassador(String slug) {
        ambassador = slug;
        return this;
    }

    /** Gives it other days. */
    public RequestChange handling(Handling days) {
        handling = days;
        return this;
    }

    /** Answers it. */
    public RequestChange answer(Answer given) {
        answer = Optional.of(given);
        return this;
    }

    /** Has it judged. */
    public RequestChange judgement(Judgement given) {
        judgement = Optional.of(given);
        return this;
    }

    /** Opens it again: the answer stays in the thread only. */
    public RequestChange reopened() {
        reopened = true;
        answer = Optional.empty();
        judgement = Optional.empty();
        return this;
    }

    /** Has another request carry it on; the empty text undoes that. */
    public RequestChange groupedInto(String id) {
        groupedInto = id;
        return this;
    }

    /** Returns the changed copy, of the same revision: the table raises it. */
    public PublicRequest at(Instant now) {
        return new PublicRequest(
                before.id(),
                before.number(),
                kind,
                words,
                body,
                ambassador,
                state,
                shown,
                before.receivedAt(),
                handling,
                answer,
                judgement,
                reopened,
                groupedInto,
                before.supports(),
                before.dutyUntil(),
                before.removedAt(),
                before.revision(),
                now);
    }
}
