package org.territoireouvert.calls.web.team;

import static org.territoireouvert.calls.CallRights.PREPARE;
import static org.territoireouvert.calls.CallRights.READ;
import static org.territoireouvert.calls.CallRights.TAKE_PART;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.deciding.Effects;
import org.territoireouvert.calls.collective.deciding.SettleDecisions;
import org.territoireouvert.calls.collective.joining.InviteMember;
import org.territoireouvert.calls.demonstration.TeamDemonstration;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.TeamPeriod;
import org.territoireouvert.calls.team.TeamFigures;
import org.territoireouvert.calls.team.TeamNews;
import org.territoireouvert.calls.team.TeamStore;
import org.territoireouvert.calls.team.forming.FormCollective;
import org.territoireouvert.calls.team.posting.TeamData;
import org.territoireouvert.calls.web.CallActions;

/** All that the forming of teams contributes. */
public final class TeamRoutes {

    private static final String TEAMS = Call.PATH + "/{slug}/equipes";
    private static final String ONE = TEAMS + "/publications/{id}";
    private static final String MENTORS = TEAMS + "/accompagnement";
    private static final String MENTOR = MENTORS + "/{mentor}";

    private final TeamStore store;
    private final CollectiveStore collectives;
    private final ContentType calls;

    private TeamRoutes(TeamStore store, CollectiveStore collectives, ContentType calls) {
        this.store = store;
        this.collectives = collectives;
        this.calls = calls;
    }

    /**
     * Declares it.
     *
     * @param type of calls, whose followers are told of what is published
     */
    public static void declare(
            Registrar registrar,
            CallRepository calls,
            ContentType type,
            CollectiveStore collectives,
            CallActions actions) {
        new TeamRoutes(TeamStore.of(collectives.context(), calls), collectives, type).declare(registrar, actions);
    }

    private void declare(Registrar registrar, CallActions actions) {
        actions.add((call, actor, locale) -> action(call, locale));
        TeamFrame frame = new TeamFrame(store);
        FormCollective forming = new FormCollective(
                store,
                collectives,
                new InviteMember(
                        collectives,
                        new SettleDecisions(collectives, new Effects(collectives, new SecureRandom())),
                        new SecureRandom()));
        publications(registrar, frame, forming);
        together(registrar, frame, forming);
        mentors(registrar, frame);
        TeamNews.KINDS.forEach(registrar::notification);
        TeamNews.AUDITS.forEach(registrar::audits);
        store.contents().types().forEach(registrar::contentType);
        registrar
                .feed(new TeamFigures(store).feed())
                .personalData(new TeamData(store))
                .demonstration(new TeamDemonstration(store, calls));
    }

    /** The button on the page of a call: how many there are; none while nobody can publish and nothing is there. */
    private List<CallActions.Action> action(Call call, Locale locale) {
        Map<Nature, Integer> counts = store.posts().open(call.slug(), store.today());
        int sketches = counts.getOrDefault(Nature.SKETCH, 0);
        int notices = counts.getOrDefault(Nature.NEED, 0) + counts.getOrDefault(Nature.OFFER, 0);
        boolean over = store.period(call).phase(store.now()) != TeamPeriod.Phase.OPEN;
        String label =
                store.context().messages().format(locale, over ? "team.action.over" : "team.action", sketches, notices);
        return !over || sketches + notices > 0
                ? List.of(new CallActions.Action(label, Post.teams(call.slug()), false))
                : List.of();
    }

    private void publications(Registrar registrar, TeamFrame frame, FormCollective forming) {
        PostPages posts = new PostPages(frame, forming);
        WritePages write = new WritePages(frame, calls);
        registrar
                .get(TEAMS, READ, new ListPages(frame)::show)
                .get(TEAMS + "/miens", TAKE_PART, new OwnPages(frame)::show)
                .get(TEAMS + "/publier/{nature}", TAKE_PART, write::ask)
                .post(TEAMS + "/publier/{nature}", TAKE_PART, write::publish)
                .get(ONE, READ, posts::show)
                .get(ONE + "/modifier", TAKE_PART, write::askChange)
                .post(ONE + "/modifier", TAKE_PART, write::change)
                .post(ONE + "/etat", TAKE_PART, write::settle)
                .get(ONE + "/retrait", PREPARE, posts::askRemoval)
                .post(ONE + "/retrait", PREPARE, posts::remove);
    }

    private static void together(Registrar registrar, TeamFrame frame, FormCollective forming) {
        ContactPages contacts = new ContactPages(frame);
        MergePages merges = new MergePages(frame);
        FormingPages collective = new FormingPages(frame, forming);
        registrar
                .get(ONE + "/interet", TAKE_PART, contacts::askInterest)
                .post(ONE + "/interet", TAKE_PART, contacts::interest)
                .get(TEAMS + "/echanges/{echange}", TAKE_PART, contacts::show)
                .post(TEAMS + "/echanges/{echange}", TAKE_PART, contacts::act)
                .get(ONE + "/fusion", TAKE_PART, merges::ask)
                .post(ONE + "/fusion", TAKE_PART, merges::propose)
                .get(TEAMS + "/fusions/{fusion}", TAKE_PART, merges::show)
                .post(TEAMS + "/fusions/{fusion}", TAKE_PART, merges::answer)
                .get(ONE + "/collectif", TAKE_PART, collective::ask)
                .post(ONE + "/collectif", TAKE_PART, collective::form);
    }

    private static void mentors(Registrar registrar, TeamFrame frame) {
        MentorPages pages = new MentorPages(frame);
        MentoringPages mentoring = new MentoringPages(frame, pages);
        registrar
                .get(MENTORS, READ, pages::list)
                .get(MENTORS + "/proposer", TAKE_PART, mentoring::askOffer)
                .post(MENTORS + "/proposer", TAKE_PART, mentoring::offer)
                .get(MENTORS + "/nommer", PREPARE, mentoring::askService)
                .post(MENTORS + "/nommer", PREPARE, mentoring::nameService)
                .get(MENTOR, READ, pages::show)
                .get(MENTOR + "/modifier", TAKE_PART, mentoring::askChange)
                .post(MENTOR + "/modifier", TAKE_PART, mentoring::change)
                .post(MENTOR + "/etat", TAKE_PART, mentoring::settle)
                .post(MENTOR + "/designer", PREPARE, mentoring::name)
                .get(MENTOR + "/retrait", PREPARE, mentoring::askRemoval)
                .post(MENTOR + "/retrait", PREPARE, mentoring::remove)
                .get(ONE + "/accompagnement", TAKE_PART, pages::askFor)
                .post(ONE + "/accompagnement", TAKE_PART, pages::askMentor);
    }
}
