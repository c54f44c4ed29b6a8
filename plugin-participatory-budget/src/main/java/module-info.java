/** Participatory budgets. */
module org.territoireouvert.participatorybudget {
    requires static org.jspecify;
    requires org.territoireouvert.api;
}
