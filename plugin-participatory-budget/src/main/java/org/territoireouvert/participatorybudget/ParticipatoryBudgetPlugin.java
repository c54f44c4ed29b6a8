package org.territoireouvert.participatorybudget;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.participatorybudget.bundle.Publication;
import org.territoireouvert.participatorybudget.casting.VoteData;
import org.territoireouvert.participatorybudget.cli.BudgetCommands;
import org.territoireouvert.participatorybudget.conduct.DrawLot;
import org.territoireouvert.participatorybudget.conduct.PrepareVote;
import org.territoireouvert.participatorybudget.conduct.SealVote;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.EditionContent;
import org.territoireouvert.participatorybudget.edition.EditionFigures;
import org.territoireouvert.participatorybudget.edition.PhaseCalendar;
import org.territoireouvert.participatorybudget.edition.PlanEdition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ImportProjects;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
import org.territoireouvert.participatorybudget.opendata.TurnoutDataset;
import org.territoireouvert.participatorybudget.opendata.VotePopolo;
import org.territoireouvert.participatorybudget.paper.TypistData;
import org.territoireouvert.participatorybudget.project.ProjectContent;
import org.territoireouvert.participatorybudget.project.ProjectDataset;
import org.territoireouvert.participatorybudget.result.BallotData;
import org.territoireouvert.participatorybudget.result.CountEdition;
import org.territoireouvert.participatorybudget.result.ResultDataset;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.web.BudgetBlocks;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.participatorybudget.web.EditionApi;
import org.territoireouvert.participatorybudget.web.EditionPages;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.ResultPages;
import org.territoireouvert.participatorybudget.web.administration.AdministrationPages;
import org.territoireouvert.participatorybudget.web.administration.ProjectImportPages;
import org.territoireouvert.participatorybudget.web.administration.WithdrawalPages;
import org.territoireouvert.participatorybudget.web.paper.PaperRoutes;
import org.territoireouvert.participatorybudget.web.preparation.PlanPages;
import org.territoireouvert.participatorybudget.web.preparation.PreparationRoutes;
import org.territoireouvert.participatorybudget.web.preparation.VoteChecklist;
import org.territoireouvert.participatorybudget.web.preparation.VotePages;
import org.territoireouvert.participatorybudget.web.trial.TrialPages;
import org.territoireouvert.participatorybudget.web.vote.BallotPages;
import org.territoireouvert.participatorybudget.web.vote.BundlePages;
import org.territoireouvert.participatorybudget.web.vote.CheckPages;
import org.territoireouvert.participatorybudget.web.vote.KioskPages;
import org.territoireouvert.participatorybudget.web.vote.ReceiptPages;
import org.territoireouvert.participatorybudget.web.witness.WitnessRoutes;
import org.territoireouvert.participatorybudget.web.work.FollowPages;
import org.territoireouvert.participatorybudget.web.work.WorksPages;
import org.territoireouvert.participatorybudget.withdrawal.WithdrawResult;
import org.territoireouvert.participatorybudget.work.FollowWork;
import org.territoireouvert.participatorybudget.work.TellWork;
import org.territoireouvert.participatorybudget.work.WorkDataset;
import org.territoireouvert.participatorybudget.work.WorkFigures;
import org.territoireouvert.participatorybudget.work.WorkStore;
import org.territoireouvert.participatorybudget.work.news.NewsAuthors;
import org.territoireouvert.participatorybudget.work.news.PublishNews;
import org.territoireouvert.participatorybudget.work.news.RemoveNews;

/** Participatory budget (budget participatif): editions, projects, ballots, counting and results. */
public final class ParticipatoryBudgetPlugin implements ToolkitPlugin {

    private static final String PROJECT_IMPORT = "/admin/budgets-participatifs/{edition}/projets/importer";

