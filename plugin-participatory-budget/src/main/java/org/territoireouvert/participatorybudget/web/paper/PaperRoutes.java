package org.territoireouvert.participatorybudget.web.paper;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.paper.PaperAudit;
import org.territoireouvert.participatorybudget.web.EditionViews;

/** The addresses of voting on paper. */
public final class PaperRoutes {

    private static final String PAPER = "/admin/budgets-participatifs/{edition}/papier";
    private static final String URN = PAPER + "/saisie/{urne}";
    private static final String DESK = "/budgets-participatifs/{edition}/voter/papier";

    private PaperRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar, PluginContext context, EditionStore store, EditionViews views, VoteParts votes) {
        PaperFrame frame = new PaperFrame(context, views, votes);
        PaperPages papers = new PaperPages(frame);
        DeskPages desk = new DeskPages(frame);
        registrar
                .get(PAPER, BudgetRights.PAPER, papers::show)
                .post(PAPER + "/lots", BudgetRights.PAPER, papers::make)
                .post(PAPER + "/annuler", BudgetRights.PAPER, papers::cancel)
                .get(PAPER + "/imprimer", BudgetRights.PAPER, new PrintPages(frame, store)::show)
                .post(PAPER + "/terminer", BudgetRights.PAPER, papers::end)
                .get(PAPER + "/remise", BudgetRights.PAPER, desk::explain)
                .get(DESK, BudgetRights.VOTE, desk::show)
                .post(DESK + "/remettre", BudgetRights.VOTE, desk::handOut)
                .post(DESK + "/reprendre", BudgetRights.VOTE, desk::takeBack)
                .post(PAPER + "/saisie", BudgetRights.PAPER, papers::openUrn);
        entry(registrar, new EntryPages(frame, store), new ComparisonPages(frame));
        PaperAudit.LOGGED.forEach(registrar::audits);
    }

    private static void entry(Registrar registrar, EntryPages entry, ComparisonPages comparison) {
        registrar
                .get(URN, BudgetRights.PAPER, entry::show)
                .post(URN, BudgetRights.PAPER, entry::type)
                .post(URN + "/seconde", BudgetRights.PAPER, entry::join)
                .post(URN + "/retirer", BudgetRights.PAPER, entry::remove)
                .post(URN + "/finir", BudgetRights.PAPER, entry::finish)
                .get(URN + "/comparaison", BudgetRights.PAPER, comparison::show)
                .post(URN + "/recompter", BudgetRights.PAPER, comparison::recount)
                .post(URN + "/supprimer", BudgetRights.PAPER, comparison::drop)
                .post(URN + "/accepter", BudgetRights.PAPER, comparison::accept);
    }
}
