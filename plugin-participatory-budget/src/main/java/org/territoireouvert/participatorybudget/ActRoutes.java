package org.territoireouvert.participatorybudget;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.participatorybudget.amendment.AmendVote;
import org.territoireouvert.participatorybudget.amendment.TellAmendments;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.decision.DepartFromResult;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.amendment.AmendPages;
import org.territoireouvert.participatorybudget.web.decision.DecisionPages;

/** What staff do in public to a vote that is fixed and to a result: amend the one, depart from the other. */
final class ActRoutes {

    private static final String AMENDMENTS = "/admin/budgets-participatifs/{edition}/avenants";
    private static final String DECISIONS = "/admin/budgets-participatifs/{edition}/decisions";

    private final AmendVote amendVote;
    private final AmendPages amend;
    private final DepartFromResult depart;
    private final DecisionPages decisions;

    ActRoutes(
            PluginContext context, EditionStore store, ResultRepository results, EditionViews views, VoteParts votes) {
        this.amendVote = new AmendVote(context, store, results, votes);
        this.amend = new AmendPages(context, store, views, votes, amendVote);
        this.depart = new DepartFromResult(context, store, results);
        this.decisions = new DecisionPages(context, store, results, views, depart);
    }

    void declare(Registrar registrar) {
        registrar
                .get(AMENDMENTS, BudgetRights.AMEND, amend::form)
                .post(AMENDMENTS, BudgetRights.AMEND, amend::amend)
                .sensitiveAct(amendVote.act())
                .audits(AmendVote.AUDITED)
                .notification(TellAmendments.AMENDED)
                .job(amendVote.tell().job())
                .get(DECISIONS, BudgetRights.COUNT, decisions::form)
                .post(DECISIONS, BudgetRights.COUNT, decisions::decide)
                .sensitiveAct(depart.act())
                .audits(DepartFromResult.AUDITED)
                .notification(DepartFromResult.DECIDED);
    }
}
