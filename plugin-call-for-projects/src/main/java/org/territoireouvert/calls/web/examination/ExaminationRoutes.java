package org.territoireouvert.calls.web.examination;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.examination.AssignAssessors;
import org.territoireouvert.calls.examination.DistributePeers;
import org.territoireouvert.calls.examination.ExaminationData;
import org.territoireouvert.calls.examination.ExaminationNews;
import org.territoireouvert.calls.examination.KeepScores;
import org.territoireouvert.calls.examination.OpenAssessment;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.desk.DeskRepository;
import org.territoireouvert.calls.examination.desk.ExportExamination;
import org.territoireouvert.calls.examination.hearing.AskOpinion;
import org.territoireouvert.calls.examination.hearing.Moderate;
import org.territoireouvert.calls.examination.hearing.OpinionRepository;
import org.territoireouvert.calls.examination.hearing.Sessions;
import org.territoireouvert.calls.examination.ranking.DecideCall;
import org.territoireouvert.calls.examination.ranking.DecisionRepository;
import org.territoireouvert.calls.examination.ranking.FundingListener;
import org.territoireouvert.calls.examination.ranking.ProposeRanking;
import org.territoireouvert.calls.examination.ranking.RankingRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.web.CallActions;

/** Declares all about the examination. */
public final class ExaminationRoutes {

    private static final String CALL = ExaminationFrame.DESK + "/{slug}";
    private static final String APPLICATION = CALL + "/dossiers/{numero}";
    private static final String EVALUATION = ExaminationFrame.EVALUATIONS + "/{id}";
    private static final String OPINION = AskOpinion.PATH + "{cle}";

    private final Room room;
    private final FundingListener funding;
    private final ExaminationFrame frame;
    private final ExaminationNews news;
    private final RankingRepository rankings = new RankingRepository();
    private final DecisionRepository decisions = new DecisionRepository();
    private final OpinionRepository opinions = new OpinionRepository();
    private final DistributePeers peers;
    private final AskOpinion ask;
    private final OpenAssessment opening;
    private final KeepScores scores;
    private final ResultPages results;

    /** Creates the pages on the tables of the plugin. */
    public ExaminationRoutes(PluginContext context, CallRepository calls, FundingListener funding) {
        this.funding = funding;
        this.room = Room.of(context, calls);
        this.frame = new ExaminationFrame(room);
        this.news = new ExaminationNews(room);
        this.peers = new DistributePeers(room, news);
        this.ask = new AskOpinion(room, news, opinions, new SecureRandom());
        this.opening = new OpenAssessment(room);
        this.scores = new KeepScores(room, opening, news);
        this.results = new ResultPages(frame, rankings, decisions, peers);
    }

    /** Declares all. */
    public void declare(Registrar registrar, CallActions actions) {
        actions.add(this::actions);
        desk(registrar);
        evaluations(registrar);
        registrar
                .get(Call.PATH + "/{slug}/resultats", CallRights.READ, results::show)
                .get(Call.PATH + "/{slug}/resultats/repartition.txt", CallRights.READ, results::peerRound)
                .setting(DeskPages.DISAGREEMENT)
                .notification(ExaminationNews.ASKED)
                .notification(ExaminationNews.REOPENED)
                .notification(ExaminationNews.PEERS_ASKED)
                .notification(ExaminationNews.PEER_DONE)
                .notification(ExaminationNews.OPINION_GIVEN)
                .notification(ExaminationNews.OPINION_DECLINED)
                .notification(ExaminationNews.DECIDED)
                .audits(ExaminationNews.FROZEN)
                .audits(ExaminationNews.CONFLICT)
                .audits(ExaminationNews.OPENED_AGAIN)
                .audits(ExaminationNews.EXPORTED)
                .mailingList(ask.list())
                .job(ask.job())
                .personalData(new ExaminationData(room));
    }

