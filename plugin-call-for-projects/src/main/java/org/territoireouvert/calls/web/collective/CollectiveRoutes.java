package org.territoireouvert.calls.web.collective;

import static org.territoireouvert.calls.CallRights.READ;
import static org.territoireouvert.calls.CallRights.TAKE_PART;

import java.security.SecureRandom;
import java.util.List;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.CollectiveNews;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.deciding.Effects;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.collective.joining.CollectiveData;
import org.territoireouvert.calls.demonstration.CollectiveDemonstration;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.web.CallActions;

/** All that collectives contribute. */
public final class CollectiveRoutes {

    private static final String ONE = Collective.PATH + "/{id}";
    private static final String INVITATION = Collective.PATH + "/invitations/{jeton}";

    private CollectiveRoutes() {}

    /** Declares it. */
    public static void declare(Registrar registrar, CollectiveStore store, CallActions actions) {
        actions.add((call, actor, locale) -> call.takesApplications() && actor instanceof Actor.Citizen
                ? List.of(new CallActions.Action(
                        store.context().messages().format(locale, "collective.own.title"),
                        Collective.PATH + "/miens",
                        false))
                : List.of());
        SettleDecisions settle = new SettleDecisions(store, new Effects(store, new SecureRandom()));
        CollectiveFrame frame = new CollectiveFrame(store);
        entering(registrar, frame, settle);
        inside(registrar, frame, settle);
        registrar
                .job(settle.job())
                .personalData(new CollectiveData(store, settle))
                .demonstration(new CollectiveDemonstration(store));
        CollectiveNews.KINDS.forEach(registrar::notification);
    }

    private static void entering(Registrar registrar, CollectiveFrame frame, SettleDecisions settle) {
        ListPages lists = new ListPages(frame);
        FoundPages found = new FoundPages(frame);
        JoinPages join = new JoinPages(frame, settle);
        registrar
                .get(Collective.PATH, READ, lists::list)
                .get(Collective.PATH + "/miens", TAKE_PART, lists::own)
                .get(Collective.PATH + "/nouveau", TAKE_PART, found::ask)
                .post(Collective.PATH + "/nouveau", TAKE_PART, found::found)
                .get(INVITATION, TAKE_PART, join::invitation)
                .post(INVITATION, TAKE_PART, join::accept)
                .get(ONE, READ, new CollectivePage(frame)::show)
                .get(ONE + "/rejoindre", TAKE_PART, join::ask)
                .post(ONE + "/rejoindre", TAKE_PART, join::join);
    }

    private static void inside(Registrar registrar, CollectiveFrame frame, SettleDecisions settle) {
        DecisionPages decisions = new DecisionPages(frame, settle);
        ProposePages propose = new ProposePages(frame, settle);
        InvitePages invite = new InvitePages(frame, settle);
        PlacePages places = new PlacePages(frame, settle);
        registrar
                .get(ONE + "/decisions", TAKE_PART, decisions::list)
                .get(ONE + "/decisions/{decision}", TAKE_PART, decisions::show)
                .post(ONE + "/decisions/{decision}", TAKE_PART, decisions::say)
                .get(ONE + "/proposer/{sorte}", TAKE_PART, propose::ask)
                .post(ONE + "/proposer/{sorte}", TAKE_PART, propose::propose)
                .get(ONE + "/inviter", TAKE_PART, invite::ask)
                .post(ONE + "/inviter", TAKE_PART, invite::change)
                .get(ONE + "/membres/{membre}", TAKE_PART, places::show)
                .post(ONE + "/membres/{membre}", TAKE_PART, places::change)
                .get(ONE + "/charte", TAKE_PART, new CharterPages(frame)::show)
                .get(ONE + "/historique", TAKE_PART, new HistoryPages(frame)::show);
    }
}
