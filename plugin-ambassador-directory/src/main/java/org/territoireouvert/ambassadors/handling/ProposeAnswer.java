package org.territoireouvert.ambassadors.handling;

import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.web.Actor;

/**
 * Takes the answer that a service writes by the link in its mail. It is published by nobody but the ambassador or staff, who read it first:
 * a mail can be passed on, so the link alone proves nothing.
 */
public final class ProposeAnswer {

    private final Desk desk;
    private final WriteToAdministration letters;

    /** Creates the use case. */
    public ProposeAnswer(Desk desk, WriteToAdministration letters) {
        this.desk = desk;
        this.letters = letters;
    }

    /** Takes an answer; tells whether the link was still good. */
    public boolean propose(String key, PublicRequest request, String words, Actor actor) {
        return desk.context().database().write(handle -> {
            boolean good = letters.use(handle, key);
            if (good) {
                desk.move()
                        .step(
                                handle,
                                request,
                                Happened.of(
                                        RequestStep.Kind.PROPOSED,
                                        RequestStep.By.ADMINISTRATION,
                                        desk.administrations().nameOf(request.body()),
                                        words,
                                        actor),
                                RequestStep.Audience.SERVICE);
                String account = desk.handlers().accountOf(handle, request.ambassador());
                desk.news().tell(handle, account, request, RequestNews.WAITING);
            }
            return good;
        });
    }
}