    private void desk(Registrar registrar) {
        DeskRepository lines = new DeskRepository(room.context().database());
        Moderate moderate = new Moderate(room);
        Sessions sessions = new Sessions(room);
        AssignAssessors assign = new AssignAssessors(room, news);
        ProposeRanking propose = new ProposeRanking(room, rankings, decisions);
        DeskPages pages = new DeskPages(frame, lines);
        AssessorPages assessors = new AssessorPages(frame, assign);
        ExaminedPages examined = new ExaminedPages(frame, pages, assign, scores, moderate, opinions, sessions);
        HearingPages hearing = new HearingPages(frame, examined, moderate, ask, sessions);
        PeerPages peerPages = new PeerPages(frame, peers);
        RankingPages ranking = new RankingPages(
                frame, propose, new DecideCall(room, news, rankings, decisions, propose, funding), decisions);
        ExportPages export = new ExportPages(frame, new ExportExamination(room, lines), news);
        pages.tasks().forEach(registrar::task);
        registrar
                .get(ExaminationFrame.DESK, CallRights.EXAMINE, pages::calls)
                .get(CALL, CallRights.EXAMINE, pages::list)
                .get(CALL + "/export.zip", CallRights.EXAMINE, export::zip)
                .get(CALL + "/evaluateurs", CallRights.EXAMINE, assessors::show)
                .post(CALL + "/evaluateurs", CallRights.EXAMINE, assessors::keep)
                .post(CALL + "/evaluateurs/retrait", CallRights.EXAMINE, assessors::remove)
                .post(CALL + "/evaluateurs/repartir", CallRights.EXAMINE, assessors::distribute)
                .get(CALL + "/pairs", CallRights.EXAMINE, peerPages::show)
                .post(CALL + "/pairs", CallRights.EXAMINE, peerPages::distribute)
                .get(CALL + "/jury", CallRights.EXAMINE, hearing::panels)
                .post(CALL + "/jury", CallRights.EXAMINE, hearing::panel)
                .post(CALL + "/jury/resultat", CallRights.EXAMINE, hearing::conclude)
                .get(CALL + "/classement", CallRights.EXAMINE, ranking::show)
                .post(CALL + "/classement", CallRights.EXAMINE, ranking::choose)
                .post(CALL + "/classement/figer", CallRights.EXAMINE, ranking::freeze)
                .post(CALL + "/classement/publier", CallRights.EXAMINE, ranking::publish)
                .get(CALL + "/classement/{numero}", CallRights.EXAMINE, ranking::edit)
                .post(CALL + "/classement/{numero}", CallRights.EXAMINE, ranking::change)
                .post(CALL + "/classement/{numero}/annuler", CallRights.EXAMINE, ranking::undo)
                .get(APPLICATION, CallRights.EXAMINE, examined::show)
                .get(APPLICATION + "/fichiers/{place}", CallRights.EXAMINE, examined::file)
                .post(APPLICATION + "/evaluateur", CallRights.EXAMINE, examined::assign)
                .post(APPLICATION + "/evaluateur/retrait", CallRights.EXAMINE, examined::takeBack)
                .post(APPLICATION + "/rouvrir", CallRights.EXAMINE, examined::reopen)
                .get(APPLICATION + "/moderation", CallRights.EXAMINE, hearing::meeting)
                .post(APPLICATION + "/moderation", CallRights.EXAMINE, hearing::hold)
                .post(APPLICATION + "/avis", CallRights.EXAMINE, hearing::opinion)
                .post(APPLICATION + "/audition", CallRights.EXAMINE, hearing::interview);
    }

    private void evaluations(Registrar registrar) {
        EvaluationPages pages = new EvaluationPages(frame, opening, scores);
        OpinionPages opinion = new OpinionPages(frame, ask);
        DecisionPages decision = new DecisionPages(frame, decisions);
        registrar
                .get(ExaminationFrame.EVALUATIONS, CallRights.TAKE_PART, pages::list)
                .get(EVALUATION, CallRights.TAKE_PART, pages::show)
                .get(EVALUATION + "/fichiers/{place}", CallRights.TAKE_PART, pages::file)
                .post(EVALUATION + "/accepter", CallRights.TAKE_PART, pages::accept)
                .post(EVALUATION + "/decliner", CallRights.TAKE_PART, pages::decline)
                .post(EVALUATION + "/notes", CallRights.TAKE_PART, pages::keep)
                .get(ExaminationFrame.EVALUATIONS + "/decision/{numero}", CallRights.TAKE_PART, decision::show)
                .get(OPINION, CallRights.READ, opinion::show)
                .post(OPINION, CallRights.READ, opinion::answer)
                .post(OPINION + "/decliner", CallRights.READ, opinion::decline)
                .get(OPINION + "/fichiers/{place}", CallRights.READ, opinion::file)
                .fileAccess(opinion.files());
    }

    private List<CallActions.Action> actions(Call call, Actor actor, Locale locale) {
        List<CallActions.Action> actions = new ArrayList<>();
        if (results.isPublished(call.slug())) {
            actions.add(action(locale, "examination.results.link", call.path() + "/resultats", true));
        }
        if (room.context().service(People.class).allows(actor, CallRights.EXAMINE, "")) {
            actions.add(action(locale, "examination.desk.all", ExaminationFrame.DESK + "/" + call.slug(), false));
        }
        return actions;
    }

    private CallActions.Action action(Locale locale, String key, String path, boolean main) {
        return new CallActions.Action(room.context().messages().format(locale, key), path, main);
    }
}
