package org.territoireouvert.ambassadors.asking;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.WriteToAdministration;
import org.territoireouvert.ambassadors.request.AskerRepository;
import org.territoireouvert.ambassadors.request.MoveRequest.Happened;
import org.territoireouvert.ambassadors.request.RequestNews;
import org.territoireouvert.ambassadors.request.SupportRepository;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.web.Actor;

/** Has a person join a request (« Moi aussi »), once; from so many people on a public answer is owed. */
public final class SupportRequest {

    private final Desk desk;
    private final WriteToAdministration letters;
    private final SupportRepository supports;
    private final AskerRepository askers;

    /** Creates the use case. */
    public SupportRequest(Desk desk, WriteToAdministration letters) {
        this.desk = desk;
        this.letters = letters;
        this.supports = new SupportRepository(desk.context().database());
        this.askers = new AskerRepository(desk.context().database());
    }

    /** Has a person join; tells whether they may: it is open, and not their own request. */
    public boolean join(String id, Actor.Citizen person) {
        return desk.context().database().write(handle -> {
            PublicRequest request = desk.requests().find(handle, id).orElseThrow();
            if (!request.shown()
                    || !request.state().isSupportable()
                    || askers.of(handle, id).account().equals(person.personId())) {
                return false;
            }
            supports.add(handle, id, person.personId(), desk.context().clock().instant());
            oweFromThreshold(handle, request, supports.count(handle, id));
            return true;
        });
    }

    private void oweFromThreshold(Handle handle, PublicRequest request, int count) {
        long threshold = desk.delays().threshold();
        LocalDate until = LocalDate.ofInstant(
                        desk.context().clock().instant(), desk.context().zone())
                .plusDays(desk.delays().now().owed());
        if (threshold > 0 && count >= threshold && supports.owe(handle, request.id(), until)) {
            Happened happened = Happened.of(
                    RequestStep.Kind.OWED,
                    RequestStep.By.SITE,
                    "",
                    Integer.toString(count),
                    new Actor.PluginActor(desk.context().id()));
            desk.move().step(handle, request, happened);
            letters.remind(handle, request, "letter.owed", count, until);
            String account = desk.handlers().accountOf(handle, request.ambassador());
            desk.news().tell(handle, account, request, RequestNews.WAITING);
        }
    }

    /** Has a person leave again. */
    public void leave(String id, Actor.Citizen person) {
        desk.context().database().write(handle -> {
            supports.remove(handle, id, person.personId());
            return supports.count(handle, id);
        });
    }
}
