/** Participatory budgets: editions, projects, ballots, exact counting, results that anyone can check. */
module org.territoireouvert.participatorybudget {
    requires static org.jspecify;
    requires org.territoireouvert.api;

    provides org.territoireouvert.api.ToolkitPlugin with
            org.territoireouvert.participatorybudget.ParticipatoryBudgetPlugin;
}