    @Override
    public void register(PluginContext context, Registrar registrar) {
        EditionStore store = EditionStore.on(context.service(Json.class));
        ResultRepository results = new ResultRepository(context.ids());
        VoteParts votes = VoteParts.of(context, store);
        CountEdition countEdition = new CountEdition(context, store, results, votes.fixedRules());

        EditionContent editionContent = new EditionContent(context.database(), store.editions());
        ProjectContent projectContent = new ProjectContent(context.database(), store.projects());
        EditionPages editions = new EditionPages(context, store, results, projectContent.type());
        registrar
                .get("/budgets-participatifs", BudgetRights.READ, editions::list)
                .get("/budgets-participatifs/{edition}", BudgetRights.READ, editions::projects)
                .get("/budgets-participatifs/{edition}/projets/{number}", BudgetRights.READ, editions::project);

        Publication publication = new Publication(context, votes.votes());
        ResultPages result = new ResultPages(context, store, results, publication, votes);
        registrar
                .get("/budgets-participatifs/{edition}/resultats", BudgetRights.READ, result::show)
                .get("/budgets-participatifs/{edition}/resultats.json", BudgetRights.READ, result::json)
                .get("/budgets-participatifs/{edition}/bulletins.pb", BudgetRights.READ, result::ballots);

        EditionViews views = new EditionViews(context, store, results);
        vote(registrar, new BallotPages(context, store, views, votes), new ReceiptPages(context, store, views, votes));
        check(registrar, new CheckPages(context, store, views, votes));
        BundlePages bundle = new BundlePages(context, store, results, views, votes, publication);
        registrar
                .get("/budgets-participatifs/{edition}/resultats/dossier.zip", BudgetRights.READ, bundle::open)
                .get("/admin/budgets-participatifs/{edition}/dossier.zip", BudgetRights.COUNT, bundle::forAuditors);
        PaperRoutes.declare(registrar, context, store, views, votes);
        kiosk(registrar, new KioskPages(context, views, votes));
        new ActRoutes(context, store, results, views, votes).declare(registrar);
        WitnessRoutes.declare(registrar, context, store, views, votes);
        VotePages votePages = new VotePages(context, store, views, votes);

        AdministrationPages administration = new AdministrationPages(context, store, results, countEdition, votes);
        PlanPages plan = new PlanPages(context, store, results, new PlanEdition(context, store.editions()));
        TrialPages trial = new TrialPages(context, store, results);
        ProjectImportPages projectImport = new ProjectImportPages(context, store, new ImportProjects(context, store));
        WithdrawResult withdrawResult = new WithdrawResult(context, store, results);
        WithdrawalPages withdrawal = new WithdrawalPages(context, store, results, withdrawResult);
        registrar
                .get("/admin/budgets-participatifs", BudgetRights.SEE, administration::list)
                .post("/admin/budgets-participatifs/importer", BudgetRights.IMPORT, administration::importFile)
                .post("/admin/budgets-participatifs/{edition}/depouiller", BudgetRights.COUNT, administration::count)
                .post("/admin/budgets-participatifs/{edition}/tirage", BudgetRights.COUNT, administration::draw)
                .get("/admin/budgets-participatifs/{edition}/calendrier", BudgetRights.PREPARE, plan::form)
                .post("/admin/budgets-participatifs/{edition}/calendrier", BudgetRights.PREPARE, plan::save)
                .get("/admin/budgets-participatifs/{edition}/scrutin", BudgetRights.PREPARE, votePages::form)
                .post("/admin/budgets-participatifs/{edition}/scrutin", BudgetRights.PREPARE, votePages::save)
                .post("/admin/budgets-participatifs/{edition}/scrutin/fixer", BudgetRights.PREPARE, votePages::seal)
                .get("/admin/budgets-participatifs/{edition}/regles", BudgetRights.COUNT, trial::form)
                .post("/admin/budgets-participatifs/{edition}/regles", BudgetRights.COUNT, trial::compare)
                .get(PROJECT_IMPORT, BudgetRights.PREPARE, projectImport::ask)
                .post(PROJECT_IMPORT, BudgetRights.PREPARE, projectImport::receive)
                .get("/admin/budgets-participatifs/{edition}/retirer", BudgetRights.WITHDRAW, withdrawal::form)
                .post("/admin/budgets-participatifs/{edition}/retirer", BudgetRights.WITHDRAW, withdrawal::withdraw)
                .role(BudgetRights.TELLER)
                .sensitiveAct(withdrawResult.act())
                .sensitiveAct(votes.drawLot().act())
                .audits(DrawLot.AUDITED)
                .audits(WithdrawResult.AUDITED);

        works(context, registrar, store, results);

        PreparationRoutes.declare(registrar, context, store, views, VoteChecklist.item(votes));
        new IdeaRoutes(context, store).declare(registrar);

        registrar
                .menu(new MenuEntry("menu.budget", "/budgets-participatifs", 20))
                .setting(BudgetSettings.INTRODUCTION)
                .notification(CountEdition.RESULT_NEWS)
                .publishes(CountEdition.RESULT_PUBLISHED)
                .publishes(WithdrawResult.RESULT_WITHDRAWN)
                .audits(CountEdition.RESULT_LOGGED)
                .audits(PlanEdition.PLAN_LOGGED)
                .audits(PrepareVote.PREPARE_LOGGED)
                .audits(SealVote.SEAL_LOGGED)
                .job(votes.keepVotes().job())
                .audits(ImportProjects.PROJECTS_LOGGED)
                .audits(ImportVote.IMPORT_LOGGED);
        BudgetBlocks blocks = new BudgetBlocks(context, store, results);
        blocks.all().forEach(registrar::homeBlock);
        registrar.task(blocks.resultsToPublish());

        EditionFigures figures = new EditionFigures(context, store.editions());
        registrar
                .contentType(editionContent.type())
                .contentType(projectContent.type())
                .dataset(new ProjectDataset(context.database(), store).dataset())
                .dataset(new ResultDataset(context, store, results)
                        .dataset()
                        .form(new VotePopolo(context, store, results, votes.votes(), publication).form()))
                .dataset(new TurnoutDataset(context, store, results, votes).dataset())
                .statistic(figures.published())
                .statistic(figures.projects())
                .calendar(new PhaseCalendar(context, store.editions()).calendar())
                .api(new EditionApi(context, store.editions()).list(BudgetRights.READ))
                .personalData(new VoteData(context, votes.votes(), votes.keys()))
                .personalData(new TypistData(context))
                .personalData(new BallotData(context.database(), store, results))
                .healthCheck(new HealthCheck("tables", () -> Health.well("health.editions", figures.count())))
                .demonstration(new Demonstration(context, store, countEdition, votes));
        BudgetCommands.all(context, store, countEdition).forEach(registrar::command);
    }

