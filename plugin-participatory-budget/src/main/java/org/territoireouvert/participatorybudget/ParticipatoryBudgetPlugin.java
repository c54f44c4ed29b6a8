package org.territoireouvert.participatorybudget;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.ToolkitPlugin;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.participatorybudget.cli.BudgetCommands;
import org.territoireouvert.participatorybudget.edition.EditionContent;
import org.territoireouvert.participatorybudget.edition.EditionFigures;
import org.territoireouvert.participatorybudget.edition.PhaseCalendar;
import org.territoireouvert.participatorybudget.edition.PlanEdition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ImportProjects;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
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
import org.territoireouvert.participatorybudget.web.ResultPages;
import org.territoireouvert.participatorybudget.web.administration.AdministrationPages;
import org.territoireouvert.participatorybudget.web.administration.PlanPages;
import org.territoireouvert.participatorybudget.web.administration.ProjectImportPages;
import org.territoireouvert.participatorybudget.web.administration.WithdrawalPages;
import org.territoireouvert.participatorybudget.withdrawal.WithdrawResult;

/** Participatory budget (budget participatif): editions, projects, ballots, counting and results. */
public final class ParticipatoryBudgetPlugin implements ToolkitPlugin {

    private static final String PROJECT_IMPORT = "/admin/budgets-participatifs/{edition}/projets/importer";

    @Override
    public void register(PluginContext context, Registrar registrar) {
        EditionStore store = EditionStore.on(context.service(Json.class));
        ResultRepository results = new ResultRepository(context.ids());
        CountEdition countEdition = new CountEdition(context, store, results);

        EditionContent editionContent = new EditionContent(context.database(), store.editions());
        ProjectContent projectContent = new ProjectContent(context.database(), store.projects());
        EditionPages editions = new EditionPages(context, store, results, projectContent.type());
        registrar
                .get("/budgets-participatifs", BudgetRights.READ, editions::list)
                .get("/budgets-participatifs/{edition}", BudgetRights.READ, editions::projects)
                .get("/budgets-participatifs/{edition}/projets/{number}", BudgetRights.READ, editions::project);

        ResultPages result = new ResultPages(context, store, results);
        registrar
                .get("/budgets-participatifs/{edition}/resultats", BudgetRights.READ, result::show)
                .get("/budgets-participatifs/{edition}/resultats.json", BudgetRights.READ, result::json)
                .get("/budgets-participatifs/{edition}/bulletins.pb", BudgetRights.READ, result::ballots);

        AdministrationPages administration = new AdministrationPages(context, store, results, countEdition);
        PlanPages plan = new PlanPages(context, store, results, new PlanEdition(context, store.editions()));
        ProjectImportPages projectImport = new ProjectImportPages(context, store, new ImportProjects(context, store));
        WithdrawResult withdrawResult = new WithdrawResult(context, store, results);
        WithdrawalPages withdrawal = new WithdrawalPages(context, store, results, withdrawResult);
        registrar
                .get("/admin/budgets-participatifs", BudgetRights.SEE, administration::list)
                .post("/admin/budgets-participatifs/importer", BudgetRights.IMPORT, administration::importFile)
                .post("/admin/budgets-participatifs/{edition}/depouiller", BudgetRights.COUNT, administration::count)
                .get("/admin/budgets-participatifs/{edition}/calendrier", BudgetRights.PREPARE, plan::form)
                .post("/admin/budgets-participatifs/{edition}/calendrier", BudgetRights.PREPARE, plan::save)
                .get(PROJECT_IMPORT, BudgetRights.PREPARE, projectImport::ask)
                .post(PROJECT_IMPORT, BudgetRights.PREPARE, projectImport::receive)
                .get("/admin/budgets-participatifs/{edition}/retirer", BudgetRights.WITHDRAW, withdrawal::form)
                .post("/admin/budgets-participatifs/{edition}/retirer", BudgetRights.WITHDRAW, withdrawal::withdraw)
                .role(BudgetRights.TELLER)
                .sensitiveAct(withdrawResult.act())
                .audits(WithdrawResult.AUDITED);

        new IdeaRoutes(context, store).declare(registrar);

        registrar
                .menu(new MenuEntry("menu.budget", "/budgets-participatifs", 20))
                .setting(BudgetSettings.INTRODUCTION)
                .notification(CountEdition.RESULT_NEWS)
                .publishes(CountEdition.RESULT_PUBLISHED)
                .publishes(WithdrawResult.RESULT_WITHDRAWN)
                .audits(CountEdition.RESULT_LOGGED)
                .audits(PlanEdition.PLAN_LOGGED)
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
                .dataset(new ResultDataset(context, store, results).dataset())
                .statistic(figures.published())
                .statistic(figures.projects())
                .calendar(new PhaseCalendar(context, store.editions()).calendar())
                .api(new EditionApi(context, store.editions()).list(BudgetRights.READ))
                .personalData(new BallotData(context.database(), store, results))
                .healthCheck(new HealthCheck("tables", () -> Health.well("health.editions", figures.count())))
                .demonstration(new Demonstration(context, store, countEdition));
        BudgetCommands.all(context, store, countEdition).forEach(registrar::command);
    }
}
