package org.territoireouvert.ambassadors.asking;

import java.time.Instant;
import java.time.LocalDate;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.api.web.Actor;

/** Takes a new request and gives it its number. */
public final class SendRequest {

    private final Desk desk;

    /** Creates the use case. */
    public SendRequest(Desk desk) {
        this.desk = desk;
    }

    /**
     * What is asked.
     *
     * @param body slug of the administration, empty when it is not known
     * @param ambassador slug, empty for anyone
     * @param author account, empty for a visitor
     * @param email of a visitor who wants to be told of the answer, may be empty
     */
    public record Written(
            RequestKind kind, PublicRequest.Words words, String body, String ambassador, String author, String email) {}

    /** Takes it. */
    public PublicRequest send(Written written, Actor actor) {
        Instant now = desk.context().clock().instant();
        int year = LocalDate.ofInstant(now, desk.context().zone()).getYear();
        return desk.context().database().write(handle -> {
            String number = desk.requests().nextNumber(handle, year);
            String id = desk.context().ids().next();
            PublicRequest request = PublicRequest.received(
                            id, number, written.kind(), written.words(), written.ambassador(), now)
                    .change()
                    .directed(written.kind(), written.words().title(), written.body())
                    .at(now);
            desk.move().add(handle, request, written.author(), written.email(), actor);
            String account = desk.handlers().accountOf(handle, written.ambassador());
            desk.news().tell(handle, account, request, RequestNews.WAITING);
            return request;
        });
    }
}
