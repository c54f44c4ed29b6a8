package org.territoireouvert.participatorybudget.web.witness;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.participatorybudget.BudgetRights;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.web.BudgetSettings;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.witness.MailCheckpoints;
import org.territoireouvert.participatorybudget.witness.ObserverData;
import org.territoireouvert.participatorybudget.witness.Observers;
import org.territoireouvert.participatorybudget.witness.StampCheckpoints;
import org.territoireouvert.participatorybudget.witness.StampRepository;

/** How the checkpoints of a vote leave the house: the addresses, the work and what is kept for it. */
public final class WitnessRoutes {

    private static final String WITNESSES = "/admin/budgets-participatifs/{edition}/temoins";
    private static final String BEACON = "/admin/budgets-participatifs/{edition}/balise";
    private static final String FEED = "/budgets-participatifs/{edition}/scrutin/points-de-controle.atom";

    private static final String STAMP = "/budgets-participatifs/{edition}/scrutin/horodatages/{file}";

    private WitnessRoutes() {}

    /** Declares them. */
    public static void declare(
            Registrar registrar, PluginContext context, EditionStore store, EditionViews views, VoteParts votes) {
        WitnessPages pages = new WitnessPages(context, views, new Observers(context, votes.votes()));
        MailCheckpoints mail = new MailCheckpoints(context, store, votes.votes(), votes.logs());
        BeaconPages beacon = new BeaconPages(context, views, votes);
        registrar
                .get(BEACON, BudgetRights.COUNT, beacon::show)
                .post(BEACON + "/chercher", BudgetRights.COUNT, beacon::ask)
                .post(BEACON + "/saisir", BudgetRights.COUNT, beacon::type)
                .job(votes.beaconDraw().job())
                .setting(BudgetSettings.BEACON_SERVERS);
        StampCheckpoints stamp = new StampCheckpoints(context, votes.votes(), votes.logs());
        registrar
                .get(STAMP, BudgetRights.READ, new StampPages(context, views, votes)::file)
                .job(stamp.job())
                .setting(BudgetSettings.TIME_STAMP_AUTHORITY)
                .task(new StaffTask(
                        "time-stamps-failing",
                        "stamp.failing",
                        "/admin/budgets-participatifs",
                        BudgetRights.PREPARE,
                        () -> context.database().read(new StampRepository()::failures)))
                .get(FEED, BudgetRights.READ, new CheckpointFeed(context, views, votes)::show)
                .get(WITNESSES, BudgetRights.PREPARE, pages::show)
                .post(WITNESSES, BudgetRights.PREPARE, pages::add)
                .post(WITNESSES + "/{observer}/retirer", BudgetRights.PREPARE, pages::remove)
                .mailingList(mail.list())
                .job(mail.job())
                .audits(Observers.AUDITED)
                .personalData(new ObserverData(context));
    }
}