    private static void vote(Registrar registrar, BallotPages ballot, ReceiptPages receipt) {
        registrar
                .get("/budgets-participatifs/{edition}/voter", BudgetRights.VOTE, ballot::show)
                .post("/budgets-participatifs/{edition}/voter/verification", BudgetRights.VOTE, ballot::review)
                .post("/budgets-participatifs/{edition}/voter/deposer", BudgetRights.VOTE, ballot::cast)
                .get("/budgets-participatifs/{edition}/voter/recu", BudgetRights.VOTE, receipt::show)
                .get("/budgets-participatifs/{edition}/voter/recu.txt", BudgetRights.VOTE, receipt::download);
    }

    private static void kiosk(Registrar registrar, KioskPages kiosk) {
        String staff = "/admin/budgets-participatifs/{edition}/borne";
        registrar
                .get("/budgets-participatifs/{edition}/borne", BudgetRights.VOTE, kiosk::home)
                .get(staff, BudgetRights.PAPER, kiosk::form)
                .post(staff, BudgetRights.PAPER, kiosk::open)
                .post(staff + "/arreter", BudgetRights.PAPER, kiosk::close);
        KioskPages.LOGGED.forEach(registrar::audits);
    }

    private static void check(Registrar registrar, CheckPages check) {
        registrar
                .get("/budgets-participatifs/{edition}/verifier", BudgetRights.READ, check::code)
                .get("/budgets-participatifs/{edition}/scrutin", BudgetRights.READ, check::vote)
                .get("/budgets-participatifs/{edition}/scrutin/manifeste.json", BudgetRights.READ, check::manifest)
                .get("/budgets-participatifs/{edition}/scrutin/avenants.json", BudgetRights.READ, check::amendments)
                .get("/budgets-participatifs/{edition}/scrutin/journal.jsonl", BudgetRights.READ, check::log)
                .get(
                        "/budgets-participatifs/{edition}/scrutin/points-de-controle.txt",
                        BudgetRights.READ,
                        check::checkpoints);
    }

    private static void works(
            PluginContext context, Registrar registrar, EditionStore store, ResultRepository results) {
        WorkStore works = WorkStore.on(context.ids());
        WorkFigures workFigures = new WorkFigures(context, works.works());
        FollowWork followWork = new FollowWork(context, works, workFigures);
        WorksPages worksPages = new WorksPages(context, store, works.works());
        FollowPages follow = new FollowPages(context, new EditionViews(context, store, results), works, followWork);
        String followed = "/admin/budgets-participatifs/{edition}/travaux/{number}";
        registrar
                .get(WorksPages.ALL, BudgetRights.READ, worksPages::all)
                .get("/budgets-participatifs/{edition}/travaux", BudgetRights.READ, worksPages::edition)
                .get("/admin/budgets-participatifs/{edition}/travaux", BudgetRights.FOLLOW_WORKS, follow::list)
                .get(followed, BudgetRights.FOLLOW_WORKS, follow::form)
                .post(followed, BudgetRights.FOLLOW_WORKS, follow::save)
                .post(followed + "/nouvelles", BudgetRights.FOLLOW_WORKS, follow::publishNews)
                .post(followed + "/nouvelles/{news}/retirer", BudgetRights.FOLLOW_WORKS, follow::removeNews)
                .role(BudgetRights.WORKS)
                .notification(TellWork.WORK_NEWS)
                .publishes(TellWork.WORK_CHANGED)
                .audits(FollowWork.FOLLOWED_LOGGED)
                .audits(PublishNews.NEWS_LOGGED)
                .audits(RemoveNews.REMOVAL_LOGGED)
                .dataset(new WorkDataset(context.database(), store, results, works).dataset())
                .statistic(workFigures.finished())
                .personalData(new NewsAuthors(context.database(), works.news()));
    }
}
